//! Today's list: all visits, or those that need a hand.

use leptos::prelude::*;
use protocol::console::{ConsoleView, VisitRow, VisitStage};
use words::{Placeholder, Text};

use super::acts::Acts;
use super::dates::month_and_day;
use super::desk_state::DeskState;
use super::keys::move_focus;
use super::row::Row;
use crate::language::Languages;

#[component]
pub(super) fn List(view: Signal<ConsoleView>, acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    let words = move || &catalogue.get().console.list;
    let today = Memo::new(move |_| view.with(|view| view.today));
    let hand_only = RwSignal::new(false);
    let counts = Memo::new(move |_| {
        view.with(|view| {
            let hand = view
                .visits
                .iter()
                .filter(|row| needs_hand(view, row))
                .count();
            (view.visits.len(), hand)
        })
    });
    let shown = Memo::new(move |_| {
        view.with(|view| {
            let rows = view.visits.iter();
            rows.filter(|row| !hand_only.get() || needs_hand(view, row))
                .map(|row| row.visit)
                .collect::<Vec<_>>()
        })
    });
    let count = |text: &Text, count: usize| {
        text.plain_with(|place| (place == Placeholder::Count).then(|| count.to_string()))
    };
    view! {
        <section class="c-pane c-list" aria-labelledby="c-list-heading" data-testid="list">
            <header class="c-list-head">
                <h1 id="c-list-heading">{move || words().heading.plain()}</h1>
                <span class="c-soft">{move || month_and_day(today.get().0)}</span>
                <div class="c-filter" role="group" aria-label=move || words().filter.plain()>
                    <button
                        type="button"
                        class="c-num"
                        data-testid="filter-all"
                        aria-pressed=move || (!hand_only.get()).to_string()
                        on:click=move |_| hand_only.set(false)
                    >
                        {move || count(&words().all, counts.get().0)}
                    </button>
                    <button
                        type="button"
                        class="c-num"
                        data-testid="filter-hand"
                        aria-pressed=move || hand_only.get().to_string()
                        on:click=move |_| hand_only.set(true)
                    >
                        {move || count(&words().hand, counts.get().1)}
                    </button>
                </div>
            </header>
            <div class="c-list-names" aria-hidden="true">
                <span>{move || words().number.plain()}</span>
                <span>{move || words().name.plain()}</span>
                <span>{move || words().time.plain()}</span>
                <span>{move || words().state.plain()}</span>
            </div>
            <ol class="c-rows c-scroll" on:keydown=move |event| move_focus(&event)>
                <For
                    each=move || shown.get()
                    key=|visit| *visit
                    children=move |visit| view! { <Row view visit acts/> }
                />
            </ol>
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="c-empty">
                    {move || {
                        let words = words();
                        if hand_only.get() { words.no_hand.plain() } else { words.empty.plain() }
                    }}
                </p>
            </Show>
        </section>
    }
}

/// Whether a visit needs a hand: something about it, or the desk at which the person stands.
fn needs_hand(view: &ConsoleView, row: &VisitRow) -> bool {
    if !row.alerts.is_empty() {
        return true;
    }
    let VisitStage::AtDesk(id) = row.stage else {
        return false;
    };
    let mut desks = view.desks.iter();
    desks.any(|desk| desk.desk == id && DeskState::of(desk).needs_hand())
}
