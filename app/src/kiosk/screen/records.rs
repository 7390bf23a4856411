//! Consents as their authority recorded them: what each is, whose record it is, and when it ends.

use protocol::consent::ConsentAuthority::{self, Connector, Oral, Simulator, Terminal};
use protocol::consent::{ConsentClass, ConsentRecord, ConsentState};
use words::date::day_and_month;
use words::kiosk::Records;
use words::{Placeholder, Text};

use super::consent::texts;
use crate::kiosk::scene::Scene;
use crate::look::Glyph;
use crate::look::clock::{day, time_of_day};
use crate::look::element::{Element, dd, div, dl, dt, small, span};

/// The list.
pub(super) fn list(records: &[ConsentRecord], scene: Scene) -> Element {
    let rows = records.iter().map(|record| row(record, scene));
    dl().class("rows records")
        .test_id("consents")
        .children(rows)
}

/// The sign of a class.
pub(super) const fn sign(class: ConsentClass) -> Glyph {
    match class {
        ConsentClass::TreatmentAndMedicine => Glyph::Pill,
        ConsentClass::Surgery => Glyph::Bed,
        ConsentClass::HealthCheck => Glyph::HeartPulse,
    }
}

/// A state in the words of its authority. Only the accredited reader and the connector may say
/// that a consent was given.
const fn state_word(
    words: &Records,
    state: ConsentState,
    authority: ConsentAuthority,
) -> (Glyph, &Text) {
    match (state, authority) {
        (ConsentState::Agreed, Terminal | Connector) => (Glyph::CircleCheck, &words.agreed),
        (ConsentState::Agreed, Oral) => (Glyph::CircleCheck, &words.told),
        (ConsentState::Agreed, Simulator) => (Glyph::CircleCheck, &words.of_test),
        (ConsentState::Refused, _) => (Glyph::CircleX, &words.refused),
        (ConsentState::Lapsed, _) => (Glyph::Clock, &words.lapsed),
        (ConsentState::Unobtainable, _) => (Glyph::Info, &words.unobtainable),
    }
}

/// One class.
fn row(record: &ConsentRecord, scene: Scene) -> Element {
    let words = &scene.words.kiosk.records;
    let (glyph, state) = state_word(words, record.state, record.authority);
    let tone = if record.authority.is_accredited() && record.state == ConsentState::Agreed {
        "yes"
    } else {
        "no"
    };
    let whose = match record.authority {
        Terminal => &words.by_terminal,
        Connector => &words.by_connector,
        Oral => &words.by_staff,
        Simulator => &words.by_test,
    };
    let until = record
        .until
        .filter(|_| record.state == ConsentState::Agreed)
        .and_then(|until| {
            let with = vec![
                (
                    Placeholder::Date,
                    day_and_month(day(until)?, scene.language),
                ),
                (Placeholder::Time, time_of_day(until)),
            ];
            Some(span().child((&words.until, with)))
        });
    let name = &texts(&scene.words.kiosk.consent, record.class).name;
    div()
        .child(dt().label(sign(record.class), name))
        .child(dd().class(tone).label(glyph, state))
        .child(dd().child(small().child(span().child(whose)).child(until)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [ConsentState; 4] = [
        ConsentState::Refused,
        ConsentState::Agreed,
        ConsentState::Lapsed,
        ConsentState::Unobtainable,
    ];

    #[test]
    fn only_the_accredited_say_that_a_consent_was_given() {
        for catalogue in [&words::JAPANESE, &words::ENGLISH] {
            let words = &catalogue.kiosk.records;
            let given = words.agreed.plain();
            let word = |state, authority| state_word(words, state, authority).1.plain();
            for authority in [Terminal, Connector] {
                assert_eq!(word(ConsentState::Agreed, authority), given);
            }
            for authority in [Oral, Simulator] {
                assert_ne!(word(ConsentState::Agreed, authority), given);
            }
        }
    }

    #[test]
    fn what_has_lapsed_or_could_not_be_asked_is_not_called_refused() {
        let words = &words::JAPANESE.kiosk.records;
        let said = STATES.map(|state| state_word(words, state, Terminal).1.plain());
        assert_eq!(said, ["同意なし", "同意あり", "期限切れ", "確認できません"]);
    }
}
