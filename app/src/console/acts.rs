//! What the staff do: intents on their way to the bridge, and which desk this page has opened.

use std::time::Duration;

use leptos::prelude::*;
use protocol::console::{ConsoleIntent, DeskAct, DeskRow, VisitEdit, VisitRow};
use protocol::failure::Failure;
use protocol::frame::ClientFrame;
use protocol::ids::{DeskId, DeviceId, ResultId, VisitId};
use protocol::number::NumberSearch;

use crate::socket::Link;

/// A second press within this time is the same press: the button that stands there next would
/// otherwise be pressed by somebody who never saw it.
const SAME_PRESS: Duration = Duration::from_millis(700);

/// The staff's acts. Every one carries the session or version of the row that was shown when
/// it was pressed, so that the bridge can refuse what was meant for somebody else.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    link: Link,
    desk: RwSignal<Option<DeskId>>,
    pressed: RwSignal<bool>,
    put_away: RwSignal<Option<u32>>,
}

impl Acts {
    pub(super) fn new() -> Self {
        let link = Link::here();
        Self {
            link,
            desk: RwSignal::new(None),
            pressed: RwSignal::new(false),
            put_away: RwSignal::new(last_refusal(link)),
        }
    }

    /// Whether an act can be pressed now: the bridge is reached, and the act before was not just
    /// pressed.
    pub(super) fn are_open(self) -> bool {
        self.link.is_open() && !self.pressed.get()
    }

    /// The refusal that is still to be read: not one from before this console, nor one that was
    /// put away by hand or by the next act.
    pub(super) fn refusal(self) -> Option<Failure> {
        let refusal = self.link.refusal().get()?;
        (self.put_away.get() != Some(refusal.count)).then_some(refusal.failure)
    }

    /// Puts the refusal away.
    pub(super) fn put_refusal_away(self) {
        self.put_away.set(last_refusal(self.link));
    }

    /// The desk that is opened on this page. Nobody else sees which.
    pub(super) fn opened_desk(self) -> Option<DeskId> {
        self.desk.get()
    }

    pub(super) fn open_desk(self, desk: DeskId) {
        self.desk.set(Some(desk));
    }

    pub(super) fn close_desk(self) {
        self.desk.set(None);
    }

    pub(super) fn open(self, visit: VisitId) {
        self.close_desk();
        self.send(ConsoleIntent::Open(visit));
    }

    pub(super) fn close(self) {
        self.send(ConsoleIntent::Close);
    }

    pub(super) fn at_desk(self, row: &DeskRow, act: DeskAct) {
        self.once(ConsoleIntent::Desk {
            desk: row.desk,
            session: row.session,
            act,
        });
    }

    pub(super) fn edit(self, row: &VisitRow, edit: VisitEdit) {
        self.once(ConsoleIntent::Visit {
            visit: row.visit,
            version: row.version,
            edit,
        });
    }

    /// Gives a result of the tray to a visit.
    pub(super) fn bind(self, result: ResultId, row: &VisitRow) {
        self.once(ConsoleIntent::Bind {
            result,
            visit: row.visit,
            version: row.version,
        });
    }

    /// Asks by the numbers of a certificate.
    pub(super) fn ask(self, row: &VisitRow, search: NumberSearch) {
        self.once(ConsoleIntent::Ask {
            visit: row.visit,
            version: row.version,
            search,
        });
    }

    /// Takes the result from a visit again.
    pub(super) fn unbind(self, row: &VisitRow) {
        self.once(ConsoleIntent::Unbind {
            visit: row.visit,
            version: row.version,
        });
    }

    /// Shows the browsers that may come in, or shows them no more.
    pub(super) fn show_devices(self, shown: bool) {
        self.send(ConsoleIntent::Devices(shown));
    }

    /// Puts a browser out, for good.
    pub(super) fn withdraw(self, device: DeviceId) {
        self.once(ConsoleIntent::Withdraw(device));
    }

    fn once(self, intent: ConsoleIntent) {
        if self.pressed.get_untracked() {
            return;
        }
        self.pressed.set(true);
        self.put_refusal_away();
        let pressed = self.pressed;
        set_timeout(
            move || {
                // The page may have gone meanwhile; then nobody is left to be told.
                let _gone = pressed.try_set(false);
            },
            SAME_PRESS,
        );
        self.send(intent);
    }

    fn send(self, intent: ConsoleIntent) {
        self.link.send(&ClientFrame::Console(intent));
    }
}

fn last_refusal(link: Link) -> Option<u32> {
    let refusal = link.refusal().get_untracked();
    refusal.map(|refusal| refusal.count)
}
