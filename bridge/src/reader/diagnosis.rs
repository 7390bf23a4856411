//! What a diagnosis needs of PC/SC: one look at the service and its readers, and one visit of a
//! card. It has no threads and watches nothing; the readers of a desk are in `pcsc`.

use std::ffi::CString;
use std::fs;
use std::time::Duration;

use card::{IdentityCard, Transmit};
use pcsc::{
    Card, Context, Disposition, Error, MAX_BUFFER_SIZE, Protocols, ReaderState, Scope, ShareMode,
    State,
};

/// How often and how long to wait while another program has the card: 3 seconds in all.
const LOOKS: u32 = 15;
const LOOK: Duration = Duration::from_millis(200);

/// The PC/SC service does not answer: it is not there, or stands still.
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
    /// The name as the service tells it.
    pub fn name(&self) -> String {
        self.name.to_string_lossy().into_owned()
    }
}

/// Why a visit of a card gave nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VisitFailure {
    /// The reader or the service is gone.
    #[error("the reader does not answer")]
    Away,
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
        let context = Context::establish(Scope::System)?;
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

/// Whether a reader is plugged in by USB that says of itself what it is (class 0B, Smart Card),
/// whatever the service knows of it. Only Linux tells; elsewhere nobody knows.
pub fn is_reader_plugged_in() -> bool {
    let Ok(devices) = fs::read_dir("/sys/bus/usb/devices") else {
        return false;
    };
    devices.flatten().any(|device| {
        fs::read_to_string(device.path().join("bInterfaceClass"))
            .is_ok_and(|class| class.trim() == "0b")
    })
}

/// Does `work` with the card on a reader, for nobody else meanwhile, and takes the card's power.
///
/// # Errors
/// [`VisitFailure`], also when the link was lost in the middle of `work`.
pub fn visit<T>(
    reader: &SeenReader,
    work: impl FnOnce(IdentityCard<&mut dyn Transmit>) -> T,
) -> Result<T, VisitFailure> {
    let card = connect(reader).map_err(failure)?;
    let mut link = Link { card, lost: None };
    let done = work(IdentityCard::new(&mut link));
    let lost = link.lost;
    // A reset would leave a PIN verified.
    if let Err((_card, error)) = link.card.disconnect(Disposition::UnpowerCard) {
        tracing::debug!(%error, "the card could not be powered down");
    }
    match lost {
        Some(error) => Err(failure(error)),
        None => Ok(done),
    }
}

fn connect(reader: &SeenReader) -> Result<Card, Error> {
    let context = Context::establish(Scope::System)?;
    let mut states = [ReaderState::new(reader.name.as_c_str(), State::UNAWARE)];
    for _ in 0..LOOKS {
        match context.connect(&reader.name, ShareMode::Exclusive, Protocols::ANY) {
            Err(Error::SharingViolation) => {
                // Until the other program lets go, or the card goes.
                match context.get_status_change(LOOK, &mut states) {
                    Ok(()) | Err(Error::Timeout) => states[0].sync_current_state(),
                    Err(error) => return Err(error),
                }
            }
            connected => return connected,
        }
    }
    Err(Error::SharingViolation)
}

/// An exclusive connection. What failed once stays failed: a PIN is never sent a second time.
struct Link {
    card: Card,
    lost: Option<Error>,
}

impl Transmit for Link {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        let mut buffer = [0; MAX_BUFFER_SIZE];
        if self.lost.is_none() {
            match self.card.transmit(command, &mut buffer) {
                Ok(answer) => return Ok(answer.to_vec()),
                Err(error) => self.lost = Some(error),
            }
        }
        Err(myna_card::Error::NoReader)
    }
}

fn failure(error: Error) -> VisitFailure {
    tracing::info!(%error, "no visit of the card");
    match error {
        Error::NoSmartcard | Error::RemovedCard => VisitFailure::Taken,
        Error::SharingViolation => VisitFailure::InUse,
        Error::NoService
        | Error::ServiceStopped
        | Error::UnknownReader
        | Error::ReaderUnavailable => VisitFailure::Away,
        _ => VisitFailure::Unreadable,
    }
}
