//! The views of one socket: the newest, numbered.

use protocol::failure::Failure;
use protocol::frame::{Numbered, ServerFrame, View};
use protocol::ids::{DeviceId, VisitId};
use protocol::kiosk::KioskView;
use protocol::pin::PadKey;
use tokio::sync::watch;

use super::line::Ended;
use crate::hub::{ConsoleProjection, DeviceViews, Hub, Role, Views};

/// The stream of views of one socket, from its hello on.
///
/// A view's number is how often the stream has changed since the hello. It follows the
/// publisher's own count, so a state that this socket was too slow for takes its number with it
/// and the client sees that it missed one.
#[derive(Debug)]
pub(super) struct Stream {
    source: Source,
    /// The count of the first view.
    first: Option<u32>,
    /// The changes that this socket made by itself, by opening and closing visits.
    own: u32,
}

#[derive(Debug)]
enum Source {
    Kiosk {
        views: Views<KioskView>,
        pad_key: watch::Receiver<Option<PadKey>>,
    },
    Console {
        days: Views<ConsoleProjection>,
        opened: Option<VisitId>,
        this: DeviceId,
        devices: DeviceViews,
        shows_devices: bool,
    },
    Support(Views<protocol::support::SupportView>),
    Display(Views<protocol::display::DisplayView>),
    Tray(Views<protocol::tray::TrayView>),
}

/// What changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Changed {
    View,
    PadKey,
}

impl Stream {
    /// `this` is the browser at the other end, and `devices` are all of them.
    pub(super) fn of(
        role: Role,
        hub: &Hub,
        (this, devices): (DeviceId, DeviceViews),
    ) -> Result<Self, Failure> {
        let desk = |id| hub.desks.get(&id).ok_or(Failure::NotThere);
        let source = match role {
            Role::Kiosk(id) => {
                let desk = desk(id)?;
                Source::Kiosk {
                    views: desk.kiosk.clone(),
                    pad_key: desk.pad_key.clone(),
                }
            }
            Role::Console => Source::Console {
                days: hub.day.console.clone(),
                opened: None,
                this,
                devices,
                shows_devices: false,
            },
            Role::Support(id) => Source::Support(desk(id)?.support.clone()),
            Role::Display => Source::Display(hub.day.display.clone()),
            Role::Tray(id) => {
                let tray = desk(id)?.tray.as_ref().ok_or(Failure::NotThere)?;
                Source::Tray(tray.view.clone())
            }
        };
        Ok(Self {
            source,
            first: None,
            own: 0,
        })
    }

    /// Waits for a change. Dropping the future loses nothing.
    pub(super) async fn changed(&mut self) -> Result<Changed, Ended> {
        match &mut self.source {
            Source::Kiosk { views, pad_key } => tokio::select! {
                // The key first: the page then has it when it shows the pad.
                biased;
                key = pad_key.changed() => key.map(|()| Changed::PadKey),
                view = views.changed() => view.map(|()| Changed::View),
            },
            Source::Console {
                days,
                devices,
                shows_devices,
                ..
            } => tokio::select! {
                day = days.changed() => day.map(|()| Changed::View),
                device = devices.changed(), if *shows_devices => device.map(|()| {
                    // The day's own count knows nothing of it.
                    self.own = self.own.wrapping_add(1);
                    Changed::View
                }),
            },
            Source::Support(views) => views.changed().await.map(|()| Changed::View),
            Source::Display(views) => views.changed().await.map(|()| Changed::View),
            Source::Tray(views) => views.changed().await.map(|()| Changed::View),
        }
        .map_err(|_sender_gone| Ended::Leaving)
    }

    /// The newest view. It counts as seen.
    pub(super) fn newest(&mut self) -> Numbered {
        let (count, view) = match &mut self.source {
            Source::Kiosk { views, .. } => seen(views, |view| View::Kiosk(view.clone())),
            Source::Console {
                days,
                opened,
                this,
                devices,
                shows_devices,
            } => seen(days, |day| {
                let mut view = day.view(*opened);
                view.devices = shows_devices.then(|| devices.seen_by(*this));
                View::Console(Box::new(view))
            }),
            Source::Support(views) => seen(views, |view| View::Support(view.clone())),
            Source::Display(views) => seen(views, |view| View::Display(view.clone())),
            Source::Tray(views) => seen(views, |view| View::Tray(view.clone())),
        };
        let first = *self.first.get_or_insert(count);
        Numbered {
            number: count.wrapping_sub(first).wrapping_add(self.own),
            view,
        }
    }

    /// The key of the pad, where one is open. It counts as seen.
    pub(super) fn pad_key(&mut self) -> Option<ServerFrame> {
        match &mut self.source {
            Source::Kiosk { pad_key, .. } => {
                pad_key.borrow_and_update().clone().map(ServerFrame::PadKey)
            }
            _ => None,
        }
    }

    /// Shows the browsers that may come in, or shows them no more: a change that only this socket
    /// sees.
    pub(super) fn show_devices(&mut self, shown: bool) {
        if let Source::Console { shows_devices, .. } = &mut self.source {
            *shows_devices = shown;
            self.own = self.own.wrapping_add(1);
        }
    }

    /// Shows this visit beside the list, or none: a change that only this socket sees.
    pub(super) fn open(&mut self, visit: Option<VisitId>) -> Result<(), Failure> {
        let Source::Console { days, opened, .. } = &mut self.source else {
            return Err(Failure::NotYourRole);
        };
        if visit.is_some() && days.borrow().value.view(visit).opened.is_none() {
            return Err(Failure::NotThere);
        }
        *opened = visit;
        self.own = self.own.wrapping_add(1);
        Ok(())
    }
}

fn seen<T>(views: &mut Views<T>, view: impl FnOnce(&T) -> View) -> (u32, View) {
    let newest = views.borrow_and_update();
    (newest.count, view(&newest.value))
}
