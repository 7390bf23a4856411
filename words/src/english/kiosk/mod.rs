//! The patient's kiosk.

mod companion;
mod consent;
mod ending;
mod frame;
mod identity;

use crate::kiosk::{Idle, Kiosk, Reading};
use crate::text::text;

pub(crate) const WORDS: Kiosk = Kiosk {
    frame: frame::FRAME,
    idle: Idle {
        heading: text!["Put your card on the reader"],
        lead: text!["Take your My Number Card out of its cover."],
        product: text!["My Number Card reception"],
        story: text!["What happens next"],
        place: text!["Put your card here"],
        confirm: text!["Show it is you"],
        choose: text!["Give consent"],
        wait: text!["Wait for a call"],
        without_card: text!["No card with you?"],
        call_staff: text!["Call the staff"],
        away_heading: text!["The staff will receive you"],
        away_lead: text!["Cards cannot be read at the moment. Please press “Help”."],
    },
    reading: Reading {
        heading: text!["Reading your card"],
        lead: text!["Please leave your card where it is."],
    },
    identity: identity::IDENTITY,
    pin: identity::PIN,
    checking: identity::CHECKING,
    visual: identity::VISUAL,
    register: identity::REGISTER,
    certificate: identity::CERTIFICATE,
    consent: consent::CONSENT,
    review: consent::REVIEW,
    records: consent::RECORDS,
    done: ending::DONE,
    stopped: ending::STOPPED,
    take_card: ending::TAKE_CARD,
    trouble: ending::TROUBLE,
    with_staff: ending::WITH_STAFF,
    companion: companion::COMPANION,
};
