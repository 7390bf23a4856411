//! What can happen in a scripted world.

use std::time::Duration;

use pcsc::{Error, State};

use crate::reader::pcsc::laying::Place;

/// A call of PC/SC that can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reader::pcsc) enum Call {
    Establish,
    Readers,
    Look,
    Connect,
    Transmit,
    Reconnect,
    Disconnect,
}

/// Something that happens at a time of the plan.
#[derive(Clone, Debug)]
pub(in crate::reader::pcsc) enum Change {
    /// The service stops: every call gives this code, and contexts of now are dead for good.
    Stop(Error),
    /// The service is started. It counts from 0.
    Start,
    /// A reader is plugged in, as the last of the list.
    Plug(&'static str),
    /// A reader is taken off, with the card on it.
    Unplug(&'static str),
    /// A card is laid.
    Lay(&'static str),
    /// The card is taken.
    Take(&'static str),
    /// The card is taken and another laid before anybody can look.
    Swap(&'static str),
    /// The same, and the service counts one more, as one that is in the middle of it.
    OddSwap(&'static str),
    /// The service counts so many more with nobody there.
    Count(&'static str, u16),
    /// Another program does something: the state has these flags besides, and the count stays.
    Flag(&'static str, State),
    /// The next call of this kind fails.
    Fail(Call, Error),
    /// The monitor, which is not in this play, has seen this.
    Place(Place),
}

/// How the service tells that readers come and go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reader::pcsc) enum ListNotice {
    /// As pcscd does.
    Told,
    /// It says at once that something is new, whether it is or not, as some Windows do.
    AlwaysNew,
    /// The name means nothing to it, as on macOS.
    Unknown,
}

/// A change and its time.
pub(super) type Planned = (Duration, Change);
