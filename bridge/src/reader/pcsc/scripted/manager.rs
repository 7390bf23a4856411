//! The scripted service.

use std::ffi::{CStr, CString};
use std::time::Duration;

use card::virtual_card::Power;
use pcsc::{Error, PNP_NOTIFICATION, State};

use super::change::{Call, ListNotice};
use super::world::{Did, Inner, World};
use crate::reader::pcsc::resource_manager::{Connection, Context, ResourceManager, Seen, Watch};

/// A way to one start of the service.
#[derive(Clone)]
pub(in crate::reader::pcsc) struct ScriptedContext {
    world: World,
    start: u32,
}

/// What was seen of a reader last.
pub(in crate::reader::pcsc) struct ScriptedWatch {
    context: ScriptedContext,
    reader: CString,
    known: Option<Seen>,
}

impl ResourceManager for World {
    type Context = ScriptedContext;

    fn establish(&self) -> Result<ScriptedContext, Error> {
        self.call(Call::Establish, None)?;
        let start = self.lock().start;
        Ok(ScriptedContext {
            world: self.clone(),
            start,
        })
    }
}

impl ScriptedContext {
    fn call(&self, call: Call) -> Result<(), Error> {
        self.world.call(call, Some(self.start))
    }
}

impl Context for ScriptedContext {
    type Watch = ScriptedWatch;
    type Connection = Self;

    fn readers(&self) -> Result<Vec<CString>, Error> {
        self.call(Call::Readers)?;
        let inner = self.world.lock();
        Ok(inner.readers.iter().map(|r| r.name.clone()).collect())
    }

    fn watch(&self, reader: &CStr) -> ScriptedWatch {
        ScriptedWatch {
            context: self.clone(),
            reader: reader.to_owned(),
            known: None,
        }
    }

    fn connect(&self, reader: &CStr) -> Result<Self, Error> {
        self.call(Call::Connect)?;
        let mut inner = self.world.lock();
        if inner.now < inner.held_until {
            return Err(Error::SharingViolation);
        }
        match inner.reader(reader).map(super::world::Reader::state) {
            Some(state) if state.contains(State::PRESENT) => {}
            Some(_) => return Err(Error::NoSmartcard),
            None => return Err(Error::UnknownReader),
        }
        inner.power(Power::On);
        inner.did.push(Did::Connect);
        drop(inner);
        Ok(self.clone())
    }
}

impl Watch for ScriptedWatch {
    fn look(&mut self, wait: Duration) -> Result<Seen, Error> {
        let until = self.context.world.time() + wait;
        loop {
            if let Err(error) = self.context.call(Call::Look) {
                // Nothing new for so long takes so long.
                while error == Error::Timeout && self.context.world.time() < until {
                    self.context.world.pass(until);
                }
                return Err(error);
            }
            let now = self.context.world.time();
            if let Some(seen) = self.now()? {
                self.known = Some(seen);
                return Ok(seen);
            }
            if now >= until {
                return Err(Error::Timeout);
            }
            self.context.world.pass(until);
        }
    }
}

impl ScriptedWatch {
    /// What is to be seen, if it is new.
    fn now(&self) -> Result<Option<Seen>, Error> {
        let inner = self.context.world.lock();
        let seen = if self.reader.as_c_str() == PNP_NOTIFICATION() {
            match inner.notice {
                ListNotice::Told => Self::list(&inner),
                ListNotice::AlwaysNew => return Ok(Some(Self::list(&inner))),
                ListNotice::Unknown => return Err(Error::UnknownReader),
            }
        } else {
            match (inner.reader(&self.reader), self.known) {
                (Some(reader), _) => Seen {
                    state: reader.state(),
                    count: reader.count,
                },
                (None, Some(_)) => Seen {
                    state: State::UNKNOWN,
                    count: 0,
                },
                (None, None) => return Err(Error::UnknownReader),
            }
        };
        Ok((self.known != Some(seen)).then_some(seen))
    }

    fn list(inner: &Inner) -> Seen {
        Seen {
            state: State::CHANGED,
            count: inner.plugs,
        }
    }
}

impl Connection for ScriptedContext {
    fn transmit(&self, command: &[u8]) -> Result<Vec<u8>, Error> {
        self.world.lock().did.push(Did::Send(command.to_vec()));
        self.call(Call::Transmit)?;
        let mut inner = self.world.lock();
        match (inner.answers.pop_front(), inner.card.as_mut()) {
            (Some(planned), _) => planned,
            (None, Some(card)) => Ok(card.handle(command)),
            (None, None) => Ok(vec![0x90, 0x00]),
        }
    }

    fn reconnect(&mut self) -> Result<(), Error> {
        self.call(Call::Reconnect)?;
        let mut inner = self.world.lock();
        inner.power(Power::Off);
        inner.power(Power::On);
        inner.did.push(Did::Reconnect);
        Ok(())
    }

    fn power_down(self) -> Result<(), Error> {
        let mut inner = self.world.lock();
        inner.power(Power::Off);
        inner.did.push(Did::PowerDown);
        drop(inner);
        self.call(Call::Disconnect)
    }
}
