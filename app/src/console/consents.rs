//! The consents, each shown as what it is: only the accredited reader's and the connector's
//! may read 同意あり.

use leptos::prelude::*;
use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::time::Timestamp;
use words::console::{ConsentStates, Consents as ConsentWords};
use words::{Placeholder, Text};

use super::dates::month_and_day;
use super::now::Now;
use crate::look::clock::{day, time_of_day};
use crate::look::{Glyph, Icon};

pub(super) fn consents(
    words: &'static ConsentWords,
    records: &[ConsentRecord],
    now: Now,
) -> AnyView {
    if records.is_empty() {
        return view! { <p class="c-soft">{words.none.plain()}</p> }.into_any();
    }
    let lines: Vec<_> = records
        .iter()
        .map(|record| line(words, *record, now))
        .collect();
    let notes: Vec<_> = [
        (ConsentAuthority::Oral, &words.oral_note),
        (ConsentAuthority::Simulator, &words.simulator_note),
    ]
    .into_iter()
    .filter(|(authority, _)| records.iter().any(|record| record.authority == *authority))
    .map(|(_, note)| {
        view! { <p class="c-note"><Icon glyph=Glyph::Info/><span>{note.plain()}</span></p> }
    })
    .collect();
    view! {
        <ul class="c-consents" data-testid="consents">{lines}</ul>
        {notes}
    }
    .into_any()
}

/// One class. A consent whose time is over reads so from the moment on at which it is.
fn line(words: &'static ConsentWords, record: ConsentRecord, now: Now) -> AnyView {
    let is_over = Memo::new(move |_| record.until.is_some_and(|until| until <= now.get()));
    let line = move || {
        let state = state_at(record.state, is_over.get());
        let readable = state == ConsentState::Agreed && record.authority.is_accredited();
        let class = match record.class {
            ConsentClass::TreatmentAndMedicine => &words.treatment,
            ConsentClass::Surgery => &words.surgery,
            ConsentClass::HealthCheck => &words.checkup,
        };
        let (glyph, name) = match state {
            ConsentState::Agreed => (Glyph::CircleCheck, "agreed"),
            ConsentState::Refused => (Glyph::CircleX, "refused"),
            ConsentState::Lapsed => (Glyph::Clock, "lapsed"),
            ConsentState::Unobtainable => (Glyph::Ban, "unobtainable"),
        };
        let term = match (state, record.until) {
            (ConsentState::Agreed, Some(until)) if readable => term(&words.until, until),
            (ConsentState::Lapsed, Some(until)) => term(&words.ended, until),
            _ if readable => String::new(),
            _ => words.unreadable.plain(),
        };
        let whose = whose(words, record.authority).plain();
        view! {
            <li data-state=name>
                <b>{class.plain()}</b>
                <span class="c-state" data-tone=if readable { "yes" } else { "quiet" }>
                    <Icon glyph/>
                    <span>{state_word(words, record.authority, state).plain()}</span>
                </span>
                <span class="c-soft c-num">{term} <small>{whose}</small></span>
            </li>
        }
    };
    line.into_any()
}

/// What a recorded state is by now: what was agreed to has lapsed when its time is over.
const fn state_at(state: ConsentState, is_over: bool) -> ConsentState {
    match (state, is_over) {
        (ConsentState::Agreed, true) => ConsentState::Lapsed,
        (state, _) => state,
    }
}

/// Whose record it is, in words.
const fn whose(words: &ConsentWords, authority: ConsentAuthority) -> &Text {
    match authority {
        ConsentAuthority::Terminal => &words.whose.terminal,
        ConsentAuthority::Connector => &words.whose.connector,
        ConsentAuthority::Oral => &words.whose.oral,
        ConsentAuthority::Simulator => &words.whose.simulator,
    }
}

/// A state in the words of its authority.
const fn state_word(
    words: &ConsentWords,
    authority: ConsentAuthority,
    state: ConsentState,
) -> &Text {
    let states: &ConsentStates = match authority {
        ConsentAuthority::Terminal | ConsentAuthority::Connector => &words.accredited,
        ConsentAuthority::Oral => &words.oral,
        ConsentAuthority::Simulator => &words.simulator,
    };
    match state {
        ConsentState::Refused => &states.refused,
        ConsentState::Agreed => &states.agreed,
        ConsentState::Lapsed => &states.lapsed,
        ConsentState::Unobtainable => &states.unobtainable,
    }
}

fn term(text: &Text, until: Timestamp) -> String {
    text.plain_with(|place| match place {
        Placeholder::Date => day(until).map(month_and_day),
        Placeholder::Time => Some(time_of_day(until)),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STATES: [ConsentState; 4] = [
        ConsentState::Refused,
        ConsentState::Agreed,
        ConsentState::Lapsed,
        ConsentState::Unobtainable,
    ];

    #[test]
    fn nobody_else_speaks_in_the_words_of_the_accredited() {
        for catalogue in [&words::JAPANESE_STAFF, &words::ENGLISH_STAFF] {
            let words = &catalogue.console.consents;
            let accredited =
                STATES.map(|state| state_word(words, ConsentAuthority::Terminal, state).plain());
            for authority in [ConsentAuthority::Oral, ConsentAuthority::Simulator] {
                assert!(!authority.is_accredited());
                for state in STATES {
                    let word = state_word(words, authority, state).plain();
                    assert!(!accredited.contains(&word), "{word}");
                }
            }
        }
    }

    #[test]
    fn what_was_agreed_to_lapses_and_nothing_else_does() {
        for state in STATES {
            assert_eq!(state_at(state, false), state);
        }
        let over = STATES.map(|state| state_at(state, true));
        let [refused, agreed, lapsed, unobtainable] = over;
        assert_eq!(agreed, ConsentState::Lapsed);
        assert_eq!(
            [refused, lapsed, unobtainable],
            [STATES[0], STATES[2], STATES[3]]
        );
    }

    #[test]
    fn only_the_accredited_read_consent_given() {
        let words = &words::JAPANESE_STAFF.console.consents;
        let agreed = |authority| state_word(words, authority, ConsentState::Agreed).plain();
        assert_eq!(agreed(ConsentAuthority::Terminal), "同意あり");
        assert_eq!(agreed(ConsentAuthority::Connector), "同意あり");
        assert!(!agreed(ConsentAuthority::Oral).contains("同意あり"));
        assert!(!agreed(ConsentAuthority::Simulator).contains("同意あり"));
    }
}
