//! What a page is sent, frame by frame: what a screen hides, or shows for a moment only, is in
//! there too.

use anyhow::{Context as _, Result};
use protocol::frame::{Numbered, ServerFrame, View, decode};
use protocol::kiosk::KioskView;

use crate::browser::Browser;

/// Keeps every frame of the page from now on, in hexadecimal.
const KEEP: &str = "window.frames_kept = []; \
    const data = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data'); \
    Object.defineProperty(MessageEvent.prototype, 'data', { ...data, get() { \
      const value = data.get.call(this); \
      if (value instanceof ArrayBuffer) window.frames_kept.push( \
        [...new Uint8Array(value)].map(byte => byte.toString(16).padStart(2, '0')).join('')); \
      return value; } });";

/// Begins to keep what the page is sent.
///
/// # Errors
/// The browser is gone.
pub async fn keep(browser: &Browser) -> Result<()> {
    browser.run(KEEP, Vec::new()).await.map(drop)
}

/// The views that a kiosk was sent since, in order.
///
/// # Errors
/// Nothing was kept, or what was sent are not the frames of a kiosk.
pub async fn kiosk_views(browser: &Browser) -> Result<Vec<KioskView>> {
    let kept = browser.run("return window.frames_kept", Vec::new()).await?;
    let kept = kept.as_array().context("no frames were kept")?;
    let mut views = Vec::new();
    for frame in kept {
        let frame = bytes(frame.as_str().context("a frame is no text")?)?;
        if let ServerFrame::Snapshot(Numbered { view, .. })
        | ServerFrame::Change(Numbered { view, .. }) = decode(&frame)?
        {
            let View::Kiosk(view) = view else {
                anyhow::bail!("a kiosk was sent another role's view");
            };
            views.push(view);
        }
    }
    Ok(views)
}

fn bytes(hexadecimal: &str) -> Result<Vec<u8>> {
    (0..hexadecimal.len())
        .step_by(2)
        .map(|at| {
            let digits = hexadecimal.get(at..at + 2).context("half a byte")?;
            Ok(u8::from_str_radix(digits, 16)?)
        })
        .collect()
}
