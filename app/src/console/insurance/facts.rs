//! Whose insurance it is, and the share of the cost.

use leptos::prelude::*;
use protocol::eligibility::{Coded, Insurance, Validity};
use words::Text;

use super::said::Said;
use crate::console::dates::full_date;
use crate::console::facts::{fact, wide_fact};

/// The facts of the insurance itself.
pub(super) fn facts(said: Said, insurance: &Insurance) -> Vec<AnyView> {
    let words = &said.catalogue.console.insurance;
    let text = |what: &'static Text, value: Option<String>| value.map(|value| fact(what, value));
    let share = insurance.share_tenths.map(|tenths| said.share(tenths));
    let relation = insurance.relation.as_ref().map(|code| {
        let value = said.code(code);
        match code {
            Coded::Known(_) => fact(&words.relation, value),
            // What to do about a code that is in no list is a sentence.
            Coded::Unknown(_) => wide_fact(&words.relation, value),
        }
    });
    // The day stands with the validity already where it is valid.
    let is_valid = matches!(
        insurance.validity,
        Coded::Known(Validity::Valid | Validity::ValidUnregistered)
    );
    let qualified_on = insurance.qualified_on.filter(|_| !is_valid);
    [
        text(&words.insurer, insurance.insurer_name.clone()),
        text(&words.share, share),
        text(&words.insurer_number, insurance.insurer_number.clone()),
        relation,
        text(&words.symbol_number, Said::number(insurance)),
        text(&words.branch, insurance.branch.clone()),
        qualified_on.map(|date| wide_fact(&words.qualified_on, full_date(date))),
    ]
    .into_iter()
    .flatten()
    .collect()
}
