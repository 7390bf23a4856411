//! What the accredited reader's result shows at the kiosk.

use super::Screen;
use crate::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use crate::kiosk::Found;
use crate::time::Timestamp;

/// With three answers, and with none.
pub(super) fn found() -> Vec<(&'static str, Screen)> {
    let states = [
        (ConsentClass::TreatmentAndMedicine, ConsentState::Agreed),
        (ConsentClass::Surgery, ConsentState::Refused),
        (ConsentClass::HealthCheck, ConsentState::Agreed),
    ];
    let consents = states.map(|(class, state)| ConsentRecord {
        class,
        state,
        authority: ConsentAuthority::Terminal,
        given_at: Some(Timestamp(1_792_368_000_000)),
        until: Some(Timestamp(1_792_454_400_000)),
    });
    let screen = |consents| {
        Screen::Found(Found {
            initials: vec!['シ', 'ハ'],
            consents,
        })
    };
    vec![
        ("kiosk-found", screen(consents.into())),
        ("kiosk-found-no-consents", screen(Vec::new())),
    ]
}
