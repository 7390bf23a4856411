//! One line of today's list: a button that opens the visit.

use leptos::prelude::*;
use protocol::console::{ConsoleView, DeskRow, VisitRow, VisitStage};
use protocol::ids::VisitId;
use words::console::Console as ConsoleWords;

use super::acts::Acts;
use super::desk_state::DeskState;
use super::focus::visit_row;
use super::state;
use crate::language::Languages;
use crate::look::clock::time_of_day;

#[component]
pub(super) fn Row(view: Signal<ConsoleView>, visit: VisitId, acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    let row = Memo::new(move |_| {
        view.with(|view| {
            let row = view.visits.iter().find(|row| row.visit == visit)?;
            let desk = match row.stage {
                VisitStage::AtDesk(id) => view.desks.iter().find(|desk| desk.desk == id),
                _ => None,
            };
            Some((row.clone(), desk.copied()))
        })
    });
    let current = Memo::new(move |_| {
        let opened = view.with(|view| view.opened.as_ref().map(|opened| opened.row.visit));
        acts.opened_desk().is_none() && opened == Some(visit)
    });
    view! {
        <li>
            <button
                type="button"
                class="c-row"
                id=visit_row(visit)
                data-testid=visit_row(visit)
                aria-current=move || current.get().then_some("true")
                on:click=move |_| acts.open(visit)
            >
                {move || row.get().map(|(row, desk)| {
                    cells(&catalogue.get().console, &row, desk.as_ref())
                })}
            </button>
        </li>
    }
}

fn cells(words: &ConsoleWords, row: &VisitRow, desk: Option<&DeskRow>) -> impl IntoView + use<> {
    let number = match row.number {
        Some(number) => view! { <span>{number.0}</span> }.into_any(),
        None => view! {
            <span aria-hidden="true">"–"</span>
            <span class="vh">{words.list.no_number.plain()}</span>
        }
        .into_any(),
    };
    let name = match (&row.person, row.stage) {
        (Some(person), _) => {
            let kana = person.kana.clone();
            view! {
                <span>{person.name.clone()}</span>
                {kana.map(|kana| view! { <small>{kana}</small> })}
            }
            .into_any()
        }
        (None, VisitStage::AtDesk(_)) => {
            view! { <span class="c-soft">{words.list.unconfirmed.plain()}</span> }.into_any()
        }
        (None, _) => view! { <span class="c-soft">{words.list.unnamed.plain()}</span> }.into_any(),
    };
    let stage = match desk.map(DeskState::of) {
        Some(state) if state.needs_hand() => {
            let word = state.word(&words.desk_states).plain();
            state::chip(state.tone(), state.glyph(), word).into_any()
        }
        _ => {
            let (glyph, word) = state::stage(words, row.stage, desk);
            state::quiet(glyph, word).into_any()
        }
    };
    let alerts: Vec<_> = row
        .alerts
        .iter()
        .map(|alert| state::alert(words, *alert))
        .collect();
    view! {
        <span class="c-row-number c-num">{number}</span>
        <span class="c-row-name">{name}</span>
        <span class="c-num c-soft">{time_of_day(row.began_at)}</span>
        <span class="c-row-state">{stage} {alerts}</span>
    }
}
