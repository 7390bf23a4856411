//! Drawings: one stroke, one corner style, three colours from the tokens.

use super::element::{Element, span};

/// A drawing that says its thing without words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Drawing {
    /// A hand on a keypad that shows a month and a day.
    BirthDay,
    /// A person of the staff who is coming.
    Called,
    /// The card.
    Card,
    /// The card's certificate and a calendar.
    Certificate,
    /// A health check.
    Checkup,
    /// A sheet with a tick.
    Consent,
    /// Medicine.
    Medicine,
    /// A hand on a keypad.
    Pin,
    /// A hand that puts the card on the reader.
    Place,
    /// A question.
    Question,
    /// The reader.
    Reader,
    /// A person who waits to be called, beside a number that is not drawn.
    Seated,
    /// A person of the staff who speaks.
    Staff,
    /// Surgery.
    Surgery,
    /// A hand that takes the card from the reader.
    Take,
    /// A person who waits for a number.
    Wait,
}

impl Drawing {
    const fn svg(self) -> &'static str {
        match self {
            Self::BirthDay => include_str!("../../drawings/birthday.svg"),
            Self::Called => include_str!("../../drawings/called.svg"),
            Self::Card => include_str!("../../drawings/card.svg"),
            Self::Certificate => include_str!("../../drawings/cert.svg"),
            Self::Checkup => include_str!("../../drawings/checkup.svg"),
            Self::Consent => include_str!("../../drawings/consent.svg"),
            Self::Medicine => include_str!("../../drawings/meds.svg"),
            Self::Pin => include_str!("../../drawings/pin.svg"),
            Self::Place => include_str!("../../drawings/place.svg"),
            Self::Question => include_str!("../../drawings/question.svg"),
            Self::Reader => include_str!("../../drawings/reader.svg"),
            Self::Seated => include_str!("../../drawings/seated.svg"),
            Self::Staff => include_str!("../../drawings/staff.svg"),
            Self::Surgery => include_str!("../../drawings/surgery.svg"),
            Self::Take => include_str!("../../drawings/take.svg"),
            Self::Wait => include_str!("../../drawings/wait.svg"),
        }
    }
}

/// A drawing that fills the box around it. It is hidden from a screen reader, because the
/// words beside it say the same.
pub(crate) fn art(drawing: Drawing) -> Element {
    span()
        .class("drawing")
        .attr("aria-hidden", "true")
        .markup(drawing.svg())
}
