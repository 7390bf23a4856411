//! What the accredited reader's result shows at the kiosk.

use super::Screen;
use crate::consent::ConsentAuthority::{self, Simulator, Terminal};
use crate::consent::ConsentState::{self, Agreed, Lapsed, Refused, Unobtainable};
use crate::consent::{ConsentClass, ConsentRecord};
use crate::kiosk::Found;
use crate::time::Timestamp;

/// With three answers, with those that hold no more, with a test's, and with none.
pub(super) fn found() -> Vec<(&'static str, Screen)> {
    let screen = |consents| {
        Screen::Found(Found {
            initials: vec!['シ', 'ハ'],
            consents,
        })
    };
    vec![
        (
            "kiosk-found",
            screen(records(Terminal, [Agreed, Refused, Agreed])),
        ),
        (
            "kiosk-found-not-held",
            screen(records(Terminal, [Lapsed, Unobtainable, Refused])),
        ),
        (
            "kiosk-found-test",
            screen(records(Simulator, [Agreed, Agreed, Refused])),
        ),
        ("kiosk-found-no-consents", screen(Vec::new())),
    ]
}

/// A record of each class.
pub(super) fn records(
    authority: ConsentAuthority,
    states: [ConsentState; 3],
) -> Vec<ConsentRecord> {
    let classes = ConsentClass::ALL.into_iter().zip(states);
    let record = |(class, state)| ConsentRecord {
        class,
        state,
        authority,
        given_at: Some(Timestamp(1_792_368_000_000)),
        until: (state == Agreed).then_some(Timestamp(1_792_454_400_000)),
    };
    classes.map(record).collect()
}
