//! The WebSocket itself: opened, watched, opened again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use js_sys::{ArrayBuffer, Date, Math, Uint8Array};
use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use protocol::failure::Failure;
use protocol::frame::{self, ClientFrame, Served, Token, VERSION};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BinaryType, Event, MessageEvent, VisibilityState, WebSocket};

use super::backoff::Backoff;
use super::numbering::{Numbering, Verdict};
use super::watchdog::{self, Beat};
use super::{LinkState, Refusal, Signals};
use crate::bundle::Bundle;
use crate::session::storage;

/// The socket and what is known about it.
pub(super) struct Connection<B: Bundle> {
    token: Token,
    signals: Signals,
    view: RwSignal<Option<B>>,
    open: RefCell<Option<Open>>,
    /// Which opening it is: what an earlier socket still says is nobody's business.
    generation: Cell<u32>,
    numbering: Cell<Numbering>,
    backoff: Cell<Backoff>,
    retry: Cell<Option<TimeoutHandle>>,
    heard: Cell<f64>,
    pings: Cell<u32>,
}

/// An open socket and the callbacks that live as long as it.
struct Open {
    socket: WebSocket,
    _on_event: Closure<dyn FnMut(Event)>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl<B: Bundle> Connection<B> {
    /// A connection that is not open yet, and its heartbeat.
    pub(super) fn new(token: Token, signals: Signals, view: RwSignal<Option<B>>) -> Rc<Self> {
        let connection = Rc::new(Self {
            token,
            signals,
            view,
            open: RefCell::new(None),
            generation: Cell::new(0),
            numbering: Cell::new(Numbering::default()),
            backoff: Cell::new(Backoff::default()),
            retry: Cell::new(None),
            heard: Cell::new(Date::now()),
            pings: Cell::new(0),
        });
        connection.watch();
        connection
    }

    /// Opens a new socket in place of the one before.
    pub(super) fn open(self: &Rc<Self>) {
        if let Some(retry) = self.retry.take() {
            retry.clear();
        }
        self.close();
        let generation = self.generation.get();
        let Ok(socket) = WebSocket::new(&address()) else {
            return self.lost();
        };
        socket.set_binary_type(BinaryType::Arraybuffer);
        let on_event = self.listener(generation, |connection, event: Event| {
            if event.type_() == "open" {
                connection.opened();
            } else {
                connection.lost();
            }
        });
        let on_message = self.listener(generation, |connection, message: MessageEvent| {
            connection.heard(&message);
        });
        let event = Some(on_event.as_ref().unchecked_ref());
        socket.set_onopen(event);
        socket.set_onclose(event);
        socket.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        *self.open.borrow_mut() = Some(Open {
            socket,
            _on_event: on_event,
            _on_message: on_message,
        });
    }

    /// Says something, if the socket is open.
    pub(super) fn send(&self, frame: &ClientFrame) {
        let Ok(bytes) = frame::encode(frame) else {
            return;
        };
        if let Some(open) = self.open.borrow().as_ref()
            && open.socket.ready_state() == WebSocket::OPEN
        {
            // A socket that fails here closes, and the close is what we act on.
            let _sent = open.socket.send_with_u8_array(&bytes);
        }
    }

    /// A callback that is silent once another socket has taken this one's place.
    fn listener<E: wasm_bindgen::convert::FromWasmAbi + 'static>(
        self: &Rc<Self>,
        generation: u32,
        act: impl Fn(&Rc<Self>, E) + 'static,
    ) -> Closure<dyn FnMut(E)> {
        let connection = Rc::clone(self);
        Closure::new(move |event| {
            if connection.generation.get() == generation {
                act(&connection, event);
            }
        })
    }

    fn opened(&self) {
        self.heard.set(Date::now());
        self.numbering.set(Numbering::default());
        self.send(&ClientFrame::Hello {
            version: VERSION,
            token: self.token.clone(),
        });
    }

    fn heard(self: &Rc<Self>, message: &MessageEvent) {
        self.heard.set(Date::now());
        let Ok(buffer) = message.data().dyn_into::<ArrayBuffer>() else {
            return;
        };
        match B::read(&Uint8Array::new(&buffer).to_vec()) {
            Some(frame) => self.take(frame),
            // The bridge tells a page of another version to load again. What it says to a page of
            // this one is for another role: the link was for another page.
            None if self.view.with_untracked(Option::is_none) => {
                storage::forget_token();
                self.end(LinkState::Unknown);
            }
            None => {}
        }
    }

    fn take(self: &Rc<Self>, frame: Served<B>) {
        let mut numbering = self.numbering.get();
        match frame {
            Served::Snapshot(numbered) => {
                numbering.snapshot(numbered.number);
                self.show(numbered.view);
            }
            Served::Change(numbered) => match numbering.change(numbered.number) {
                Verdict::Show => self.show(numbered.view),
                Verdict::Ask => self.send(&ClientFrame::Snapshot),
                Verdict::Leave => {}
            },
            Served::PadKey(key) => self.signals.pad_key.set(Some(key)),
            Served::Refused(Failure::TokenUnknown) => {
                storage::forget_token();
                self.end(LinkState::Unknown);
            }
            Served::Refused(failure) => self.signals.refusal.update(|refusal| {
                let count = refusal.map_or(0, |refusal| refusal.count).wrapping_add(1);
                *refusal = Some(Refusal { count, failure });
            }),
            Served::Reload => self.reload(),
            Served::Pong(_) => {}
        }
        self.numbering.set(numbering);
    }

    fn show(&self, view: B) {
        let mut backoff = self.backoff.get();
        backoff.reset();
        self.backoff.set(backoff);
        if self.signals.state.get_untracked() != LinkState::Open {
            storage::set_reloaded(false);
            self.signals.state.set(LinkState::Open);
        }
        self.view.set(Some(view));
    }

    fn lost(self: &Rc<Self>) {
        self.close();
        self.signals.pad_key.set(None);
        // Before the first view nothing was lost yet, and the page goes on saying that it connects.
        if self.view.with_untracked(Option::is_some) {
            self.signals.state.set(LinkState::Lost);
        }
        let mut backoff = self.backoff.get();
        let wait = backoff.next(Math::random());
        self.backoff.set(backoff);
        let connection = Rc::clone(self);
        let wait = Duration::from_millis(wait.into());
        self.retry
            .set(set_timeout_with_handle(move || connection.open(), wait).ok());
    }

    /// Ends the socket without another attempt.
    fn end(&self, state: LinkState) {
        self.close();
        self.signals.state.set(state);
    }

    /// Closes the socket, and lets nothing that it still says count. Its callbacks stay until
    /// the next socket: this may run within one of them.
    fn close(&self) {
        self.generation.set(self.generation.get().wrapping_add(1));
        if let Some(open) = self.open.borrow().as_ref() {
            let _closed = open.socket.close();
        }
    }

    /// Loads the page again, once.
    fn reload(&self) {
        if storage::was_reloaded() {
            self.end(LinkState::Outdated);
        } else {
            storage::set_reloaded(true);
            let _reloading = window().location().reload();
        }
    }

    /// Watches the socket's life for as long as the page lives.
    fn watch(self: &Rc<Self>) {
        let beating = Rc::clone(self);
        set_interval(
            move || beating.beat(),
            Duration::from_millis(watchdog::PING_EVERY.into()),
        );
        let back = Rc::clone(self);
        window_event_listener_untyped("online", move |_| back.hurry());
        let seen = Rc::clone(self);
        window_event_listener(ev::visibilitychange, move |_| {
            if document().visibility_state() == VisibilityState::Visible {
                seen.hurry();
            }
        });
    }

    fn beat(self: &Rc<Self>) {
        if !matches!(
            self.signals.state.get_untracked(),
            LinkState::Open | LinkState::Connecting
        ) {
            return;
        }
        match watchdog::beat(self.heard.get(), Date::now()) {
            Beat::Ping => {
                let ping = self.pings.get().wrapping_add(1);
                self.pings.set(ping);
                self.send(&ClientFrame::Ping(ping));
            }
            Beat::GiveUp => {
                self.heard.set(Date::now());
                self.lost();
            }
        }
    }

    /// The network or the person is back: no need to wait for the next attempt.
    fn hurry(self: &Rc<Self>) {
        match self.signals.state.get_untracked() {
            LinkState::Lost => self.open(),
            LinkState::Open => self.beat(),
            LinkState::Connecting | LinkState::Unknown | LinkState::Outdated => {}
        }
    }
}

/// The socket's address: the same host and port as the page's.
fn address() -> String {
    let location = window().location();
    let scheme = match location.protocol().as_deref() {
        Ok("https:") => "wss",
        _ => "ws",
    };
    format!("{scheme}://{}/ws", location.host().unwrap_or_default())
}
