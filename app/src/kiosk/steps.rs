//! Where the person is: the four steps of the ministry's notice, as number, picture and word.

use leptos::prelude::*;
use protocol::step::Step;
use words::kiosk::Steps as StepWords;

use crate::look::{Glyph, Icon, Words};

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

/// The list of the steps.
#[component]
pub(crate) fn Steps(
    /// The step that the person is at.
    at: Step,
    /// The texts.
    words: &'static StepWords,
) -> impl IntoView {
    let steps = Step::ALL.into_iter().zip(1_u8..).map(|(step, number)| {
        let (glyph, word) = match step {
            Step::Reception => (Glyph::IdCard, &words.reception),
            Step::Identity => (Glyph::UserRound, &words.identity),
            Step::Consent => (Glyph::FileCheck, &words.consent),
            Step::Done => (Glyph::Armchair, &words.done),
        };
        let standing = Standing::of(step, at);
        let over = standing == Standing::Over;
        view! {
            <li
                class=standing.class()
                aria-current=(standing == Standing::Now).then_some("step")
            >
                <span class="n num">
                    {if over {
                        view! { <Icon glyph=Glyph::Check/> }.into_any()
                    } else {
                        number.into_any()
                    }}
                </span>
                <Icon glyph/>
                <span class="w"><Words text=word/></span>
                {over.then(|| view! { <span class="vh"><Words text=&words.over/></span> })}
            </li>
        }
    });
    view! {
        <ol class="steps" aria-label=words.label.plain() data-testid="steps">
            {steps.collect_view()}
        </ol>
    }
}
