//! The link to a card for the time of one operation.

use std::ffi::CString;
use std::time::Duration;

use card::Transmit;
use pcsc::{Error, State};

use super::error;
use super::resource_manager::{Connection, Context, Watch};
use super::tracker::swapped;
use crate::reader::failure::ReaderFailure;
use crate::reader::job::Link;

/// How long the service may take to notice that a card is gone: it looks twice a second or so.
const NOTICE: Duration = Duration::from_secs(1);

/// The shortest answer of a card: the two bytes of the status word (ISO/IEC 7816-4, 5.1).
const STATUS_WORD: usize = 2;

/// An exclusive connection. What failed once stays failed: nothing is sent to a card of which it
/// is not known what it had done, and a PIN least of all.
pub(super) struct CardLink<C: Context> {
    context: C,
    reader: CString,
    card: C::Connection,
    /// Whether the card has answered anything yet.
    answered: bool,
    failure: Option<ReaderFailure>,
    /// The code with which it failed, where it was one.
    error: Option<Error>,
}

impl<C: Context> CardLink<C> {
    pub(super) fn new(context: C, reader: CString, card: C::Connection) -> Self {
        Self {
            context,
            reader,
            card,
            answered: false,
            failure: None,
            error: None,
        }
    }

    /// The code of PC/SC with which the link failed, where it was one.
    pub(super) fn error(&self) -> Option<Error> {
        self.error
    }

    /// Whether the card is that of the laying which began at this count. The service may have
    /// seen it taken and another laid before the monitor heard of it, and the connection is then
    /// to the other. From here on it would break.
    pub(super) fn is_of_the_laying(&self, count: u16) -> Result<(), ReaderFailure> {
        let mut watch = self.context.watch(&self.reader);
        let seen = watch.look(Duration::ZERO).map_err(error::failure)?;
        if seen.gone() {
            Err(ReaderFailure::Away)
        } else if !seen.card() || swapped(count, seen.count) {
            Err(ReaderFailure::CardTaken)
        } else {
            Ok(())
        }
    }

    /// Ends the connection and takes the card's power, and with that what a PIN had opened.
    pub(super) fn power_down(self) {
        if let Err(error) = self.card.power_down() {
            tracing::debug!(%error, "the card could not be powered down");
        }
    }

    fn exchange(&mut self, command: &[u8]) -> Result<Vec<u8>, Error> {
        match self.card.transmit(command) {
            // Reset by somebody else before the first answer, nothing is lost yet: the command
            // is the first of all, a SELECT. Later the application, the file and maybe a
            // verified PIN are not what they are believed to be, so the operation fails; a
            // VERIFY is never sent twice.
            Err(Error::ResetCard | Error::UnpoweredCard) if !self.answered => {
                self.card.reconnect()?;
                self.card.transmit(command)
            }
            sent => sent,
        }
    }

    /// Why an exchange failed. A card pulled in the middle, or the reader with it, looks like a
    /// broken card until the service has looked at the reader again.
    fn diagnose(&self, error: Error) -> ReaderFailure {
        match error::failure(error) {
            ReaderFailure::CardTaken => ReaderFailure::CardTaken,
            failure => self.look_again().unwrap_or(failure),
        }
    }

    /// What the reader says of itself; nothing while the card lies there or nobody can tell.
    fn look_again(&self) -> Option<ReaderFailure> {
        let mut watch = self.context.watch(&self.reader);
        for wait in [Duration::ZERO, NOTICE] {
            let seen = watch.look(wait).ok()?;
            if seen.gone() {
                return Some(ReaderFailure::Away);
            }
            if seen.state.contains(State::EMPTY) {
                return Some(ReaderFailure::CardTaken);
            }
        }
        None
    }

    fn fail(&mut self, failure: ReaderFailure) -> myna_card::Error {
        self.failure = Some(failure);
        myna_card::Error::NoReader
    }
}

impl<C: Context> Transmit for CardLink<C> {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        if self.failure.is_some() {
            return Err(myna_card::Error::NoReader);
        }
        match self.exchange(command) {
            Ok(answer) if answer.len() < STATUS_WORD => {
                tracing::info!(length = answer.len(), "an answer without a status word");
                Err(self.fail(ReaderFailure::Unreadable))
            }
            Ok(answer) => {
                self.answered = true;
                Ok(answer)
            }
            Err(error) => {
                let failure = self.diagnose(error);
                tracing::info!(%error, %failure, "the link to the card failed");
                self.error = Some(error);
                Err(self.fail(failure))
            }
        }
    }
}

impl<C: Context> Link for CardLink<C> {
    fn failure(&self) -> Option<ReaderFailure> {
        self.failure
    }
}
