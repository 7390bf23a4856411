//! The results that belong to nobody yet (照合待ち): why each lies here, and to whom it may be given.

use leptos::prelude::*;
use protocol::console::{ConsoleView, VisitDetail, VisitRow};
use protocol::unmatched::{Unmatched, UnmatchedResult};
use words::console::{Console as ConsoleWords, Tray as TrayWords, Whys};
use words::{Placeholder, Text};

use super::acts::Acts;
use super::button::{Kind, act};
use super::dates::full_date;
use super::insurance;
use crate::language::Languages;
use crate::look::clock::time_of_day;
use crate::look::{Glyph, Icon};

/// The tray, while anything lies in it.
#[component]
pub(super) fn Tray(view: Signal<ConsoleView>, acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    let lying = Memo::new(move |_| {
        view.with(|view| {
            let row = |result: &UnmatchedResult| {
                let of = |visit| view.visits.iter().find(|row| row.visit == visit).cloned();
                let candidates = result.candidates.iter().copied().filter_map(of).collect();
                (result.clone(), candidates)
            };
            let lying: Vec<(UnmatchedResult, Vec<VisitRow>)> =
                view.unmatched.iter().map(row).collect();
            // Who is opened is what the staff have before them: it may be given to him too.
            let opened = view.opened.as_ref().filter(|visit| visit.may_be_given);
            (lying, opened.map(|visit| visit.row.clone()))
        })
    });
    move || {
        let words = &catalogue.get().console;
        let (lying, opened) = lying.get();
        if lying.is_empty() {
            return None;
        }
        let rows: Vec<_> = lying
            .into_iter()
            .map(|(result, candidates)| row(words, acts, &result, candidates, opened.as_ref()))
            .collect();
        let pane = view! {
            <section class="c-tray" aria-labelledby="c-tray-heading" data-testid="tray">
                <h2 id="c-tray-heading">{words.tray.heading.plain()}</h2>
                <ul>{rows}</ul>
            </section>
        };
        Some(pane)
    }
}

/// The button that takes the result from the visit that is opened.
pub(super) fn take_back(
    words: &'static ConsoleWords,
    acts: Acts,
    visit: &VisitDetail,
) -> Option<AnyView> {
    let row = visit.row.clone();
    visit.bound.map(|_| {
        let text = words.tray.take_back.plain();
        act("unbind", Kind::Quiet, Glyph::Undo2, text, move || {
            acts.unbind(&row);
        })
    })
}

fn row(
    words: &'static ConsoleWords,
    acts: Acts,
    result: &UnmatchedResult,
    candidates: Vec<VisitRow>,
    opened: Option<&VisitRow>,
) -> impl IntoView + use<> {
    let tray = &words.tray;
    let (name, born) = match &result.person {
        Some(person) => (person.name.clone(), person.birth_date.map(full_date)),
        None => (tray.nobody.plain(), None),
    };
    let validity = result.validity.as_ref().map(|validity| {
        let word = insurance::validity(&words.insurance, validity);
        view! { <b>{word}</b> " " }
    });
    let acts = ways(tray, acts, result, candidates, opened);
    view! {
        <li data-why=why_name(result.why)>
            <Icon glyph=Glyph::FileText/>
            <div>
                <b>{name}</b>
                " "
                <span class="c-soft c-num">{born} " " {time_of_day(result.at)}</span>
                <p>{validity} {why(&tray.whys, result.why).plain()}</p>
            </div>
            <div class="c-tray-acts">{acts}</div>
        </li>
    }
}

/// What can be done with a result: it is given to the one visit that fits, or to the one that is
/// opened; of several that fit, one is opened first.
fn ways(
    words: &'static TrayWords,
    acts: Acts,
    result: &UnmatchedResult,
    candidates: Vec<VisitRow>,
    opened: Option<&VisitRow>,
) -> Vec<AnyView> {
    if !result.givable {
        return Vec::new();
    }
    let id = result.result;
    let give = |row: VisitRow| {
        let text = of(&words.give, &words.give_at_desk, &row);
        act("bind", Kind::Plain, Glyph::FileCheck, text, move || {
            acts.bind(id, &row);
        })
    };
    let open = |row: VisitRow| {
        let text = of(&words.open, &words.open_at_desk, &row);
        let visit = row.visit;
        act(
            "open-candidate",
            Kind::Quiet,
            Glyph::UserRound,
            text,
            move || {
                acts.open(visit);
            },
        )
    };
    let is_one = candidates.len() == 1;
    let is_opened = |row: &VisitRow| {
        opened
            .as_ref()
            .is_some_and(|opened| opened.visit == row.visit)
    };
    let mut ways: Vec<_> = candidates
        .into_iter()
        .filter(|row| !is_opened(row))
        .map(|row| if is_one { give(row) } else { open(row) })
        .collect();
    ways.extend(opened.cloned().map(give));
    if ways.is_empty() {
        let how = view! { <span class="c-soft">{words.how.plain()}</span> };
        ways.push(how.into_any());
    }
    ways
}

/// A text about a visit: by its number, or by the time of its beginning where it has none yet.
fn of(by_number: &Text, by_time: &Text, row: &VisitRow) -> String {
    match row.number {
        Some(number) => by_number
            .plain_with(|place| (place == Placeholder::Number).then(|| number.0.to_string())),
        None => by_time
            .plain_with(|place| (place == Placeholder::Time).then(|| time_of_day(row.began_at))),
    }
}

const fn why(words: &Whys, why: Unmatched) -> &Text {
    match why {
        Unmatched::Nobody => &words.nobody,
        Unmatched::Several => &words.several,
        Unmatched::Left => &words.left,
        Unmatched::Denied => &words.denied,
        Unmatched::TakenBack => &words.taken_back,
        Unmatched::NoPerson => &words.no_person,
        Unmatched::SeveralPeople => &words.several_people,
        Unmatched::AnotherDay => &words.another_day,
        Unmatched::SameName => &words.same_name,
        Unmatched::Unreadable(_) => &words.unreadable,
        Unmatched::OtherRequest => &words.other_request,
        Unmatched::Answer => &words.answer,
    }
}

/// A reason's name in tests.
const fn why_name(why: Unmatched) -> &'static str {
    match why {
        Unmatched::Nobody => "nobody",
        Unmatched::Several => "several",
        Unmatched::Left => "left",
        Unmatched::Denied => "denied",
        Unmatched::TakenBack => "taken-back",
        Unmatched::NoPerson => "no-person",
        Unmatched::SeveralPeople => "several-people",
        Unmatched::AnotherDay => "another-day",
        Unmatched::SameName => "same-name",
        Unmatched::Unreadable(_) => "unreadable",
        Unmatched::OtherRequest => "other-request",
        Unmatched::Answer => "answer",
    }
}
