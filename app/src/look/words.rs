//! A text on the screen, with its readings and its places filled.

use leptos::prelude::*;
use words::{Placeholder, Run, Text};

/// What fills the places of a text.
pub(crate) type Values = Vec<(Placeholder, String)>;

/// A text: plain characters, ruby, and the filled places.
#[expect(
    clippy::needless_pass_by_value,
    reason = "the values are made for this text alone"
)]
pub(crate) fn filled(text: &'static Text, with: Values) -> AnyView {
    let runs = text.0.iter().map(|run| match run {
        Run::Plain(plain) => (*plain).into_any(),
        Run::Ruby { base, reading } => view! {
            <ruby>{*base}<rp>"("</rp><rt>{*reading}</rt><rp>")"</rp></ruby>
        }
        .into_any(),
        Run::Slot(place) => {
            let value = with.iter().find(|(of, _)| of == place);
            let value = value.map(|(_, value)| value.clone()).unwrap_or_default();
            view! { <b class="num">{value}</b> }.into_any()
        }
    });
    runs.collect::<Vec<_>>().into_any()
}
