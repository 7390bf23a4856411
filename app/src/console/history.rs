//! What happened in a visit, the newest first.

use leptos::prelude::*;
use protocol::console::{Happened, HistoryLine};
use words::console::History as HistoryWords;

use crate::look::clock::time_of_day;
use crate::look::{Glyph, Icon};

pub(super) fn history(words: &HistoryWords, lines: &[HistoryLine]) -> impl IntoView + use<> {
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let (glyph, what) = match line.what {
                Happened::Began => (Glyph::IdCard, &words.began),
                Happened::Received => (Glyph::CircleCheck, &words.received),
                Happened::ReceivedByStaff => (Glyph::UserRound, &words.received_by_staff),
                Happened::Called => (Glyph::BellRing, &words.called),
                Happened::Seen => (Glyph::Stethoscope, &words.seen),
                Happened::Gone => (Glyph::LogOut, &words.gone),
                Happened::PutBack => (Glyph::Undo2, &words.put_back),
                Happened::ResultCame => (Glyph::FileCheck, &words.result_came),
                Happened::ResultBound => (Glyph::FileCheck, &words.result_bound),
                Happened::ResultTakenBack => (Glyph::Undo2, &words.result_taken_back),
                Happened::ResultAsked => (Glyph::Search, &words.result_asked),
            };
            view! {
                <li>
                    <span class="c-num c-soft">{time_of_day(line.at)}</span>
                    <Icon glyph/>
                    <span>{what.plain()}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="c-history" data-testid="history">{lines}</ol> }
}
