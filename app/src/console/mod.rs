//! The staff's console: today's list, the person or desk that is opened, what to do next, and
//! above everything the desks that call.

mod acts;
mod ask;
mod bar;
mod button;
mod calls;
mod consents;
mod dates;
mod desk;
mod desk_next;
mod desk_state;
mod devices;
mod facts;
mod focus;
mod history;
mod insurance;
mod keys;
mod list;
mod next;
mod person;
mod proof;
mod refused;
mod row;
pub(crate) mod screen_name;
mod state;
mod task;
mod theme;
mod tone;
mod tray;

use leptos::prelude::*;
use protocol::console::{ConsoleView, DeskRow, VisitDetail};
use protocol::way::Way;

use crate::language::Languages;
use crate::look::{page, strips};
use acts::Acts;
use bar::Bar;
use calls::Calls;
use list::List;
use refused::Refused;

/// The console.
#[component]
pub(crate) fn Console(
    /// What the bridge sent.
    view: Signal<ConsoleView>,
) -> impl IntoView {
    let acts = Acts::new();
    provide_context(acts);
    let catalogue = Languages::staff();
    let environment = Memo::new(move |_| view.with(|view| view.environment));
    let opened = Memo::new(move |_| opened(view, acts));
    // Requests by number go to a terminal, and only companions have one.
    let has_terminal = Memo::new(move |_| {
        view.with(|view| view.desks.iter().any(|desk| desk.way == Way::Companion))
    });
    focus::follow(opened);
    Effect::new(move || page::set_title(&catalogue.get().console.title.plain()));
    view! {
        <div class="console" data-testid="console">
            {strips(move || environment.get())}
            <Bar view acts/>
            <div class="c-alerts">
                <Refused acts/>
                <Calls view acts/>
                <tray::Tray view acts/>
                <devices::Devices view acts/>
            </div>
            <main class="c-columns" data-opened=move || (opened.get() != Opened::Nothing).to_string()>
                <List view acts/>
                {move || {
                    let catalogue = catalogue.get();
                    let words = &catalogue.console;
                    match opened.get() {
                        Opened::Nothing => person::nobody(words).into_any(),
                        Opened::Visit(visit) => person::pane(catalogue, acts, &visit).into_any(),
                        Opened::Desk(desk) => desk::pane(catalogue, acts, &desk).into_any(),
                    }
                }}
                {move || {
                    let catalogue = catalogue.get();
                    match opened.get() {
                        Opened::Nothing => next::nothing(&catalogue.console).into_any(),
                        Opened::Visit(visit) => {
                            let has_terminal = has_terminal.get();
                            next::pane(&catalogue.console, acts, &visit, has_terminal).into_any()
                        }
                        Opened::Desk(desk) => desk_next::pane(catalogue, acts, &desk).into_any(),
                    }
                }}
            </main>
        </div>
    }
}

/// What stands beside the list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Opened {
    Nothing,
    Visit(Box<VisitDetail>),
    Desk(OpenedDesk),
}

/// A desk, and the visit of who stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
struct OpenedDesk {
    row: DeskRow,
    visit: Option<protocol::ids::VisitId>,
}

/// The desk that this page opened, or else the visit that the bridge says is opened.
fn opened(view: Signal<ConsoleView>, acts: Acts) -> Opened {
    let desk = acts.opened_desk();
    view.with(|view| {
        if let Some(row) = desk.and_then(|id| view.desks.iter().find(|row| row.desk == id)) {
            return Opened::Desk(OpenedDesk {
                row: *row,
                visit: desk::visit_at(view, row.desk),
            });
        }
        match &view.opened {
            Some(visit) => Opened::Visit(Box::new(visit.clone())),
            None => Opened::Nothing,
        }
    })
}
