//! What the kiosk sounds like: the end, a call to look, and the forgotten card.

use std::time::Duration;

use leptos::prelude::*;
use protocol::card::CardPresence;
use protocol::kiosk::{KioskScreen, KioskView, Patient, ScreenKind};

use super::panel::is_over;
use crate::sound::{Earcon, Sound};

/// How often a card that still lies there is sounded.
const REMIND_EVERY: Duration = Duration::from_secs(6);

/// The kiosk's sounds.
#[derive(Clone, Copy)]
pub(crate) struct Sounds {
    sound: Sound,
    reminder: StoredValue<Option<IntervalHandle>>,
}

impl Sounds {
    /// The sounds of this page.
    pub(crate) fn here() -> Self {
        let sounds = Self {
            sound: Sound::here(),
            reminder: StoredValue::new(None),
        };
        on_cleanup(move || sounds.stop_reminding());
        sounds
    }

    /// Sounds what a view tells that the one before did not. The view that a page begins with
    /// is no news.
    pub(crate) fn follow(self, before: Option<&KioskView>, now: &KioskView) {
        let place = |view: &KioskView| (view.session, view.screen.kind());
        if before.is_some_and(|before| place(before) != place(now))
            && let Some(earcon) = earcon_of(now.screen.kind())
        {
            self.sound.play(earcon);
        }
        if is_warned(now) && !before.is_some_and(is_warned) {
            self.sound.play(Earcon::Attention);
        }
        let lies_there = card_lies_there(&now.screen);
        if lies_there != before.is_some_and(|before| card_lies_there(&before.screen)) {
            self.stop_reminding();
            if lies_there {
                self.remind();
            }
        }
    }

    /// Repeats the card's earcon while it lies there.
    fn remind(self) {
        let remind = move || self.sound.play(Earcon::CardForgotten);
        let reminder = set_interval_with_handle(remind, REMIND_EVERY);
        self.reminder.set_value(reminder.ok());
    }

    fn stop_reminding(self) {
        if let Some(Some(reminder)) = self.reminder.try_update_value(Option::take) {
            reminder.clear();
        }
    }
}

fn is_warned(view: &KioskView) -> bool {
    view.warning.is_some() && !is_over(view)
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
        | ScreenKind::BirthDay
        | ScreenKind::AtTerminal
        | ScreenKind::Found
        | ScreenKind::WithStaff => None,
    }
}

const fn card_lies_there(screen: &KioskScreen<Patient>) -> bool {
    match screen {
        KioskScreen::Done { card, .. } | KioskScreen::Stopped { card } => match card {
            CardPresence::Present | CardPresence::Forgotten => true,
            CardPresence::Taken | CardPresence::AtTerminal => false,
        },
        _ => false,
    }
}
