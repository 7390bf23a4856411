//! The frames of the WebSocket: postcard in binary messages.

use serde::{Deserialize, Serialize};

use crate::console::{ConsoleIntent, ConsoleView};
use crate::display::DisplayView;
use crate::failure::Failure;
use crate::kiosk::{KioskIntent, KioskView};
use crate::pin::{PadKey, SealedPin};
use crate::support::SupportView;
use crate::tray::{TrayIntent, TrayView};

/// The version of this vocabulary. A page of another version is told to reload.
pub const VERSION: u16 = 2;

/// The most bytes that a client's frame may have. The largest is a sealed PIN.
pub const CLIENT_FRAME_LIMIT: usize = 512;

/// A bearer token: 256 random bits.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token(pub [u8; 32]);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// What a browser says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClientFrame {
    /// The first frame. The role follows from the token alone.
    Hello {
        /// The version that the page was built with. It comes first and stays first, so that
        /// every later version can read it.
        version: u16,
        /// The bearer token.
        token: Token,
    },
    /// A change was missed: send the whole view.
    Snapshot,
    /// I am here; the answer is [`ServerFrame::Pong`] with the same number.
    Ping(u32),
    /// A patient's intent.
    Kiosk(KioskIntent),
    /// A PIN, sealed to the pad's key.
    Pin(SealedPin),
    /// An intent of the staff.
    Console(ConsoleIntent),
    /// An act at the demo's tray.
    Tray(TrayIntent),
}

/// What the bridge says.
pub type ServerFrame = Served<View>;

/// What the bridge says to a page that shows the views `V`: [`View`], or some of them, so that
/// the page does not carry what reads the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Served<V> {
    /// The whole view, in answer to the hello and to a request for a snapshot.
    Snapshot(Numbered<V>),
    /// The view after a change. Its number is one more than the one before, or a change was
    /// missed; a slow client is sent the newest state and misses some.
    Change(Numbered<V>),
    /// The key for the opening of the pad that the view shows.
    PadKey(PadKey),
    /// An intent was refused, or the socket is about to be closed.
    Refused(Failure),
    /// The page is of another version: reload it.
    Reload,
    /// The answer to [`ClientFrame::Ping`].
    Pong(u32),
}

/// A view and its place in the stream of this socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered<V = View> {
    /// The number of the view's change, from 0 on.
    pub number: u32,
    /// The view.
    pub view: V,
}

/// A role's view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum View {
    /// The patient's kiosk.
    Kiosk(KioskView),
    /// The staff's console.
    Console(Box<ConsoleView>),
    /// A remote helper's.
    Support(SupportView),
    /// The waiting-room display's.
    Display(DisplayView),
    /// The demo's tray's.
    Tray(TrayView),
}

/// The view of a page that is a kiosk and nothing else: the first of [`View`], with the same
/// bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KioskOnly {
    /// The patient's kiosk.
    Kiosk(KioskView),
}

/// A frame as bytes.
///
/// # Errors
/// None in practice: postcard fails only on maps and sequences of unknown length, and the
/// frames hold none.
pub fn encode<T: Serialize>(frame: &T) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(frame)
}

/// A frame from bytes; bytes left over are an error.
///
/// # Errors
/// The bytes are not a frame of this version.
pub fn decode<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, postcard::Error> {
    match postcard::take_from_bytes(bytes)? {
        (frame, []) => Ok(frame),
        (_, _) => Err(postcard::Error::DeserializeBadEncoding),
    }
}

#[cfg(all(test, feature = "examples"))]
mod tests {
    use super::*;

    #[test]
    fn a_kiosk_reads_its_views_and_no_others() {
        for example in crate::examples::kiosk::kiosk() {
            let view = example.view;
            let frame = ServerFrame::Change(Numbered { number: 7, view });
            let bytes = encode(&frame).unwrap();
            let read: Served<KioskOnly> = decode(&bytes).unwrap();
            assert_eq!(encode(&read), Ok(bytes));
        }
        for example in crate::examples::display::all() {
            let view = example.view;
            let bytes = encode(&ServerFrame::Change(Numbered { number: 7, view })).unwrap();
            assert!(decode::<Served<KioskOnly>>(&bytes).is_err());
        }
    }
}
