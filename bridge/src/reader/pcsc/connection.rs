//! How the worker comes to a card.

use std::ffi::CStr;
use std::sync::Arc;
use std::time::Duration;

use pcsc::{Card, Context, Error, Protocols, Scope, ShareMode};

use super::error;
use super::laying::Laying;
use super::stop::Stop;
use crate::reader::failure::ReaderFailure;
use crate::reader::ticket::Ticket;

/// The pauses between the tries while another program has the card: 3 seconds in all. Programs
/// that look at every card let go of it within one or two.
const PAUSES: [Duration; 8] = [
    Duration::from_millis(50),
    Duration::from_millis(100),
    Duration::from_millis(150),
    Duration::from_millis(300),
    Duration::from_millis(400),
    Duration::from_millis(500),
    Duration::from_millis(700),
    Duration::from_millis(800),
];

/// Connects, on a context of its own that it makes anew when the service was.
pub(super) struct Connector {
    laying: Arc<Laying>,
    stop: Arc<Stop>,
    context: Option<Context>,
}

impl Connector {
    pub(super) fn new(laying: Arc<Laying>, stop: Arc<Stop>) -> Self {
        Self {
            laying,
            stop,
            context: None,
        }
    }

    /// The card of this laying, for nobody but us: a program that shared it could use a key that
    /// a PIN had opened.
    pub(super) fn connect(
        &mut self,
        ticket: Ticket,
        reader: &CStr,
    ) -> Result<(Context, Card), ReaderFailure> {
        let mut pauses = PAUSES.into_iter();
        loop {
            match self.try_once(reader) {
                Ok(connected) => return Ok(connected),
                Err(Error::SharingViolation) => match pauses.next() {
                    Some(pause) => self.stop.wait(pause),
                    None => return Err(ReaderFailure::InUse),
                },
                Err(error) => return Err(error::failure(error)),
            }
            if self.stop.is_set() {
                return Err(ReaderFailure::Away);
            }
            if self.laying.reader(ticket).is_none() {
                return Err(ReaderFailure::CardTaken);
            }
        }
    }

    fn try_once(&mut self, reader: &CStr) -> Result<(Context, Card), Error> {
        if let Some(context) = self.context.take() {
            match open(&context, reader) {
                Ok(card) => return Ok(self.remember(context, card)),
                // The service was started again since: once more on a new context.
                Err(error) if error::is_context_dead(error) => {}
                Err(error) => {
                    self.context = Some(context);
                    return Err(error);
                }
            }
        }
        let context = Context::establish(Scope::System)?;
        match open(&context, reader) {
            Ok(card) => Ok(self.remember(context, card)),
            Err(error) => {
                self.context = (!error::is_context_dead(error)).then_some(context);
                Err(error)
            }
        }
    }

    fn remember(&mut self, context: Context, card: Card) -> (Context, Card) {
        self.context = Some(context.clone());
        (context, card)
    }
}

fn open(context: &Context, reader: &CStr) -> Result<Card, Error> {
    context.connect(reader, ShareMode::Exclusive, Protocols::ANY)
}
