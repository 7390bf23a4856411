//! The slot: one opening, and at most one PIN.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use card::AuthenticationPin;
use protocol::failure::Failure;
use protocol::ids::EntryId;
use protocol::pin::{PadKey, SealedPin};

use super::key_pair::KeyPair;

/// How long a PIN waits for the card.
pub const PIN_LIFETIME: Duration = Duration::from_secs(30);

/// A desk's slot. Clones share it: the socket puts in, the reader takes out.
#[derive(Clone, Default)]
pub struct PadSlot(Arc<Mutex<State>>);

#[derive(Default)]
enum State {
    /// No pad is open.
    #[default]
    Empty,
    /// The pad is open and waits for its PIN.
    Open(KeyPair),
    /// The PIN waits for the card. Its key is gone, so the same frame does not open again.
    Filled {
        entry: EntryId,
        pin: AuthenticationPin,
        until: Instant,
    },
}

impl std::fmt::Debug for PadSlot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PadSlot(…)")
    }
}

impl PadSlot {
    /// An empty slot.
    pub fn new() -> Self {
        Self::default()
    }

    /// Opens the pad, and wipes what was there. Returns the key to which the page seals.
    ///
    /// # Errors
    /// [`Failure::PinEntryGone`] if the system gives no random bytes: the pad stays shut.
    pub fn open(&self, entry: EntryId) -> Result<PadKey, Failure> {
        let mut state = self.lock();
        *state = State::Empty;
        let pair = KeyPair::generate(entry).ok_or(Failure::PinEntryGone)?;
        let public = pair.public();
        *state = State::Open(pair);
        Ok(public)
    }

    /// Takes a PIN in, once for each opening.
    ///
    /// # Errors
    /// [`Failure::PinEntryGone`]: it is not for the opening that waits, was not sealed to its
    /// key, was changed, is not four digits, or came a second time. The opening waits on.
    pub fn accept(&self, sealed: &SealedPin, now: Instant) -> Result<EntryId, Failure> {
        let mut state = self.lock();
        let State::Open(pair) = &*state else {
            return Err(Failure::PinEntryGone);
        };
        let pin = pair.unseal(sealed).ok_or(Failure::PinEntryGone)?;
        let entry = pair.entry();
        *state = State::Filled {
            entry,
            pin,
            until: now + PIN_LIFETIME,
        };
        Ok(entry)
    }

    /// Takes the PIN out for the card; none if it is not there, is another opening's, or has
    /// waited too long. Whatever the answer, the slot is empty afterwards if it held a PIN.
    pub fn take(&self, entry: EntryId, now: Instant) -> Option<AuthenticationPin> {
        let mut state = self.lock();
        if matches!(&*state, State::Open(_)) {
            return None;
        }
        match std::mem::take(&mut *state) {
            State::Filled {
                entry: held,
                pin,
                until,
            } if held == entry && now < until => Some(pin),
            _ => None,
        }
    }

    /// Wipes PIN and key: the person cancelled, or took the card away.
    pub fn wipe(&self) {
        *self.lock() = State::Empty;
    }

    /// Wipes a PIN that has waited for [`PIN_LIFETIME`].
    pub fn expire(&self, now: Instant) {
        let mut state = self.lock();
        if matches!(&*state, State::Filled { until, .. } if *until <= now) {
            *state = State::Empty;
        }
    }

    /// When [`Self::expire`] has something to wipe.
    pub fn expires_at(&self) -> Option<Instant> {
        match &*self.lock() {
            State::Filled { until, .. } => Some(*until),
            State::Empty | State::Open(_) => None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // No state is half written: a thread that panicked left a whole one behind.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
