//! The link to a card for the time of one operation.

use std::ffi::CStr;
use std::time::Duration;

use card::Transmit;
use pcsc::{
    Card, Context, Disposition, Error, MAX_BUFFER_SIZE, Protocols, ReaderState, ShareMode, State,
};

use super::error;
use crate::reader::failure::ReaderFailure;
use crate::reader::job::Link;

/// How long the service may take to notice that a card is gone: it looks twice a second or so.
const NOTICE: Duration = Duration::from_secs(1);

/// An exclusive connection. What failed once stays failed: nothing is sent to a card of which it
/// is not known what it had done, and a PIN least of all.
pub(super) struct CardLink<'reader> {
    context: Context,
    reader: &'reader CStr,
    card: Card,
    /// Whether the card has answered anything yet.
    answered: bool,
    failure: Option<ReaderFailure>,
}

impl<'reader> CardLink<'reader> {
    pub(super) fn new(context: Context, reader: &'reader CStr, card: Card) -> Self {
        Self {
            context,
            reader,
            card,
            answered: false,
            failure: None,
        }
    }

    /// Ends the connection and takes the card's power: a reset would leave a PIN verified.
    pub(super) fn power_down(self) {
        if let Err((_card, error)) = self.card.disconnect(Disposition::UnpowerCard) {
            tracing::debug!(%error, "the card could not be powered down");
        }
    }

    fn exchange(&mut self, command: &[u8]) -> Result<Vec<u8>, Error> {
        match self.send(command) {
            // Reset by somebody else before the first answer, nothing is lost yet: the command
            // is the first of all, a SELECT, and the card is where it was. Later the application
            // and the file are lost, so the operation fails; a VERIFY is never sent twice.
            Err(Error::ResetCard) if !self.answered => {
                self.card.reconnect(
                    ShareMode::Exclusive,
                    Protocols::ANY,
                    Disposition::LeaveCard,
                )?;
                self.send(command)
            }
            sent => sent,
        }
    }

    fn send(&self, command: &[u8]) -> Result<Vec<u8>, Error> {
        let mut buffer = [0; MAX_BUFFER_SIZE];
        let answer = self.card.transmit(command, &mut buffer)?;
        Ok(answer.to_vec())
    }

    /// Why an exchange failed. A card pulled in the middle looks like a broken one until the
    /// service has looked at the reader again.
    fn diagnose(&self, error: Error) -> ReaderFailure {
        match error::failure(error) {
            ReaderFailure::CardTaken => ReaderFailure::CardTaken,
            _ if self.card_goes() => ReaderFailure::CardTaken,
            failure => failure,
        }
    }

    fn card_goes(&self) -> bool {
        let mut state = [ReaderState::new(self.reader, State::UNAWARE)];
        for wait in [Duration::ZERO, NOTICE] {
            match self.context.get_status_change(wait, &mut state) {
                Ok(()) => {}
                // It still lies there, or nobody can tell.
                Err(_) => return false,
            }
            if !state[0].event_state().contains(State::PRESENT) {
                return state[0].event_state().contains(State::EMPTY);
            }
            state[0].sync_current_state();
        }
        false
    }
}

impl Transmit for CardLink<'_> {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        if self.failure.is_some() {
            return Err(myna_card::Error::NoReader);
        }
        match self.exchange(command) {
            Ok(answer) => {
                self.answered = true;
                Ok(answer)
            }
            Err(error) => {
                let failure = self.diagnose(error);
                tracing::info!(%error, %failure, "the link to the card failed");
                self.failure = Some(failure);
                Err(myna_card::Error::NoReader)
            }
        }
    }
}

impl Link for CardLink<'_> {
    fn failure(&self) -> Option<ReaderFailure> {
        self.failure
    }
}
