//! Which frame is whose, and where it goes.

use protocol::console::ConsoleIntent;
use protocol::failure::Failure;
use protocol::frame::ClientFrame;
use protocol::ids::{DeviceId, VisitId};
use protocol::pin::SealedPin;
use protocol::tray::TrayIntent;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::{mpsc, oneshot};

use super::line::Ended;
use crate::hub::{ConsoleRequest, DeskInput, Hub, Role};

/// Where the frames of a role go.
#[derive(Debug)]
pub(super) enum Port {
    Kiosk {
        intents: mpsc::Sender<DeskInput>,
        pins: mpsc::Sender<SealedPin>,
    },
    Console(mpsc::Sender<ConsoleRequest>),
    Tray(mpsc::Sender<TrayIntent>),
    /// A helper and the display have nothing to say.
    Mute,
}

/// What the socket's task does about a frame.
#[derive(Debug)]
pub(super) enum Step {
    /// Nothing more: it was handed on.
    Nothing,
    /// Send the whole view.
    Snapshot,
    /// Answer a ping.
    Pong(u32),
    /// Show this visit beside the list, or none.
    Open(Option<VisitId>),
    /// Tell the console how its act ended.
    Await(oneshot::Receiver<Result<(), Failure>>),
    /// Show the browsers that may come in, or show them no more.
    Devices(bool),
    /// Withdraw a browser's token.
    Withdraw(DeviceId),
    /// Refuse the frame; the socket stays.
    Refuse(Failure),
}

impl Port {
    pub(super) fn of(role: Role, hub: &Hub) -> Result<Self, Failure> {
        let desk = |id| hub.desks.get(&id).ok_or(Failure::NotThere);
        Ok(match role {
            Role::Kiosk(id) => {
                let desk = desk(id)?;
                Self::Kiosk {
                    intents: desk.intents.clone(),
                    pins: desk.pins.clone(),
                }
            }
            Role::Console => Self::Console(hub.day.requests.clone()),
            Role::Tray(id) => {
                let tray = desk(id)?.tray.as_ref().ok_or(Failure::NotThere)?;
                Self::Tray(tray.intents.clone())
            }
            Role::Support(_) | Role::Display => Self::Mute,
        })
    }

    /// Hands a frame on, or says what to do about it.
    pub(super) fn take(&self, frame: ClientFrame) -> Result<Step, Ended> {
        match (self, frame) {
            (_, ClientFrame::Snapshot) => Ok(Step::Snapshot),
            (_, ClientFrame::Ping(number)) => Ok(Step::Pong(number)),
            (Self::Kiosk { intents, .. }, ClientFrame::Kiosk(intent)) => {
                hand_on(intents, DeskInput::Kiosk(intent))
            }
            (Self::Kiosk { pins, .. }, ClientFrame::Pin(pin)) => hand_on(pins, pin),
            (Self::Console(requests), ClientFrame::Console(ConsoleIntent::Open(visit))) => {
                // The day writes down that it was opened; the socket does not wait for that.
                let outcome = oneshot::channel().0;
                let intent = ConsoleIntent::Open(visit);
                Ok(
                    match requests.try_send(ConsoleRequest { intent, outcome }) {
                        Ok(()) => Step::Open(Some(visit)),
                        Err(_) => Step::Refuse(Failure::TooMany),
                    },
                )
            }
            (Self::Console(_), ClientFrame::Console(ConsoleIntent::Close)) => Ok(Step::Open(None)),
            (Self::Console(_), ClientFrame::Console(ConsoleIntent::Devices(shown))) => {
                Ok(Step::Devices(shown))
            }
            (Self::Console(_), ClientFrame::Console(ConsoleIntent::Withdraw(device))) => {
                Ok(Step::Withdraw(device))
            }
            (Self::Console(requests), ClientFrame::Console(intent)) => ask(requests, intent),
            (Self::Tray(intents), ClientFrame::Tray(intent)) => hand_on(intents, intent),
            (
                _,
                ClientFrame::Hello { .. }
                | ClientFrame::Kiosk(_)
                | ClientFrame::Pin(_)
                | ClientFrame::Console(_)
                | ClientFrame::Tray(_),
            ) => Ok(Step::Refuse(Failure::NotYourRole)),
        }
    }
}

fn ask(requests: &mpsc::Sender<ConsoleRequest>, intent: ConsoleIntent) -> Result<Step, Ended> {
    let (outcome, awaited) = oneshot::channel();
    Ok(
        match hand_on(requests, ConsoleRequest { intent, outcome })? {
            Step::Nothing => Step::Await(awaited),
            refused => refused,
        },
    )
}

/// Puts something into an inbox without waiting: a browser that says more than a desk can take
/// is refused, and the desk is not slowed.
fn hand_on<T>(inbox: &mpsc::Sender<T>, what: T) -> Result<Step, Ended> {
    match inbox.try_send(what) {
        Ok(()) => Ok(Step::Nothing),
        Err(TrySendError::Full(_)) => Ok(Step::Refuse(Failure::TooMany)),
        Err(TrySendError::Closed(_)) => Err(Ended::Leaving),
    }
}
