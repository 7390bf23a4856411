//! The machine's own PC/SC, by the crate `pcsc`.

use std::ffi::{CStr, CString};
use std::time::Duration;

use pcsc::{
    Card, Disposition, Error, MAX_BUFFER_SIZE, Protocols, ReaderState, Scope, ShareMode, State,
};

use super::resource_manager::{Connection, Context, ResourceManager, Seen, Watch};

/// The service of this machine.
#[derive(Clone, Copy, Debug)]
pub(super) struct System;

/// A reader as it was seen last.
pub(super) struct SystemWatch {
    context: pcsc::Context,
    state: ReaderState,
}

impl ResourceManager for System {
    type Context = pcsc::Context;

    fn establish(&self) -> Result<pcsc::Context, Error> {
        pcsc::Context::establish(Scope::System)
    }
}

impl Context for pcsc::Context {
    type Watch = SystemWatch;
    type Connection = Card;

    fn readers(&self) -> Result<Vec<CString>, Error> {
        match self.list_readers_owned() {
            Err(Error::NoReadersAvailable) => Ok(Vec::new()),
            listed => listed,
        }
    }

    fn watch(&self, reader: &CStr) -> SystemWatch {
        SystemWatch {
            context: self.clone(),
            state: ReaderState::new(reader, State::UNAWARE),
        }
    }

    fn connect(&self, reader: &CStr) -> Result<Card, Error> {
        Self::connect(self, reader, ShareMode::Exclusive, Protocols::ANY)
    }
}

impl Watch for SystemWatch {
    fn look(&mut self, wait: Duration) -> Result<Seen, Error> {
        self.state.sync_current_state();
        self.context
            .get_status_change(wait, std::slice::from_mut(&mut self.state))?;
        Ok(Seen {
            state: self.state.event_state(),
            // The service counts in 16 bits.
            count: u16::try_from(self.state.event_count() & 0xffff).unwrap_or_default(),
        })
    }
}

impl Connection for Card {
    fn transmit(&self, command: &[u8]) -> Result<Vec<u8>, Error> {
        let mut buffer = [0; MAX_BUFFER_SIZE];
        Ok(Self::transmit(self, command, &mut buffer)?.to_vec())
    }

    fn reconnect(&mut self) -> Result<(), Error> {
        let unpower = Disposition::UnpowerCard;
        Self::reconnect(self, ShareMode::Exclusive, Protocols::ANY, unpower)
    }

    fn power_down(self) -> Result<(), Error> {
        self.disconnect(Disposition::UnpowerCard)
            .map_err(|(_card, error)| error)
    }
}
