//! What a diagnosis needs of PC/SC: one look at the service and its readers, and one visit of a
//! card. It has no threads and watches nothing.

use std::ffi::{CStr, CString};
use std::sync::Arc;
use std::time::Duration;

use card::IdentityCard;
use pcsc::{Error, ReaderState, Scope, State};

use super::connection::{Connected, pause_after};
use super::error::{self, is_context_dead};
use super::link::CardLink;
use super::pace::Pace;
use super::resource_manager::{Context as _, ResourceManager};
use super::stop::Stop;
use super::system::System;
use crate::reader::failure::ReaderFailure;
use crate::reader::job::Link as _;
use crate::reader::operator::LaidCard;

/// The PC/SC service does not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the PC/SC service does not answer")]
pub struct ServiceAway;

/// A reader that the service knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenReader {
    name: CString,
    /// The answer to reset of the card that lies there (ISO/IEC 7816-3).
    pub atr: Option<Vec<u8>>,
}

impl SeenReader {
    /// A reader of this name, with this card on it.
    #[cfg(test)]
    pub(crate) fn new(name: &str, atr: Option<&[u8]>) -> Self {
        Self {
            name: CString::new(name).unwrap(),
            atr: atr.map(<[u8]>::to_vec),
        }
    }

    /// The name as the service tells it.
    pub fn name(&self) -> String {
        self.name.to_string_lossy().into_owned()
    }
}

/// Why a visit of a card gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VisitFailure {
    /// The service is gone.
    #[error("the PC/SC service does not answer")]
    ServiceAway,
    /// The reader is gone.
    #[error("the reader does not answer")]
    ReaderMissing,
    /// The card was taken.
    #[error("the card was taken")]
    Taken,
    /// Another program keeps the card.
    #[error("the card is in use")]
    InUse,
    /// The card does not answer as a card.
    #[error("the card does not answer")]
    Unreadable,
}

/// The readers that the service knows, in its order, each with what lies there.
///
/// # Errors
/// [`ServiceAway`].
pub fn readers() -> Result<Vec<SeenReader>, ServiceAway> {
    let seen = || -> Result<Vec<SeenReader>, Error> {
        let context = pcsc::Context::establish(Scope::System)?;
        let names = match context.list_readers_owned() {
            Err(Error::NoReadersAvailable) => Vec::new(),
            listed => listed?,
        };
        let mut states: Vec<_> = names
            .iter()
            .map(|name| ReaderState::new(name.as_c_str(), State::UNAWARE))
            .collect();
        if !states.is_empty() {
            context.get_status_change(Duration::ZERO, &mut states)?;
        }
        let atrs = states.iter().map(|state| {
            let lies = state.event_state().contains(State::PRESENT);
            lies.then(|| state.atr().to_vec())
        });
        let atrs: Vec<_> = atrs.collect();
        Ok(names
            .into_iter()
            .zip(atrs)
            .map(|(name, atr)| SeenReader { name, atr })
            .collect())
    };
    seen().map_err(|error| {
        tracing::info!(%error, "no list of readers");
        ServiceAway
    })
}

/// Does `work` with the card on a reader, for nobody else meanwhile, and takes the card's power.
///
/// # Errors
/// [`VisitFailure`], also when the link was lost in the middle of `work`.
pub fn visit<T>(
    reader: &SeenReader,
    work: impl FnOnce(LaidCard<'_>) -> T,
) -> Result<T, VisitFailure> {
    visit_on(&System, &Arc::new(Stop::new()), &reader.name, work)
}

pub(super) fn visit_on<M: ResourceManager, T>(
    manager: &M,
    pace: &impl Pace,
    reader: &CStr,
    work: impl FnOnce(LaidCard<'_>) -> T,
) -> Result<T, VisitFailure> {
    let (context, card) = connect(manager, pace, reader).map_err(|error| {
        tracing::info!(%error, "no visit of the card");
        VisitFailure::of(error::failure(error), Some(error))
    })?;
    let mut link = CardLink::new(context, reader.to_owned(), card);
    let done = work(IdentityCard::new(&mut link));
    let lost = link.failure();
    let lost = lost.map(|failure| VisitFailure::of(failure, link.error()));
    link.power_down();
    lost.map_or(Ok(done), Err)
}

fn connect<M: ResourceManager>(
    manager: &M,
    pace: &impl Pace,
    reader: &CStr,
) -> Result<Connected<M>, Error> {
    let context = manager.establish()?;
    let mut tried = 0;
    loop {
        match context.connect(reader) {
            Ok(card) => return Ok((context, card)),
            Err(error) => match pause_after(error, tried) {
                Some(pause) => pace.pause(pause),
                None => return Err(error),
            },
        }
        tried += 1;
    }
}

impl VisitFailure {
    fn of(failure: ReaderFailure, error: Option<Error>) -> Self {
        match failure {
            ReaderFailure::Away if error.is_some_and(is_context_dead) => Self::ServiceAway,
            ReaderFailure::Away | ReaderFailure::Busy => Self::ReaderMissing,
            ReaderFailure::CardTaken => Self::Taken,
            ReaderFailure::InUse => Self::InUse,
            ReaderFailure::Unreadable => Self::Unreadable,
        }
    }
}
