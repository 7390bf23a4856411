//! States as the console shows them: an icon and a word, loud where a hand is needed.

use leptos::prelude::*;
use protocol::console::{Alert, DeskRow, VisitStage};
use words::console::Console as ConsoleWords;

use super::screen_name::screen_name;
use super::tone::Tone;
use crate::look::{Glyph, Icon};

/// A quiet state.
pub(super) fn quiet(glyph: Glyph, words: String) -> impl IntoView + use<> {
    view! {
        <span class="c-state"><Icon glyph/><span>{words}</span></span>
    }
}

/// A state that needs a hand.
pub(super) fn chip(tone: Tone, glyph: Glyph, words: String) -> impl IntoView + use<> {
    view! {
        <span class="c-chip" data-tone=tone.name()><Icon glyph/><span>{words}</span></span>
    }
}

/// Where a visit stands; for somebody who stands before a kiosk, on which screen.
pub(super) fn stage(
    words: &ConsoleWords,
    stage: VisitStage,
    desk: Option<&DeskRow>,
) -> (Glyph, String) {
    match (stage, desk) {
        (VisitStage::AtDesk(_), Some(desk)) => (
            Glyph::Monitor,
            screen_name(&words.screens, desk.screen).plain(),
        ),
        (VisitStage::AtDesk(_), None) => (Glyph::Monitor, words.desk_states.busy.plain()),
        (VisitStage::Waiting, _) => (Glyph::Armchair, words.stages.waiting.plain()),
        (VisitStage::Called, _) => (Glyph::BellRing, words.stages.called.plain()),
        (VisitStage::Seen, _) => (Glyph::CircleCheck, words.stages.seen.plain()),
        (VisitStage::Gone, _) => (Glyph::LogOut, words.stages.gone.plain()),
    }
}

/// An alert in a word.
pub(super) fn alert(words: &ConsoleWords, alert: Alert) -> impl IntoView + use<> {
    let words = &words.alerts;
    let (tone, glyph, word) = match alert {
        Alert::Eligibility => (Tone::Error, Glyph::TriangleAlert, &words.eligibility),
        Alert::Certificate => (Tone::Hand, Glyph::CalendarClock, &words.certificate),
        Alert::ToConfirm => (Tone::Hand, Glyph::Search, &words.to_confirm),
        Alert::ConfirmLater => (Tone::Hand, Glyph::Clock, &words.confirm_later),
        Alert::ResultOpen => (Tone::Hand, Glyph::Clock, &words.result_open),
    };
    chip(tone, glyph, word.plain())
}
