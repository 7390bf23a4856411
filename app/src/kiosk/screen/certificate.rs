//! The certificate ends soon or has ended.

use leptos::prelude::*;
use protocol::card::CertificateNotice;
use protocol::kiosk::KioskIntent;
use words::date::written;
use words::{Placeholder, Text};

use super::veil;
use crate::calendar::days_between;
use crate::kiosk::button::{Plain, Weight};
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Glyph, Icon, Values, Words};

/// The screen.
pub(super) fn view(notice: Option<CertificateNotice>, scene: Scene) -> AnyView {
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
        view! { <span class="left"><Words text=&words.days_left with/></span> }
    });
    let points: [(Glyph, &'static Text, Values); 3] = match notice {
        CertificateNotice::ExpiresOn { .. } => [
            (Glyph::CircleCheck, &words.today, vec![]),
            (Glyph::MapPin, &words.renew, vec![]),
            (Glyph::CalendarClock, &words.grace, vec![]),
        ],
        CertificateNotice::ExpiredOn { usable_until, .. } => [
            (Glyph::CircleCheck, &words.usable_until, date(usable_until)),
            (Glyph::Ban, &words.facts_only, vec![]),
            (Glyph::MapPin, &words.renew, vec![]),
        ],
    };
    let points = points.map(|(glyph, text, with)| {
        view! { <li><Icon glyph/><span><Words text with/></span></li> }
    });
    view! {
        <main class="main notice">
            <div class="side">
                <div class="pic"><Art drawing=Drawing::Certificate/></div>
                <div class="words">
                    <div class="ask"><h1 tabindex="-1"><Words text=heading/></h1></div>
                    <div class="boxed">
                        <span class="cap"><Words text=&words.last_day/></span>
                        <span class="date"><Words text=&words.date with=date(last_day)/></span>
                        {left}
                    </div>
                    <ul class="points">{points}</ul>
                </div>
            </div>
            <div class="pair">
                <span></span>
                <Plain
                    acts=scene.acts
                    intent=KioskIntent::NoticeRead
                    weight=Weight::Filled
                    name="notice-read"
                    glyph=Glyph::Check
                    text=&words.go_on
                />
            </div>
        </main>
    }
    .into_any()
}
