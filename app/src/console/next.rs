//! What to do next about the visit that is opened: its alerts, and how it moves on.

use leptos::prelude::*;
use protocol::card::CertificateNotice;
use protocol::console::{Alert, VisitDetail, VisitEdit, VisitRow, VisitStage};
use protocol::time::Date;
use words::console::{Console as ConsoleWords, Next as NextWords};
use words::{Placeholder, Text};

use super::acts::Acts;
use super::ask;
use super::button::{Kind, act};
use super::dates::full_date;
use super::task::task;
use super::tone::Tone;
use crate::look::{Glyph, filled};

/// The place of the tasks while nobody is opened.
pub(super) fn nothing(words: &ConsoleWords) -> impl IntoView + use<> {
    let tasks = view! { <p class="c-soft">{words.next.nothing.plain()}</p> };
    frame(words, vec![tasks.into_any()], Vec::new())
}

/// The tasks of a visit.
pub(super) fn pane(
    words: &'static ConsoleWords,
    acts: Acts,
    visit: &VisitDetail,
) -> impl IntoView + use<> {
    let mut tasks: Vec<_> = visit
        .row
        .alerts
        .iter()
        .map(|alert| about(&words.next, *alert, visit.certificate))
        .collect();
    tasks.push(moving(&words.next, acts, &visit.row));
    tasks.extend(ask::pane(&words.ask, acts, visit));
    frame(words, tasks, seldom(&words.next, acts, &visit.row))
}

/// The pane: tasks from above, what is seldom meant at the foot.
pub(super) fn frame(
    words: &ConsoleWords,
    tasks: Vec<AnyView>,
    seldom: Vec<AnyView>,
) -> impl IntoView + use<> {
    let seldom = (!seldom.is_empty()).then(|| view! { <div class="c-quiet">{seldom}</div> });
    view! {
        <aside class="c-pane c-todo" aria-labelledby="c-next-heading" data-testid="next">
            <h2 id="c-next-heading" class="c-next-head">{words.next.heading.plain()}</h2>
            <div class="c-next c-scroll">{tasks} {seldom}</div>
        </aside>
    }
}

fn about(words: &'static NextWords, alert: Alert, notice: Option<CertificateNotice>) -> AnyView {
    let (tone, glyph, what, how) = match alert {
        Alert::Eligibility => (
            Tone::Error,
            Glyph::TriangleAlert,
            &words.eligibility,
            words.eligibility_how.plain().into_any(),
        ),
        Alert::Certificate => {
            let (what, how) = certificate(words, notice);
            (Tone::Hand, Glyph::CalendarClock, what, how)
        }
        Alert::ToConfirm => (
            Tone::Hand,
            Glyph::Search,
            &words.to_confirm,
            words.to_confirm_how.plain().into_any(),
        ),
        Alert::ConfirmLater => (
            Tone::Hand,
            Glyph::Clock,
            &words.confirm_later,
            words.confirm_later_how.plain().into_any(),
        ),
        Alert::ResultOpen => (
            Tone::Hand,
            Glyph::Clock,
            &words.result_open,
            words.result_open_how.plain().into_any(),
        ),
    };
    task(tone, glyph, what.plain(), how, Vec::new())
}

/// What to say about the certificate, a sentence each for the term, the use, and the renewal.
fn certificate(
    words: &'static NextWords,
    notice: Option<CertificateNotice>,
) -> (&'static Text, AnyView) {
    let on = |text: &'static Text, date: Date| {
        let date = (Placeholder::Date, full_date(date));
        view! { <span class="c-sentence">{filled(text, vec![date])}</span> " " }.into_any()
    };
    let (what, term) = match notice {
        Some(CertificateNotice::ExpiresOn { last_day }) => {
            (&words.expires, vec![on(&words.expires_on, last_day)])
        }
        Some(CertificateNotice::ExpiredOn {
            last_day,
            usable_until,
        }) => (
            &words.expired,
            vec![
                on(&words.expired_on, last_day),
                on(&words.usable_until, usable_until),
            ],
        ),
        None => (&words.expires, vec![words.certificate.plain().into_any()]),
    };
    let renew = words.renew.plain();
    let how = view! { {term} <span class="c-sentence">{renew}</span> };
    (what, how.into_any())
}

/// How the visit moves on.
fn moving(words: &'static NextWords, acts: Acts, row: &VisitRow) -> AnyView {
    let row = row.clone();
    match row.stage {
        VisitStage::AtDesk(desk) => {
            let at = |text: &Text| {
                text.plain_with(|place| (place == Placeholder::Desk).then(|| desk.0.to_string()))
            };
            let show = act(
                "show-desk",
                Kind::Plain,
                Glyph::Monitor,
                at(&words.show_desk),
                move || acts.open_desk(desk),
            );
            task(
                Tone::Quiet,
                Glyph::Monitor,
                at(&words.at_desk),
                (),
                vec![show],
            )
        }
        VisitStage::Waiting => {
            let number = row.number;
            let call_words = words.call.plain_with(|place| match (place, number) {
                (Placeholder::Number, Some(number)) => Some(number.0.to_string()),
                _ => None,
            });
            let call = act("call", Kind::Go, Glyph::BellRing, call_words, move || {
                acts.edit(&row, VisitEdit::Call);
            });
            task(
                Tone::Now,
                Glyph::Armchair,
                words.waiting.plain(),
                words.waiting_how.plain(),
                vec![call],
            )
        }
        VisitStage::Called => {
            let seen = act(
                "seen",
                Kind::Go,
                Glyph::Check,
                words.seen.plain(),
                move || {
                    acts.edit(&row, VisitEdit::Seen);
                },
            );
            task(
                Tone::Now,
                Glyph::Stethoscope,
                words.called.plain(),
                words.called_how.plain(),
                vec![seen],
            )
        }
        VisitStage::Seen | VisitStage::Gone => task(
            Tone::Quiet,
            Glyph::CircleCheck,
            words.over.plain(),
            (),
            Vec::new(),
        ),
    }
}

/// What is seldom meant, at the foot.
fn seldom(words: &'static NextWords, acts: Acts, row: &VisitRow) -> Vec<AnyView> {
    let edit = |id, glyph, text: &Text, edit| {
        let row = row.clone();
        act(id, Kind::Quiet, glyph, text.plain(), move || {
            acts.edit(&row, edit);
        })
    };
    let put_back = || {
        edit(
            "put-back",
            Glyph::Undo2,
            &words.put_back,
            VisitEdit::PutBack,
        )
    };
    let gone = || edit("gone", Glyph::LogOut, &words.gone, VisitEdit::Gone);
    let seen = || edit("seen", Glyph::Check, &words.seen, VisitEdit::Seen);
    match row.stage {
        VisitStage::AtDesk(_) => Vec::new(),
        VisitStage::Waiting => vec![seen(), gone()],
        VisitStage::Called => vec![put_back(), gone()],
        VisitStage::Seen | VisitStage::Gone => vec![put_back()],
    }
}
