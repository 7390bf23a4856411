//! Examples of the demo's tray.

use crate::card::TrayCard;
use crate::examples::Example;
use crate::frame::View;
use crate::ids::DeskId;
use crate::tray::TrayView;

/// Every example of the tray: nothing on the reader, and each card there.
pub fn all() -> Vec<Example> {
    let empty = example("tray-nothing", None);
    let laid = TrayCard::ALL
        .into_iter()
        .map(|card| example(name(card), Some(card)));
    std::iter::once(empty).chain(laid).collect()
}

const fn name(card: TrayCard) -> &'static str {
    match card {
        TrayCard::Adult45 => "tray-adult-45",
        TrayCard::Adult30 => "tray-adult-30",
        TrayCard::Expiring => "tray-expiring",
        TrayCard::Expired => "tray-expired",
        TrayCard::PinLocked => "tray-pin-locked",
        TrayCard::NotMyNumber => "tray-not-my-number",
    }
}

const fn example(name: &'static str, laid: Option<TrayCard>) -> Example {
    Example {
        name,
        view: View::Tray(TrayView {
            desk: DeskId(1),
            laid,
        }),
    }
}
