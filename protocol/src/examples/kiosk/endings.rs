//! The end of a reception: each place of the card, each note, and whose consents they are.

use super::Screen;
use super::companion::records;
use crate::card::CardPresence;
use crate::consent::ConsentAuthority::{Connector, Simulator, Terminal};
use crate::consent::ConsentRecord;
use crate::consent::ConsentState::{Agreed, Refused, Unobtainable};
use crate::ids::VisitNumber;
use crate::kiosk::{DoneNote, Ending};

/// Every end with a number.
pub(super) fn done() -> Vec<(&'static str, Screen)> {
    use CardPresence::{AtTerminal, Forgotten, Present, Taken};
    let answers = [Agreed, Refused, Agreed];
    let nothing = |card, consents| with(card, DoneNote::Nothing, consents);
    vec![
        ("kiosk-done-card-present", plain(Present)),
        ("kiosk-done-card-forgotten", plain(Forgotten)),
        (
            "kiosk-done-card-taken",
            nothing(Taken, records(Connector, answers)),
        ),
        (
            "kiosk-done-card-beside",
            nothing(AtTerminal, records(Terminal, answers)),
        ),
        (
            "kiosk-done-test-consents",
            nothing(Present, records(Simulator, answers)),
        ),
        (
            "kiosk-done-result-open",
            with(Present, DoneNote::ResultOpen, Vec::new()),
        ),
        (
            "kiosk-done-see-staff",
            with(
                Present,
                DoneNote::SeeStaff,
                records(Connector, [Agreed, Refused, Unobtainable]),
            ),
        ),
    ]
}

/// The end where nothing is to be said besides the number.
pub(super) fn plain(card: CardPresence) -> Screen {
    with(card, DoneNote::Nothing, Vec::new())
}

fn with(card: CardPresence, note: DoneNote, consents: Vec<ConsentRecord>) -> Screen {
    Screen::Done {
        number: VisitNumber(12),
        card,
        ending: Ending { note, consents },
    }
}
