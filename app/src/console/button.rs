//! A button of the console: an icon and the act in words.

use leptos::prelude::*;

use super::acts::Acts;
use crate::look::{Glyph, Icon};

/// How a button stands beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The act that goes on.
    Go,
    /// Another act.
    Plain,
    /// An act that is seldom meant.
    Quiet,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Go => "go",
            Self::Plain => "plain",
            Self::Quiet => "quiet",
        }
    }
}

/// A button for an act. While nothing reaches the bridge it is inert, but stays in reach of
/// the keyboard, so that the focus is not lost.
pub(super) fn act(
    id: &'static str,
    kind: Kind,
    glyph: Glyph,
    words: String,
    press: impl Fn() + 'static,
) -> AnyView {
    let acts = expect_context::<Acts>();
    view! {
        <button
            type="button"
            class="c-button"
            data-kind=kind.name()
            data-testid=id
            aria-disabled=move || (!acts.are_open()).to_string()
            on:click=move |_| {
                if acts.are_open() {
                    press();
                }
            }
        >
            <Icon glyph/>
            <span>{words}</span>
        </button>
    }
    .into_any()
}
