//! The desk's state beside the mirrored screen.

use leptos::prelude::*;
use protocol::card::ReaderState;
use protocol::failure::Failure;
use protocol::help::HelpState;
use protocol::kiosk::{KioskScreen, Veiled};
use protocol::pin::TriesLeft;
use protocol::step::Step;
use protocol::support::SupportView;
use words::support::Support as SupportWords;
use words::{Placeholder, StaffCatalogue, Text};

use crate::console::screen_name::screen_name;
use crate::language::Languages;
use crate::look::{Glyph, Icon};

/// The facts, one a line.
#[component]
pub(super) fn State(view: Signal<SupportView>) -> impl IntoView {
    let catalogue = Languages::staff();
    view! {
        <div role="status">
            <dl class="s-facts" data-testid="state">
                {move || view.with(|view| lines(catalogue.get(), view))}
            </dl>
        </div>
    }
}

fn lines(catalogue: &StaffCatalogue, view: &SupportView) -> Vec<AnyView> {
    let words = &catalogue.support;
    let desk_words = &catalogue.console.at_desk;
    let reader = match view.reader {
        ReaderState::Ready => quiet(&words.reader, desk_words.reader_ready.plain()),
        ReaderState::Away => loud(&words.reader, desk_words.reader_away.plain()),
    };
    let help = match view.help {
        HelpState::None => quiet(&words.help, desk_words.help_none.plain()),
        HelpState::Called => loud(&words.help, desk_words.help_called.plain()),
        HelpState::Coming => quiet(&words.help, desk_words.help_coming.plain()),
    };
    let screen = screen_name(&catalogue.console.screens, view.screen.kind());
    [
        failure(&view.screen).map(|failure| failed(catalogue, failure)),
        Some(quiet(&words.screen, screen.plain())),
        Some(quiet(&words.step, step(words, view.screen.step()).plain())),
        tries(&view.screen).map(|tries| tries_left(words, tries)),
        Some(quiet(
            &words.language,
            words::language_name(view.language).to_owned(),
        )),
        Some(reader),
        Some(help),
        view.warning.map(|seconds| {
            let left = words
                .warning_seconds
                .plain_with(|place| (place == Placeholder::Seconds).then(|| seconds.0.to_string()));
            loud(&words.warning, left)
        }),
        Some(quiet(
            &words.person,
            count(&words.person_count, view.session.0),
        )),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const fn failure(screen: &KioskScreen<Veiled>) -> Option<Failure> {
    match screen {
        KioskScreen::Trouble { failure, .. } => Some(*failure),
        _ => None,
    }
}

const fn tries(screen: &KioskScreen<Veiled>) -> Option<TriesLeft> {
    match screen {
        KioskScreen::Pin { tries, .. } => Some(*tries),
        _ => None,
    }
}

fn tries_left(words: &SupportWords, tries: TriesLeft) -> AnyView {
    let (left, last) = match tries {
        TriesLeft::One => (1, true),
        TriesLeft::Two => (2, false),
        TriesLeft::Three => (3, false),
    };
    let left = count(&words.tries_left, left);
    if last {
        loud(&words.tries, left)
    } else {
        quiet(&words.tries, left)
    }
}

fn failed(catalogue: &StaffCatalogue, failure: Failure) -> AnyView {
    let texts = catalogue.failures.of(failure);
    view! {
        <div>
            <dt>{catalogue.support.failure.plain()}</dt>
            <dd data-tone="hand">
                <span><Icon glyph=Glyph::TriangleAlert/>{failure.row().code}</span>
                <small>{texts.staff.plain()}</small>
                <small>{texts.remedy.plain()}</small>
            </dd>
        </div>
    }
    .into_any()
}

const fn step(words: &SupportWords, step: Option<Step>) -> &Text {
    match step {
        Some(Step::Reception) => &words.steps.reception,
        Some(Step::Identity) => &words.steps.identity,
        Some(Step::Consent) => &words.steps.consent,
        Some(Step::Done) => &words.steps.done,
        None => &words.steps.none,
    }
}

fn count(text: &Text, count: u32) -> String {
    text.plain_with(|place| (place == Placeholder::Count).then(|| count.to_string()))
}

fn quiet(what: &Text, value: String) -> AnyView {
    view! { <div><dt>{what.plain()}</dt><dd>{value}</dd></div> }.into_any()
}

/// What needs a hand: an icon beside the word.
fn loud(what: &Text, value: String) -> AnyView {
    view! {
        <div>
            <dt>{what.plain()}</dt>
            <dd data-tone="hand"><span><Icon glyph=Glyph::TriangleAlert/>{value}</span></dd>
        </div>
    }
    .into_any()
}
