//! The pad for the four digits.

pub(super) mod keys;
pub(super) mod layout;
mod pad;

use protocol::ids::EntryId;
use protocol::kiosk::KioskIntent;
use protocol::pin::TriesLeft;
use words::kiosk::Pin as PinWords;
use words::{Placeholder, Text};

use crate::keypad::Keypad;
use crate::kiosk::button::press;
use crate::kiosk::layout::{ask, point};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, main, p, span, ul};
use crate::look::{Glyph, icon};

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
pub(super) fn view(entry: EntryId, asked: Asked, scene: Scene) -> Element {
    let words = &scene.words.kiosk.pin;
    let keypad = scene.acts.link().map(|link| Keypad::open(entry, link));
    let (heading, lead) = asked.heading(words);
    let (hints, visual) = if asked.is_last() {
        let hints = [
            point(Glyph::TriangleAlert, &words.last),
            point(Glyph::UserRound, &words.unsure),
        ];
        (hints, "btn small go")
    } else {
        let hints = [
            point(Glyph::EyeOff, &words.hidden),
            point(Glyph::Lock, &words.limit),
        ];
        (hints, "btn small")
    };
    let visual = press(
        scene.acts,
        KioskIntent::ChooseVisual,
        visual,
        "choose-visual",
    )
    .label(Glyph::UserRound, &words.visual);
    let left = div()
        .class("left")
        .child(ask(heading, lead))
        .child(tries(asked, words))
        .child(ul().class("hints").children(hints))
        .child(div().class("foot").child(visual));
    main()
        .class("main pin")
        .child(left)
        .child(pad::view(keypad, scene))
}

/// How many tries are left, in shapes and in words.
fn tries(asked: Asked, words: &'static PinWords) -> Element {
    let class = if asked.is_last() {
        "tries warn"
    } else {
        "tries"
    };
    let pips = (1..=3).map(|pip| {
        if pip <= asked.tries {
            span().class("pip")
        } else {
            span().class("pip used").child(icon(Glyph::X))
        }
    });
    let pips = span()
        .class("pips")
        .attr("aria-hidden", "true")
        .children(pips);
    let with = vec![(Placeholder::Count, asked.tries.to_string())];
    p().class(class)
        .test_id("tries")
        .attr("data-left", asked.tries.to_string())
        .child(pips)
        .child(span().child((&words.tries, with)))
}
