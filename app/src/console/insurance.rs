//! The insurance facts: whether it is valid and since when, and what the source said about it.

mod changes;
mod facts;
mod more;
mod said;

use leptos::prelude::*;
use protocol::console::{Alert, VisitDetail};
use protocol::eligibility::{Coded, Insurance, Validity};
use protocol::time::Date;
use words::console::Insurance as InsuranceWords;
use words::{Placeholder, StaffCatalogue, Text};

use super::dates::full_date;
use super::facts::coded;
use super::tone::Tone;
use crate::look::{Glyph, Icon};
use said::Said;

/// The facts of the visit that is opened.
pub(super) fn insurance(catalogue: &'static StaffCatalogue, visit: &VisitDetail) -> AnyView {
    let words = &catalogue.console.insurance;
    let Some(insurance) = &visit.insurance else {
        return if visit.row.alerts.contains(&Alert::ResultOpen) {
            let how = [words.open_how.plain(), String::new()];
            verdict(Tone::Hand, Glyph::Clock, words.open.plain(), how)
        } else {
            let nothing = words.no_answer.plain();
            verdict(
                Tone::Hand,
                Glyph::TriangleAlert,
                nothing,
                Default::default(),
            )
        };
    };
    let (tone, glyph) = match insurance.validity {
        Coded::Known(Validity::Valid | Validity::ValidUnregistered) => {
            (Tone::Yes, Glyph::CircleCheck)
        }
        Coded::Known(
            Validity::Invalid | Validity::InvalidNewer | Validity::None | Validity::Several,
        ) => (Tone::Error, Glyph::TriangleAlert),
        Coded::Unknown(_) => (Tone::Hand, Glyph::TriangleAlert),
    };
    // Only what came as a file of the terminal's can be taken from the visit again.
    let source = match visit.bound {
        Some(_) => &words.from_terminal,
        None => &words.from_connector,
    };
    let said = Said { catalogue };
    let word = validity(words, &insurance.validity);
    let lines = [since(words, insurance), source.plain()];
    view! {
        {verdict(tone, glyph, word, lines)}
        {changes::changes(said, visit)}
        <dl class="c-facts">{facts::facts(said, insurance)}</dl>
        {more::facts(said, insurance)}
    }
    .into_any()
}

/// A validity in words.
pub(super) fn validity(words: &InsuranceWords, validity: &Coded<Validity>) -> String {
    coded(validity, &words.validity_unknown, |validity| {
        match validity {
            Validity::Valid => &words.valid,
            Validity::Invalid => &words.invalid,
            Validity::InvalidNewer => &words.invalid_newer,
            Validity::None => &words.none,
            Validity::Several => &words.several,
            Validity::ValidUnregistered => &words.valid_unregistered,
        }
        .plain()
    })
}

/// Since when it is valid or lost, or what to do where that is not clear.
fn since(words: &InsuranceWords, insurance: &Insurance) -> String {
    let on = |text: &Text, date: Date| {
        text.plain_with(|place| (place == Placeholder::Date).then(|| full_date(date)))
    };
    match (
        &insurance.validity,
        insurance.qualified_on,
        insurance.lost_on,
    ) {
        (Coded::Unknown(_), _, _) => words.unknown_how.plain(),
        (_, _, Some(lost)) => on(&words.lost, lost),
        (Coded::Known(Validity::Valid | Validity::ValidUnregistered), Some(since), None) => {
            on(&words.since, since)
        }
        _ => String::new(),
    }
}

/// A word, and below it what belongs to it.
fn verdict(tone: Tone, glyph: Glyph, word: String, lines: [String; 2]) -> AnyView {
    let lines: Vec<_> = lines
        .into_iter()
        .filter(|line| !line.is_empty())
        .map(|line| view! { <span class="c-num">{line}</span> })
        .collect();
    view! {
        <p class="c-verdict" data-tone=tone.name() data-testid="validity">
            <Icon glyph/>
            <span><b>{word}</b> {lines}</span>
        </p>
    }
    .into_any()
}
