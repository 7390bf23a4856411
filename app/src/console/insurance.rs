//! The insurance facts: whether it is valid, and what the source said about it.

mod more;

use leptos::prelude::*;
use protocol::eligibility::{Coded, Insurance, Relation, Validity};
use protocol::unmatched::Change;
use words::console::Insurance as InsuranceWords;
use words::{Placeholder, StaffCatalogue, Text};

use super::dates::full_date;
use super::facts::{coded, fact, wide_fact};
use super::tone::Tone;
use crate::look::{Glyph, Icon};

pub(super) fn insurance(
    catalogue: &'static StaffCatalogue,
    insurance: Option<&Insurance>,
    changes: Option<&[Change]>,
) -> AnyView {
    let words = &catalogue.console.insurance;
    let Some(insurance) = insurance else {
        return verdict(Tone::Hand, words.no_answer.plain().into_any()).into_any();
    };
    let tone = match insurance.validity {
        Coded::Known(Validity::Valid | Validity::ValidUnregistered) => Tone::Yes,
        Coded::Known(
            Validity::Invalid | Validity::InvalidNewer | Validity::None | Validity::Several,
        ) => Tone::Error,
        Coded::Unknown(_) => Tone::Hand,
    };
    let word = validity(words, &insurance.validity);
    view! {
        {verdict(tone, word)}
        {changed(words, changes)}
        <dl class="c-facts">{facts(words, insurance)}</dl>
        <dl class="c-facts">{more::facts(catalogue, insurance)}</dl>
    }
    .into_any()
}

/// A validity in words.
pub(super) fn validity(words: &'static InsuranceWords, validity: &Coded<Validity>) -> AnyView {
    coded(validity, &words.validity_unknown, |validity| {
        validity_word(words, validity).plain()
    })
}

/// What differs from the last time, where anything does.
fn changed(words: &'static InsuranceWords, changes: Option<&[Change]>) -> Option<AnyView> {
    let changes = changes.filter(|changes| !changes.is_empty())?;
    let names: Vec<_> = changes
        .iter()
        .map(|change| {
            match change {
                Change::Validity => &words.validity,
                Change::Insurer => &words.insurer,
                Change::Number => &words.symbol_number,
                Change::Relation => &words.relation,
                Change::Share => &words.share,
                Change::Limit => &words.limit,
                Change::Tickets => &words.tickets,
            }
            .plain()
        })
        .collect();
    let said = view! {
        <p class="c-note" data-testid="changes">
            <Icon glyph=Glyph::TriangleAlert/>
            <span><b>{words.changed.plain()}</b> " " {names.join(" \u{b7} ")}</span>
        </p>
    };
    Some(said.into_any())
}

fn verdict(tone: Tone, words: AnyView) -> impl IntoView {
    let glyph = match tone {
        Tone::Yes => Glyph::CircleCheck,
        _ => Glyph::TriangleAlert,
    };
    view! {
        <p class="c-verdict" data-tone=tone.name() data-testid="validity">
            <Icon glyph/>
            <b>{words}</b>
        </p>
    }
}

const fn validity_word(words: &InsuranceWords, validity: Validity) -> &Text {
    match validity {
        Validity::Valid => &words.valid,
        Validity::Invalid => &words.invalid,
        Validity::InvalidNewer => &words.invalid_newer,
        Validity::None => &words.none,
        Validity::Several => &words.several,
        Validity::ValidUnregistered => &words.valid_unregistered,
    }
}

fn facts(words: &'static InsuranceWords, insurance: &Insurance) -> Vec<AnyView> {
    let text =
        |what: &'static Text, value: &Option<String>| value.clone().map(|value| fact(what, value));
    let symbol_number = match (&insurance.symbol, &insurance.number) {
        (Some(symbol), Some(number)) => Some(format!("{symbol} \u{b7} {number}")),
        (one, other) => one.clone().or_else(|| other.clone()),
    };
    let share = insurance.share_tenths.map(|tenths| {
        words
            .tenths
            .plain_with(|place| (place == Placeholder::Count).then(|| tenths.to_string()))
    });
    let relation = insurance.relation.as_ref().map(|relation| {
        let value = coded(relation, &words.unknown, |relation| {
            match relation {
                Relation::Insured => &words.insured,
                Relation::Family => &words.family,
            }
            .plain()
        });
        fact(&words.relation, value)
    });
    [
        text(&words.insurer, &insurance.insurer_name),
        text(&words.share, &share),
        text(&words.insurer_number, &insurance.insurer_number),
        relation,
        text(&words.symbol_number, &symbol_number),
        text(&words.branch, &insurance.branch),
        insurance
            .qualified_on
            .map(|date| wide_fact(&words.qualified_on, full_date(date))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
