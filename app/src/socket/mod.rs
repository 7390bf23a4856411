//! The socket to the bridge: one view comes in, intents go out.

mod backoff;
mod connection;
mod numbering;
mod watchdog;

use std::rc::Rc;

use leptos::prelude::*;
use protocol::failure::Failure;
use protocol::frame::{ClientFrame, Token};
use protocol::pin::PadKey;

use crate::bundle::Bundle;
use connection::Connection;

/// The page's link to the bridge. It is `Copy`; every component can hold it.
#[derive(Clone, Copy)]
pub(crate) struct Link {
    signals: Signals,
    say: StoredValue<Option<Say>, LocalStorage>,
}

/// Says something on the open socket, whatever views come back.
type Say = Rc<dyn Fn(&ClientFrame)>;

/// How the link stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LinkState {
    /// No view has come yet.
    Connecting,
    /// The views are fresh.
    Open,
    /// The connection was lost and is being made again; the view that is shown may be old.
    Lost,
    /// There is no token, or the bridge does not know it.
    Unknown,
    /// The page is of another version, and loading it again did not help.
    Outdated,
}

impl LinkState {
    /// Whether a view may be on the screen.
    pub(crate) const fn shows_views(self) -> bool {
        match self {
            Self::Connecting | Self::Open | Self::Lost => true,
            Self::Unknown | Self::Outdated => false,
        }
    }

    /// The state's name for tests and styles.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Connecting => "connecting",
            Self::Open => "open",
            Self::Lost => "lost",
            Self::Unknown => "unknown",
            Self::Outdated => "outdated",
        }
    }
}

/// A refusal, counted so that the same one twice is two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    /// How many there were.
    pub(crate) count: u32,
    /// Why.
    pub(crate) failure: Failure,
}

/// What the socket tells the screens.
#[derive(Clone, Copy)]
struct Signals {
    state: RwSignal<LinkState>,
    refusal: RwSignal<Option<Refusal>>,
    pad_key: RwSignal<Option<PadKey>>,
}

impl Link {
    /// Makes the page's link and puts it where every component finds it.
    pub(crate) fn provide() -> Self {
        let link = Self {
            signals: Signals {
                state: RwSignal::new(LinkState::Connecting),
                refusal: RwSignal::new(None),
                pad_key: RwSignal::new(None),
            },
            say: StoredValue::new_local(None),
        };
        provide_context(link);
        link
    }

    /// The page's link.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// Opens the socket and keeps it open; the views that come are put into `view`.
    pub(crate) fn connect<B: Bundle>(self, token: Token, view: RwSignal<Option<B>>) {
        let connection = Connection::new(token, self.signals, view);
        connection.open();
        self.say
            .set_value(Some(Rc::new(move |frame| connection.send(frame))));
    }

    /// Shows that there is nothing to connect with.
    pub(crate) fn stop(self, state: LinkState) {
        self.signals.state.set(state);
    }

    /// Says something to the bridge. While the link is not open it is lost: whoever offers an
    /// act makes it inert then.
    pub(crate) fn send(self, frame: &ClientFrame) {
        self.say.with_value(|say| {
            if let Some(say) = say {
                say(frame);
            }
        });
    }

    /// How the link stands.
    pub(crate) fn state(self) -> ReadSignal<LinkState> {
        self.signals.state.read_only()
    }

    /// Whether acts can reach the bridge.
    pub(crate) fn is_open(self) -> bool {
        self.signals.state.get() == LinkState::Open
    }

    /// The newest refusal of an intent.
    pub(crate) fn refusal(self) -> ReadSignal<Option<Refusal>> {
        self.signals.refusal.read_only()
    }

    /// The key of the pad that is open.
    pub(crate) fn pad_key(self) -> ReadSignal<Option<PadKey>> {
        self.signals.pad_key.read_only()
    }
}
