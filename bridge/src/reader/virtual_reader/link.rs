//! The link to a virtual card.

use card::Transmit;

use super::SharedCard;
use super::slot::{Slot, lock};
use crate::reader::failure::ReaderFailure;
use crate::reader::job::Link;
use crate::reader::ticket::Ticket;

/// Carries APDUs to the card as long as it lies there.
pub(super) struct VirtualLink {
    slot: Slot,
    ticket: Ticket,
    card: SharedCard,
    taken: bool,
}

impl VirtualLink {
    pub(super) fn new(slot: Slot, ticket: Ticket, card: SharedCard) -> Self {
        Self {
            slot,
            ticket,
            card,
            taken: false,
        }
    }

    fn lies_there(&mut self) -> bool {
        self.taken |= self.slot.card(self.ticket).is_none();
        !self.taken
    }
}

impl Transmit for VirtualLink {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        if !self.lies_there() {
            return Err(myna_card::Error::NoReader);
        }
        let answer = lock(&self.card).transmit(command);
        // A card that was taken while it thought has not answered, even if it has thought.
        if self.lies_there() {
            answer
        } else {
            Err(myna_card::Error::NoReader)
        }
    }
}

impl Link for VirtualLink {
    fn failure(&self) -> Option<ReaderFailure> {
        self.taken.then_some(ReaderFailure::CardTaken)
    }
}
