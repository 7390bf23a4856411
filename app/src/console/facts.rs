//! A list of facts: what it is, and its value.

use leptos::prelude::*;
use protocol::eligibility::Coded;
use words::Text;

/// A fact that is too long for half of the pane.
pub(super) fn wide_fact(what: &Text, value: impl IntoView) -> AnyView {
    line(true, what, value)
}

/// One fact.
pub(super) fn fact(what: &Text, value: impl IntoView) -> AnyView {
    line(false, what, value)
}

fn line(wide: bool, what: &Text, value: impl IntoView) -> AnyView {
    view! {
        <div data-wide=wide.to_string()>
            <dt>{what.plain()}</dt>
            <dd class="c-num">{value}</dd>
        </div>
    }
    .into_any()
}

/// A code: in words where it is known, as it came where it is not.
pub(super) fn coded<T: Copy>(
    code: &Coded<T>,
    unknown: &Text,
    known: impl FnOnce(T) -> String,
) -> AnyView {
    match code {
        Coded::Known(code) => known(*code).into_any(),
        Coded::Unknown(raw) => view! {
            <span>{unknown.plain()}</span>
            " "
            <span class="c-raw" translate="no">{raw.clone()}</span>
        }
        .into_any(),
    }
}
