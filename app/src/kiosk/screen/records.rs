//! Consents as their authority recorded them: what each is, whose record it is, and when it ends.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use words::Placeholder;
use words::date::day_and_month;

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

/// One class. Only the accredited reader and the connector may say that a consent was given.
fn row(record: &ConsentRecord, scene: Scene) -> Element {
    use ConsentAuthority::{Connector, Oral, Simulator, Terminal};
    let words = &scene.words.kiosk.records;
    let (glyph, tone, state) = match (record.state, record.authority) {
        (ConsentState::Agreed, Terminal | Connector) => (Glyph::CircleCheck, "yes", &words.agreed),
        (ConsentState::Agreed, Oral) => (Glyph::CircleCheck, "no", &words.told),
        (ConsentState::Agreed, Simulator) => (Glyph::CircleCheck, "no", &words.of_test),
        (ConsentState::Refused, _) => (Glyph::CircleX, "no", &words.refused),
        (ConsentState::Lapsed, _) => (Glyph::Clock, "no", &words.lapsed),
        (ConsentState::Unobtainable, _) => (Glyph::Info, "no", &words.unobtainable),
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
