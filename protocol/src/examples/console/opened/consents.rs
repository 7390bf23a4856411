//! Every state of a consent under every authority.

use super::super::at;
use super::{opened, typical as visit};
use crate::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use crate::console::VisitDetail;
use crate::examples::Example;

/// For each authority one visit with the first three states and one with the fourth.
pub(super) fn all() -> Vec<Example> {
    [
        ConsentAuthority::Terminal,
        ConsentAuthority::Connector,
        ConsentAuthority::Oral,
        ConsentAuthority::Simulator,
    ]
    .into_iter()
    .flat_map(|authority| {
        let (three, fourth) = match authority {
            ConsentAuthority::Terminal => (
                "console-consents-terminal",
                "console-consents-terminal-unobtainable",
            ),
            ConsentAuthority::Connector => (
                "console-consents-connector",
                "console-consents-connector-unobtainable",
            ),
            ConsentAuthority::Oral => (
                "console-consents-oral",
                "console-consents-oral-unobtainable",
            ),
            ConsentAuthority::Simulator => (
                "console-consents-simulator",
                "console-consents-simulator-unobtainable",
            ),
        };
        [
            (three, records(authority, THREE)),
            (fourth, records(authority, [ConsentState::Unobtainable; 3])),
        ]
    })
    .map(|(name, consents)| {
        opened(
            name,
            VisitDetail {
                consents,
                ..visit()
            },
        )
    })
    .collect()
}

/// What a patient of 68 may have answered at the accredited reader.
pub(super) fn typical() -> Vec<ConsentRecord> {
    records(
        ConsentAuthority::Terminal,
        [
            ConsentState::Agreed,
            ConsentState::Agreed,
            ConsentState::Refused,
        ],
    )
}

const THREE: [ConsentState; 3] = [
    ConsentState::Agreed,
    ConsentState::Refused,
    ConsentState::Lapsed,
];

fn records(authority: ConsentAuthority, states: [ConsentState; 3]) -> Vec<ConsentRecord> {
    ConsentClass::ALL
        .into_iter()
        .zip(states)
        .map(|(class, state)| {
            let agreed = state == ConsentState::Agreed;
            ConsentRecord {
                class,
                state,
                authority,
                given_at: (state != ConsentState::Unobtainable).then_some(at(9, 2)),
                until: agreed.then_some(at(24 + 9, 2)),
            }
        })
        .collect()
}
