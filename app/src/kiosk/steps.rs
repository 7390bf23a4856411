//! Where the person is: the four steps of the ministry's notice, as number, picture and word.

use protocol::step::Step;
use words::kiosk::Steps as StepWords;

use crate::look::element::{Element, header, li, ol, span};
use crate::look::{Glyph, icon};

/// How a step stands to the one that the person is at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Over,
    Now,
    Ahead,
}

impl Standing {
    /// The last step is over as soon as it is reached: there is nothing to do in it.
    fn of(step: Step, at: Step) -> Self {
        if step < at || at == Step::Done {
            Self::Over
        } else if step == at {
            Self::Now
        } else {
            Self::Ahead
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Over => "step done",
            Self::Now => "step now",
            Self::Ahead => "step todo",
        }
    }
}

/// The list of the steps, with the one that the person is at.
pub(crate) fn steps(at: Step, words: &'static StepWords) -> Element {
    let steps = Step::ALL.map(|step| {
        let (number, glyph, word) = match step {
            Step::Reception => ("1", Glyph::IdCard, &words.reception),
            Step::Identity => ("2", Glyph::UserRound, &words.identity),
            Step::Consent => ("3", Glyph::FileCheck, &words.consent),
            Step::Done => ("4", Glyph::Armchair, &words.done),
        };
        let standing = Standing::of(step, at);
        let mark = span().class("n num");
        let (mark, over) = if standing == Standing::Over {
            let over = span().class("vh").child(&words.over);
            (mark.child(icon(Glyph::Check)), Some(over))
        } else {
            (mark.child(number), None)
        };
        let item = li()
            .class(standing.class())
            .child(mark)
            .child(icon(glyph))
            .child(span().class("w").child(word))
            .child(over);
        if standing == Standing::Now {
            item.attr("aria-current", "step")
        } else {
            item
        }
    });
    let list = ol()
        .class("steps")
        .attr("aria-label", words.label.plain())
        .test_id("steps")
        .children(steps);
    header().child(list)
}
