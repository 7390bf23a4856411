//! The pad for the four digits.

mod pad;

use leptos::prelude::*;
use protocol::ids::EntryId;
use protocol::kiosk::KioskIntent;
use protocol::pin::TriesLeft;
use words::kiosk::Pin as PinWords;
use words::{Placeholder, Text};

use crate::keypad::Keypad;
use crate::kiosk::button::Press;
use crate::kiosk::scene::Scene;
use crate::look::{Glyph, Icon, Words};

/// How the number is asked for.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    tries: u8,
    why: Why,
}

/// Why the pad is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    First,
    Wrong,
    Again,
}

impl Asked {
    /// For the first time, with these tries left.
    pub(super) const fn with(tries: TriesLeft) -> Self {
        let tries = match tries {
            TriesLeft::One => 1,
            TriesLeft::Two => 2,
            TriesLeft::Three => 3,
        };
        Self {
            tries,
            why: Why::First,
        }
    }

    /// Once more after a restart, if it is so.
    pub(super) const fn again(self, again: bool) -> Self {
        let why = if again { Why::Again } else { self.why };
        Self { why, ..self }
    }

    /// After a wrong number, if it is so. It counts more than a restart.
    pub(super) const fn wrong(self, wrong: bool) -> Self {
        let why = if wrong { Why::Wrong } else { self.why };
        Self { why, ..self }
    }

    const fn is_last(self) -> bool {
        self.tries == 1
    }

    const fn heading(self, words: &'static PinWords) -> (&'static Text, &'static Text) {
        match self.why {
            Why::First => (&words.heading, &words.lead),
            Why::Wrong => (&words.wrong_heading, &words.wrong_lead),
            Why::Again => (&words.again_heading, &words.again_lead),
        }
    }
}

/// The screen.
pub(super) fn view(entry: EntryId, asked: Asked, scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.pin;
    let keypad = scene.acts.link().map(|link| Keypad::open(entry, link));
    let (heading, lead) = asked.heading(words);
    let hints = if asked.is_last() {
        [
            (Glyph::TriangleAlert, &words.last),
            (Glyph::UserRound, &words.unsure),
        ]
    } else {
        [(Glyph::EyeOff, &words.hidden), (Glyph::Lock, &words.limit)]
    };
    let hints = hints.map(|(glyph, text)| {
        view! { <li><Icon glyph/><span><Words text/></span></li> }
    });
    let visual = if asked.is_last() {
        "btn small go"
    } else {
        "btn small"
    };
    view! {
        <main class="main pin">
            <div class="left">
                <div class="ask">
                    <h1 tabindex="-1"><Words text=heading/></h1>
                    <p><Words text=lead/></p>
                </div>
                {tries(asked, words)}
                <ul class="hints">{hints}</ul>
                <div class="foot">
                    <Press acts=scene.acts intent=KioskIntent::ChooseVisual class=visual
                        name="choose-visual">
                        <Icon glyph=Glyph::UserRound/>
                        <span><Words text=&words.visual/></span>
                    </Press>
                </div>
            </div>
            {pad::view(keypad, scene)}
        </main>
    }
}

/// How many tries are left, in shapes and in words.
fn tries(asked: Asked, words: &'static PinWords) -> impl IntoView {
    let class = if asked.is_last() {
        "tries warn"
    } else {
        "tries"
    };
    let pips = (1..=3).map(|pip| {
        if pip <= asked.tries {
            view! { <span class="pip"></span> }.into_any()
        } else {
            view! { <span class="pip used"><Icon glyph=Glyph::X/></span> }.into_any()
        }
    });
    let with = vec![(Placeholder::Count, asked.tries.to_string())];
    view! {
        <p class=class data-testid="tries" data-left=asked.tries>
            <span class="pips" aria-hidden="true">{pips.collect_view()}</span>
            <span><Words text=&words.tries with/></span>
        </p>
    }
}
