//! Bugs that the random day must find, so that one that finds nothing is known to look. They are
//! in the fuzzers' own builds only (`--cfg fuzzing`), and sleep there until one is asked for. Each
//! is planted where the real decision is made, here or in the bridge.

use std::sync::atomic::{AtomicU8, Ordering};

macro_rules! bugs {
    ($($(#[doc = $doc:literal])* $bug:ident,)+) => {
        /// A bug.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Bug { $($(#[doc = $doc])* $bug,)+ }

        impl Bug {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$bug),+];
        }
    };
}

bugs! {
    /// The number of somebody who has left is given again on the same day.
    NumberReused,
    /// A result that the staff gave to a visit stays in their tray.
    FileBoundTwice,
    /// Of a birthday only the month is compared.
    BirthdayHalfCompared,
    /// Whether somebody was there when a file was made is not compared.
    TimeNotCompared,
    /// What was offered to somebody is his, although his reception did not take it.
    UntakenSettled,
    /// An answer goes to the visit of the newest request.
    NewestRequestAnswered,
    /// A desk takes a result whatever session it was meant for.
    SessionNotCompared,
    /// The connector's late answer goes to whoever waits for one.
    LateToAnother,
    /// A file about several people is taken as the first one's.
    SeveralTakenAsOne,
    /// A step counts as written before it is.
    DoneBeforeCommit,
    /// The consents on the disk are those of the visit before.
    NeighboursConsent,
    /// A file that was taken back stays the visit's on the disk.
    TakenBackKept,
}

/// None is awake.
const NONE: u8 = u8::MAX;

static AWAKE: AtomicU8 = AtomicU8::new(NONE);

/// Wakes one, and lets every other sleep.
pub fn plant(bug: Bug) {
    AWAKE.store(bug as u8, Ordering::Relaxed);
}

/// Whether this one is awake.
pub fn is(bug: Bug) -> bool {
    AWAKE.load(Ordering::Relaxed) == bug as u8
}
