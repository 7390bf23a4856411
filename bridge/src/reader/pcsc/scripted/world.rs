//! The state of a scripted world.

use std::collections::VecDeque;
use std::ffi::CString;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use card::virtual_card::{Power, VirtualCard};
use pcsc::{Error, State};

use super::change::{Call, Change, ListNotice, Planned};
use crate::reader::pcsc::laying::Laying;

/// So many calls in a row that take no time are a thread that spins.
const SPINS: usize = 200;

/// What was done to the card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::reader::pcsc) enum Did {
    Connect,
    Send(Vec<u8>),
    Reconnect,
    PowerDown,
}

/// A world that its service, its clock and its test share.
#[derive(Clone)]
pub(in crate::reader::pcsc) struct World {
    inner: Arc<Mutex<Inner>>,
    /// What the monitor tells the worker.
    pub(in crate::reader::pcsc) laying: Arc<Laying>,
}

pub(super) struct Inner {
    pub(super) now: Duration,
    pub(super) end: Duration,
    plan: VecDeque<Planned>,
    pub(super) stopped: Option<Error>,
    /// Which start of the service it is.
    pub(super) start: u32,
    pub(super) readers: Vec<Reader>,
    /// How often the list of readers changed.
    pub(super) plugs: u16,
    pub(super) notice: ListNotice,
    faults: Vec<(Call, Error)>,
    lasting: Vec<(Call, Error)>,
    /// What answers when the plan does not.
    pub(super) card: Option<VirtualCard>,
    /// Another program has the card until then.
    pub(super) held_until: Duration,
    pub(super) answers: VecDeque<Result<Vec<u8>, Error>>,
    pub(super) did: Vec<Did>,
    pub(super) calls: usize,
    spins: usize,
}

pub(super) struct Reader {
    pub(super) name: CString,
    card: bool,
    flags: State,
    pub(super) count: u16,
}

impl World {
    /// A service with these readers, and nothing planned, until `end`.
    pub(in crate::reader::pcsc) fn new(readers: &[&'static str], end: Duration) -> Self {
        let world = Self {
            inner: Arc::new(Mutex::new(Inner {
                now: Duration::ZERO,
                end,
                plan: VecDeque::new(),
                stopped: None,
                start: 0,
                readers: Vec::new(),
                plugs: 0,
                notice: ListNotice::Told,
                faults: Vec::new(),
                lasting: Vec::new(),
                card: None,
                held_until: Duration::ZERO,
                answers: VecDeque::new(),
                did: Vec::new(),
                calls: 0,
                spins: 0,
            })),
            laying: Arc::default(),
        };
        for reader in readers {
            world.happen(&Change::Plug(reader));
        }
        world
    }

    /// What will happen, in order of time.
    pub(in crate::reader::pcsc) fn plan(self, plan: impl IntoIterator<Item = Planned>) -> Self {
        self.lock().plan = plan.into_iter().collect();
        self
    }

    /// How the list of readers tells of changes.
    pub(in crate::reader::pcsc) fn list(self, notice: ListNotice) -> Self {
        self.lock().notice = notice;
        self
    }

    /// Every call of this kind fails.
    pub(in crate::reader::pcsc) fn always(self, call: Call, error: Error) -> Self {
        self.lock().lasting.push((call, error));
        self
    }

    /// What the card answers, one command after the other, before it says 9000 to everything.
    pub(in crate::reader::pcsc) fn answers(
        self,
        answers: impl IntoIterator<Item = Result<Vec<u8>, Error>>,
    ) -> Self {
        self.lock().answers = answers.into_iter().collect();
        self
    }

    /// After the answers of the plan this card answers.
    pub(in crate::reader::pcsc) fn card(self, card: VirtualCard) -> Self {
        self.lock().card = Some(card);
        self
    }

    /// Another program keeps the card to itself until then.
    pub(in crate::reader::pcsc) fn held_until(self, until: Duration) -> Self {
        self.lock().held_until = until;
        self
    }

    /// What was done to the card so far.
    pub(in crate::reader::pcsc) fn did(&self) -> Vec<Did> {
        self.lock().did.clone()
    }

    /// How late it is.
    pub(in crate::reader::pcsc) fn time(&self) -> Duration {
        self.lock().now
    }

    /// How many calls were made.
    pub(in crate::reader::pcsc) fn calls(&self) -> usize {
        self.lock().calls
    }

    /// Something happens now.
    pub(in crate::reader::pcsc) fn happen(&self, change: &Change) {
        if let Change::Place(place) = change {
            self.laying.set(place.clone());
        }
        self.lock().happen(change);
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    /// The call itself: whether it fails by plan, or because the service is not there.
    pub(super) fn call(&self, call: Call, start: Option<u32>) -> Result<(), Error> {
        let mut inner = self.lock();
        inner.calls += 1;
        inner.spins += 1;
        assert!(inner.spins < SPINS, "a thread spins in {call:?}");
        let planned = inner.faults.iter().position(|(of, _)| *of == call);
        if let Some(planned) = planned {
            return Err(inner.faults.remove(planned).1);
        }
        if let Some((_, error)) = inner.lasting.iter().find(|(of, _)| *of == call) {
            return Err(*error);
        }
        match (inner.stopped, start) {
            (Some(error), _) => Err(error),
            (None, Some(start)) if start != inner.start => Err(Error::InvalidHandle),
            (None, _) => Ok(()),
        }
    }

    /// Time passes up to the next change of the plan, or to `at`.
    pub(super) fn pass(&self, at: Duration) {
        let next = {
            let mut inner = self.lock();
            let due = inner.plan.front().is_some_and(|(then, _)| *then <= at);
            let next = due.then(|| inner.plan.pop_front()).flatten();
            let then = next.as_ref().map_or(at, |(then, _)| *then);
            if then > inner.now {
                inner.now = then;
                inner.spins = 0;
            }
            next
        };
        if let Some((_, change)) = next {
            self.happen(&change);
        }
    }
}

impl Inner {
    /// The card's power, where one answers.
    pub(super) fn power(&mut self, power: Power) {
        if let Some(card) = self.card.as_mut() {
            card.power(power);
        }
    }

    pub(super) fn reader(&self, name: &std::ffi::CStr) -> Option<&Reader> {
        self.readers
            .iter()
            .find(|reader| reader.name.as_c_str() == name)
    }

    fn happen(&mut self, change: &Change) {
        match change {
            Change::Stop(error) => self.stopped = Some(*error),
            Change::Start => {
                self.stopped = None;
                self.start += 1;
                for reader in &mut self.readers {
                    reader.count = 0;
                }
            }
            Change::Plug(name) => self.plug(name),
            Change::Unplug(name) => {
                let name = CString::new(*name).unwrap();
                self.readers.retain(|reader| reader.name != name);
                self.plugs += 1;
            }
            Change::Lay(name) => self.move_card(name, true, 1),
            Change::Take(name) => self.move_card(name, false, 1),
            Change::Swap(name) => self.move_card(name, true, 2),
            Change::Flag(name, flags) => {
                if let Some(reader) = self.reader_mut(name) {
                    reader.flags = *flags;
                }
            }
            Change::OddSwap(name) => self.move_card(name, true, 3),
            Change::Count(name, events) => {
                if let Some(reader) = self.reader_mut(name) {
                    reader.count = reader.count.wrapping_add(*events);
                }
            }
            Change::Fail(call, error) => self.faults.push((*call, *error)),
            Change::Place(_) => {}
        }
    }

    fn plug(&mut self, name: &str) {
        let name = CString::new(name).unwrap();
        if self.reader(&name).is_none() {
            self.plugs += 1;
            self.readers.push(Reader {
                name,
                card: false,
                flags: State::empty(),
                count: 0,
            });
        }
    }

    fn reader_mut(&mut self, name: &str) -> Option<&mut Reader> {
        self.readers
            .iter_mut()
            .find(|reader| reader.name.to_bytes() == name.as_bytes())
    }

    /// A card can be laid only where none lies, and taken or swapped only where one does.
    fn move_card(&mut self, name: &str, card: bool, events: u16) {
        if let Some(reader) = self.reader_mut(name)
            && reader.card == (events > 1 || !card)
        {
            reader.card = card;
            reader.count = reader.count.wrapping_add(events);
        }
    }
}

impl Reader {
    pub(super) fn state(&self) -> State {
        let card = if self.card {
            State::PRESENT
        } else {
            State::EMPTY
        };
        card | self.flags
    }
}
