//! The accredited reader's result: is it this person's? What was agreed to there is shown.

use protocol::consent::{ConsentClass, ConsentRecord, ConsentState};
use protocol::kiosk::{Found, KioskIntent};
use words::Placeholder;
use words::date::written;

use super::consent::texts;
use super::veil;
use crate::kiosk::button::{Weight, plain};
use crate::kiosk::scene::Scene;
use crate::look::Glyph;
use crate::look::clock::{day, time_of_day};
use crate::look::element::{Element, dd, div, dl, dt, h1, main, p, small};

/// The rest of a name stands behind its first letter as this.
const REST: &str = "\u{25cf}\u{25cf} ";

/// The screen.
pub(super) fn view(found: Option<Found>, scene: Scene) -> Element {
    let Some(found) = found else {
        return veil::screen(scene);
    };
    let words = &scene.words.kiosk.companion.found;
    let name: String = found
        .initials
        .iter()
        .flat_map(|initial| std::iter::once(*initial).chain(REST.chars()))
        .collect();
    let named = vec![(Placeholder::Subject, name.trim_end().to_owned())];
    let heading = h1().attr("tabindex", "-1").child((&words.heading, named));
    let said = div()
        .class("ask")
        .child(heading)
        .child(p().child(&words.lead));
    let rows = found.consents.iter().map(|record| row(record, scene));
    let rows = if found.consents.is_empty() {
        p().child(&words.none)
    } else {
        dl().class("rows").children(rows)
    };
    let not_mine = plain(
        scene.acts,
        KioskIntent::NotMine,
        Weight::Outlined,
        "not-mine",
        (Glyph::X, &words.not_mine),
    );
    let mine = plain(
        scene.acts,
        KioskIntent::Mine,
        Weight::Filled,
        "mine",
        (Glyph::Check, &words.mine),
    );
    main()
        .class("main check")
        .child(said)
        .child(rows)
        .child(div().class("pair").child(not_mine).child(mine))
}

/// One class, as the reader has it.
fn row(record: &ConsentRecord, scene: Scene) -> Element {
    let words = &scene.words.kiosk;
    let name = &texts(&words.consent, record.class).name;
    let glyph = match record.class {
        ConsentClass::TreatmentAndMedicine => Glyph::Pill,
        ConsentClass::Surgery => Glyph::Bed,
        ConsentClass::HealthCheck => Glyph::HeartPulse,
    };
    let (sign, tone, text) = if record.state == ConsentState::Agreed {
        (Glyph::CircleCheck, "yes", &words.review.agreed)
    } else {
        (Glyph::CircleX, "no", &words.review.refused)
    };
    let until = record
        .until
        .filter(|_| record.state == ConsentState::Agreed);
    let until = until.and_then(|until| {
        let with = vec![
            (Placeholder::Date, written(day(until)?, scene.language)),
            (Placeholder::Time, time_of_day(until)),
        ];
        Some(small().child((&words.companion.found.until, with)))
    });
    div()
        .child(dt().label(glyph, name))
        .child(dd().class(tone).label(sign, text).child(until))
}
