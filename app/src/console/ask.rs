//! The form that asks by the numbers of a certificate, and how far the newest request is.

use leptos::html::Input;
use leptos::prelude::*;
use protocol::console::VisitDetail;
use protocol::number::{NumberSearch, RequestState};
use protocol::time::Date;
use words::Text;
use words::console::{Ask as AskWords, Requests};

use super::acts::Acts;
use super::button::{Kind, act};
use super::task::task;
use super::tone::Tone;
use crate::look::Glyph;

/// The task for a visit that has no result: the form while the bridge takes it, and how far the
/// newest request is.
pub(super) fn pane(words: &'static AskWords, acts: Acts, visit: &VisitDetail) -> Option<AnyView> {
    if visit.insurance.is_some() || !(visit.may_ask || visit.request.is_some()) {
        return None;
    }
    let state = visit.request.map(|state| {
        view! { <b data-testid="request-state">{state_word(&words.states, state).plain()}</b> " " }
    });
    let open = visit.may_ask;
    let form = open.then(|| Form::default().view(words, acts, visit));
    let how = view! { {state} {open.then(|| words.how.plain())} {form} };
    let (tone, glyph) = (Tone::Quiet, Glyph::Search);
    Some(task(tone, glyph, words.heading.plain(), how, Vec::new()))
}

const fn state_word(words: &Requests, state: RequestState) -> &Text {
    match state {
        RequestState::Placing => &words.placing,
        RequestState::Waiting => &words.waiting,
        RequestState::Uncertain => &words.uncertain,
        RequestState::NotSent => &words.not_sent,
        RequestState::Refused => &words.refused,
        RequestState::Answered => &words.answered,
    }
}

/// The fields. What is typed stays in them and nowhere else.
#[derive(Clone, Copy, Default)]
struct Form {
    insurer: NodeRef<Input>,
    symbol: NodeRef<Input>,
    number: NodeRef<Input>,
    branch: NodeRef<Input>,
    birth_date: NodeRef<Input>,
}

impl Form {
    fn view(self, words: &'static AskWords, acts: Acts, visit: &VisitDetail) -> AnyView {
        let row = visit.row.clone();
        let incomplete = RwSignal::new(false);
        let ask = act(
            "ask",
            Kind::Go,
            Glyph::Search,
            words.act.plain(),
            move || match self.search().filter(NumberSearch::is_complete) {
                Some(search) => {
                    incomplete.set(false);
                    acts.ask(&row, search);
                }
                None => incomplete.set(true),
            },
        );
        view! {
            <span class="c-form">
                {field(&words.insurer, "ask-insurer", "text", self.insurer)}
                {field(&words.symbol, "ask-symbol", "text", self.symbol)}
                {field(&words.number, "ask-number", "text", self.number)}
                {field(&words.branch, "ask-branch", "text", self.branch)}
                {field(&words.birth_date, "ask-birth-date", "date", self.birth_date)}
                <span role="alert" data-testid="ask-incomplete">
                    {move || incomplete.get().then(|| words.incomplete.plain())}
                </span>
                {ask}
            </span>
        }
        .into_any()
    }

    fn search(self) -> Option<NumberSearch> {
        let typed = |field: NodeRef<Input>| {
            let text = field.get_untracked().map(|input| input.value());
            let text = text.unwrap_or_default().trim().to_owned();
            (!text.is_empty()).then_some(text)
        };
        Some(NumberSearch {
            insurer: typed(self.insurer)?,
            symbol: typed(self.symbol),
            number: typed(self.number)?,
            branch: typed(self.branch),
            birth_date: date(&typed(self.birth_date)?)?,
        })
    }
}

fn field(what: &Text, id: &'static str, kind: &'static str, input: NodeRef<Input>) -> AnyView {
    view! {
        <label>
            <span>{what.plain()}</span>
            <input node_ref=input type=kind data-testid=id autocomplete="off" spellcheck="false"/>
        </label>
    }
    .into_any()
}

/// The date that a field for dates holds (HTML, "valid date string").
fn date(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    Some(Date {
        year: parts.next()?.parse().ok()?,
        month: parts.next()?.parse().ok()?,
        day: parts.next()?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_s_date_is_read() {
        let april = Date {
            year: 1981,
            month: 4,
            day: 12,
        };
        assert_eq!(date("1981-04-12"), Some(april));
        assert_eq!(date("1981-04"), None);
        assert_eq!(date(""), None);
    }
}
