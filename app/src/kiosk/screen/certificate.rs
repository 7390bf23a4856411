//! The certificate ends soon or has ended.

use protocol::card::CertificateNotice;
use protocol::kiosk::KioskIntent;
use words::Placeholder;
use words::date::written;

use super::veil;
use crate::calendar::days_between;
use crate::kiosk::button::{Weight, plain};
use crate::kiosk::layout::{ask_alone, beside, point, points, way_on};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, li, main, span};
use crate::look::{Drawing, Glyph, icon};

/// The screen.
pub(super) fn view(notice: Option<CertificateNotice>, scene: Scene) -> Element {
    let Some(notice) = notice else {
        return veil::screen(scene);
    };
    let words = &scene.words.kiosk.certificate;
    let date = |date| vec![(Placeholder::Date, written(date, scene.language))];
    let (heading, last_day) = match notice {
        CertificateNotice::ExpiresOn { last_day } => (&words.expires_heading, last_day),
        CertificateNotice::ExpiredOn { last_day, .. } => (&words.expired_heading, last_day),
    };
    let left = days_between(scene.today, last_day);
    let left = (left >= 0).then(|| {
        let with = vec![(Placeholder::Count, left.to_string())];
        span().class("left").child((&words.days_left, with))
    });
    let boxed = div()
        .class("boxed")
        .child(span().class("cap").child(&words.last_day))
        .child(span().class("date").child((&words.date, date(last_day))))
        .child(left);
    let facts = match notice {
        CertificateNotice::ExpiresOn { .. } => [
            point(Glyph::CircleCheck, &words.today),
            point(Glyph::MapPin, &words.renew),
            point(Glyph::CalendarClock, &words.grace),
        ],
        CertificateNotice::ExpiredOn { usable_until, .. } => [
            li().child(icon(Glyph::CircleCheck))
                .child(span().child((&words.usable_until, date(usable_until)))),
            point(Glyph::Ban, &words.facts_only),
            point(Glyph::MapPin, &words.renew),
        ],
    };
    let said = div()
        .child(ask_alone(heading))
        .child(boxed)
        .child(points(facts));
    let go_on = plain(
        scene.acts,
        KioskIntent::NoticeRead,
        Weight::Filled,
        "notice-read",
        (Glyph::Check, &words.go_on),
    );
    main()
        .class("main notice")
        .child(beside(Drawing::Certificate, said))
        .child(way_on(go_on))
}
