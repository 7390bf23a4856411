//! What the kiosk sounds like: the end, a call to look, and the forgotten card.

use std::time::Duration;

use leptos::prelude::*;
use protocol::card::CardPresence;
use protocol::kiosk::{KioskScreen, KioskView, Patient, ScreenKind};

use super::panel::is_over;
use crate::sound::{Earcon, Sound};

/// How often a card that still lies there is sounded.
const REMIND_EVERY: Duration = Duration::from_secs(6);

/// Sounds what the view tells.
pub(crate) fn follow(view: Signal<KioskView>) {
    let sound = Sound::here();
    let kind = Memo::new(move |_| view.with(|view| (view.session, view.screen.kind())));
    Effect::new(move |before: Option<()>| {
        let (_, kind) = kind.get();
        // The view that a page begins with is no news.
        if before.is_some()
            && let Some(earcon) = earcon_of(kind)
        {
            sound.play(earcon);
        }
    });
    let warned = Memo::new(move |_| view.with(|view| view.warning.is_some() && !is_over(view)));
    Effect::new(move || {
        if warned.get() {
            sound.play(Earcon::Attention);
        }
    });
    remind_of_card(view, sound);
}

/// Repeats the card's earcon while it lies there.
fn remind_of_card(view: Signal<KioskView>, sound: Sound) {
    let lies_there = Memo::new(move |_| view.with(|view| card_lies_there(&view.screen)));
    Effect::new(move |before: Option<Option<IntervalHandle>>| {
        if let Some(Some(before)) = before {
            before.clear();
        }
        if !lies_there.get() {
            return None;
        }
        let remind = move || sound.play(Earcon::CardForgotten);
        set_interval_with_handle(remind, REMIND_EVERY).ok()
    });
}

const fn earcon_of(kind: ScreenKind) -> Option<Earcon> {
    match kind {
        ScreenKind::Done => Some(Earcon::Done),
        ScreenKind::Trouble | ScreenKind::Stopped => Some(Earcon::Attention),
        ScreenKind::Idle
        | ScreenKind::Reading
        | ScreenKind::Identity
        | ScreenKind::Pin
        | ScreenKind::Checking
        | ScreenKind::Visual
        | ScreenKind::Register
        | ScreenKind::Certificate
        | ScreenKind::Consent
        | ScreenKind::Review
        | ScreenKind::WithStaff => None,
    }
}

const fn card_lies_there(screen: &KioskScreen<Patient>) -> bool {
    match screen {
        KioskScreen::Done { card, .. } | KioskScreen::Stopped { card } => match card {
            CardPresence::Present | CardPresence::Forgotten => true,
            CardPresence::Taken => false,
        },
        _ => false,
    }
}
