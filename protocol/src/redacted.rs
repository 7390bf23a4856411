//! What may be shown to somebody who must never see patient data.
//!
//! A helper's and the display's views are built only of types that implement [`Redacted`]:
//! closed enums, bounded integers and numbers of the day. There is no string, no bytes and
//! no map among them, so such a view cannot hold a name, an insurer, an age, a consent or a
//! picture. The trait is sealed: what implements it is listed in this file and nowhere else.

use crate::card::{CardPresence, ReaderState};
use crate::display::DisplayView;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::help::HelpState;
use crate::ids::{DeskId, EntryId, SessionId, VisitNumber};
use crate::kiosk::{Awaited, KioskScreen, PinWay, TroubleWay, Veiled, VisualState};
use crate::language::Language;
use crate::pin::TriesLeft;
use crate::step::Step;
use crate::support::SupportView;
use crate::time::{Date, Seconds};
use crate::way::Way;

/// A type that tells nothing about a patient.
pub trait Redacted: sealed::Sealed {}

mod sealed {
    pub trait Sealed {}
}

macro_rules! redacted {
    ($($type:ty),* $(,)?) => {$(
        impl sealed::Sealed for $type {}
        impl Redacted for $type {}
    )*};
}

redacted!(
    (),
    bool,
    Awaited,
    CardPresence,
    DeskId,
    DisplayView,
    EntryId,
    Environment,
    Failure,
    HelpState,
    KioskScreen<Veiled>,
    Language,
    PinWay,
    ReaderState,
    Seconds,
    SessionId,
    Step,
    SupportView,
    TriesLeft,
    TroubleWay,
    VisitNumber,
    VisualState,
    Way,
);

// Today's date is the clinic's, not a patient's. `Date` itself is not redacted, because a
// birth date is one: only this wrapper is.
impl sealed::Sealed for Today {}
impl Redacted for Today {}

/// The clinic's date of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Today(pub Date);

impl<T: Redacted> sealed::Sealed for Option<T> {}
impl<T: Redacted> Redacted for Option<T> {}
impl<T: Redacted> sealed::Sealed for Vec<T> {}
impl<T: Redacted> Redacted for Vec<T> {}

// Each closure takes a view apart to its last field, so that a field of a type that is not
// redacted does not compile.
const fn is<T: Redacted + ?Sized>(_: &T) {}

const _: fn(&SupportView) = |view| {
    let SupportView {
        environment,
        desk,
        way,
        session,
        language,
        today,
        reader,
        screen,
        help,
        warning,
    } = view;
    is(environment);
    is(desk);
    is(way);
    is(session);
    is(language);
    is(today);
    is(reader);
    is(screen);
    is(help);
    is(warning);
};

const _: fn(&DisplayView) = |view| {
    let DisplayView {
        environment,
        called,
    } = view;
    is(environment);
    is(called);
};

const _: fn(&KioskScreen<Veiled>) = |screen| match screen {
    KioskScreen::Idle
    | KioskScreen::Reading
    | KioskScreen::Register
    | KioskScreen::WithStaff
    | KioskScreen::BirthDay
    | KioskScreen::AtTerminal => {}
    KioskScreen::Identity { pin } => is(pin),
    KioskScreen::Pin {
        entry,
        tries,
        wrong,
        again,
    } => {
        is(entry);
        is(tries);
        is(wrong);
        is(again);
    }
    KioskScreen::Checking { awaited } => is(awaited),
    KioskScreen::Visual { state } => is(state),
    KioskScreen::Certificate(leaf)
    | KioskScreen::Consent(leaf)
    | KioskScreen::Review(leaf)
    | KioskScreen::Found(leaf) => is(leaf),
    KioskScreen::Done {
        number,
        card,
        ending,
    } => {
        is(number);
        is(card);
        is(ending);
    }
    KioskScreen::Stopped { card } => is(card),
    KioskScreen::Trouble { failure, ways } => {
        is(failure);
        is(ways);
    }
};
