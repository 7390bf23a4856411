//! How the worker comes to a card.

use std::ffi::CStr;
use std::sync::Arc;
use std::time::Duration;

use pcsc::Error;

use super::error;
use super::laying::{Laying, Spot};
use super::link::CardLink;
use super::pace::Pace;
use super::resource_manager::{Context, ResourceManager};
use super::tracker::LOSS_LASTS;
use crate::reader::failure::ReaderFailure;
use crate::reader::ticket::Ticket;

/// The pauses between the tries while another program has the card: 3 seconds in all. Programs
/// that look at every card let go of it within one or two.
pub(super) const PAUSES: [Duration; 8] = [
    Duration::from_millis(50),
    Duration::from_millis(100),
    Duration::from_millis(150),
    Duration::from_millis(300),
    Duration::from_millis(400),
    Duration::from_millis(500),
    Duration::from_millis(700),
    Duration::from_millis(800),
];

/// So many of the pauses are for a card that does not answer yet: it is still being laid down.
pub(super) const SETTLING: usize = 3;

/// The pause before the next look at a reader that is away.
const AWAY_PAUSE: Duration = Duration::from_millis(100);

/// Connects, on a context of its own that it makes anew when the service was.
pub(super) struct Connector<M: ResourceManager, P> {
    manager: M,
    laying: Arc<Laying>,
    pace: P,
    context: Option<M::Context>,
}

/// A connection and the way that it was made on.
pub(super) type Connected<M> = (
    <M as ResourceManager>::Context,
    <<M as ResourceManager>::Context as Context>::Connection,
);

impl<M: ResourceManager, P: Pace> Connector<M, P> {
    pub(super) fn new(manager: M, laying: Arc<Laying>, pace: P) -> Self {
        Self {
            manager,
            laying,
            pace,
            context: None,
        }
    }

    /// The card of this laying, for nobody but us: a program that shared it could use a key that
    /// a PIN had opened. A reader that is away is waited for as long as nobody is told so; what
    /// lies on it afterwards is another laying.
    pub(super) fn connect(
        &mut self,
        ticket: Ticket,
    ) -> Result<CardLink<M::Context>, ReaderFailure> {
        let lost = self.pace.now() + LOSS_LASTS;
        let mut tried = 0;
        loop {
            let (failure, pause) = match self.laying.spot(ticket) {
                Err(failure) => (failure, None),
                Ok(spot) => match self.try_once(&spot.reader) {
                    Ok((context, card)) => return checked(context, card, spot),
                    Err(error) => (error::failure(error), pause_after(error, tried)),
                },
            };
            tried += usize::from(pause.is_some());
            let left = lost.saturating_sub(self.pace.now());
            let away = failure == ReaderFailure::Away && !left.is_zero();
            match pause.or(away.then_some(AWAY_PAUSE.min(left))) {
                Some(pause) => self.pace.pause(pause),
                None => return Err(failure),
            }
            if self.pace.is_over() {
                return Err(ReaderFailure::Away);
            }
        }
    }

    fn try_once(&mut self, reader: &CStr) -> Result<Connected<M>, Error> {
        if let Some(context) = self.context.take() {
            match context.connect(reader) {
                Ok(card) => return Ok(self.remember(context, card)),
                // The service was started again since: once more on a new context.
                Err(error) if error::is_context_dead(error) => {}
                Err(error) => {
                    self.context = Some(context);
                    return Err(error);
                }
            }
        }
        let context = self.manager.establish()?;
        match context.connect(reader) {
            Ok(card) => Ok(self.remember(context, card)),
            Err(error) => {
                self.context = (!error::is_context_dead(error)).then_some(context);
                Err(error)
            }
        }
    }

    fn remember(
        &mut self,
        context: M::Context,
        card: <M::Context as Context>::Connection,
    ) -> Connected<M> {
        self.context = Some(context.clone());
        (context, card)
    }
}

/// The link to the card, if it is still the laying that it was connected for.
fn checked<C: Context>(
    context: C,
    card: C::Connection,
    spot: Spot,
) -> Result<CardLink<C>, ReaderFailure> {
    let link = CardLink::new(context, spot.reader, card);
    match link.is_of_the_laying(spot.count) {
        Ok(()) => Ok(link),
        Err(failure) => {
            link.power_down();
            Err(failure)
        }
    }
}

/// The pause before the next try, where another try is of any use.
pub(super) fn pause_after(error: Error, tried: usize) -> Option<Duration> {
    let pauses = match error {
        Error::SharingViolation => PAUSES.as_slice(),
        Error::UnresponsiveCard | Error::UnpoweredCard | Error::ResetCard | Error::NotReady => {
            &PAUSES[..SETTLING]
        }
        _ => &[],
    };
    pauses.get(tried).copied()
}
