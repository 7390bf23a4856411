//! A virtual card: a profile, a chip, and what may happen to it from outside.

use std::fmt;

use jiff::civil::Date;
use myna_card::Transmit;
use rsa::PrivateKey;
use rsa::rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::authority::KEY_BITS;
use super::chip::{ALL_TRIES, Chip, Jpki};
use super::files::Files;
use super::status::LockedAnswer;
use super::stored::{StoredApplication, StoredCard};
use super::{DemoAuthority, IssueError, Profile, StoredError, leaf};

/// What a reader does to a card besides sending commands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    /// The card gets power (cold).
    On,
    /// The card loses power: what the PIN had opened is closed.
    Off,
    /// A warm reset: the selection is lost, what the PIN had opened stays open.
    Reset,
}

/// A virtual Individual Number Card, or for one profile another card.
///
/// Its PIN is [`VirtualCard::PIN`]. It starts without power. As a [`Transmit`] it is a card in a
/// reader of its own, powered by the first command.
pub struct VirtualCard {
    profile: Profile,
    chip: Chip,
    application: Option<StoredApplication>,
}

impl VirtualCard {
    /// The PIN of every virtual card.
    pub const PIN: [u8; 4] = *b"1234";

    /// Makes the card of `profile` as it would be on `today`; takes up to some seconds.
    pub fn issue<R: CryptoRng + ?Sized>(
        profile: Profile,
        authority: &DemoAuthority,
        today: Date,
        rng: &mut R,
    ) -> Result<Self, IssueError> {
        if profile == Profile::NotMyNumber {
            return Ok(Self::new(profile, None));
        }
        let key = PrivateKey::new(rng, KEY_BITS).map_err(|_error| IssueError::Key)?;
        Self::issue_with_key(profile, authority, today, key)
    }

    /// Makes the same card for another day, with the key that it has: much faster than a new one.
    pub fn reissue(&self, authority: &DemoAuthority, today: Date) -> Result<Self, IssueError> {
        match &self.application {
            None => Ok(Self::new(self.profile, None)),
            Some(application) => {
                Self::issue_with_key(self.profile, authority, today, application.key.clone())
            }
        }
    }

    /// The card as it was issued, for a file that only the owner can read. The counter of tries is
    /// not in it: a card that is taken from storage is as good as new.
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, IssueError> {
        StoredCard::new(self.profile, self.application.as_ref()).to_bytes()
    }

    /// Takes what [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoredError> {
        let (profile, application) = StoredCard::read(bytes)?;
        Ok(Self::new(profile, application))
    }

    /// The card's profile.
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// The answer to reset that a reader reports.
    pub fn atr(&self) -> &'static [u8] {
        self.profile.atr()
    }

    /// The certificate in EF 000A, in DER.
    pub fn certificate_der(&self) -> Option<&[u8]> {
        self.application
            .as_ref()
            .map(|application| application.certificate.as_slice())
    }

    /// The tries that are left for the PIN.
    pub fn tries_left(&self) -> Option<u8> {
        self.chip.jpki().map(|jpki| jpki.tries)
    }

    /// Chooses what the card answers once its PIN is locked.
    pub fn set_locked_answer(&mut self, answer: LockedAnswer) {
        self.chip.set_locked_answer(answer);
    }

    /// What the reader does.
    pub fn power(&mut self, event: Power) {
        match event {
            Power::On => self.chip.power_on(),
            Power::Off => self.chip.power_off(),
            Power::Reset => self.chip.reset(),
        }
    }

    /// Answers one command APDU with data and status word. Any bytes get an answer.
    pub fn handle(&mut self, apdu: &[u8]) -> Vec<u8> {
        self.chip.handle(apdu)
    }

    fn issue_with_key(
        profile: Profile,
        authority: &DemoAuthority,
        today: Date,
        key: PrivateKey,
    ) -> Result<Self, IssueError> {
        let template = leaf::template(profile, authority, key.as_public_key(), today)?;
        let application = StoredApplication {
            certificate: template.sign(authority.key())?,
            authority: authority.certificate_der().to_vec(),
            key,
        };
        Ok(Self::new(profile, Some(application)))
    }

    fn new(profile: Profile, application: Option<StoredApplication>) -> Self {
        let jpki = application.as_ref().map(|application| Jpki {
            files: Files::new(&application.certificate, &application.authority),
            key: application.key.clone(),
            pin: Self::PIN,
            tries: match profile {
                Profile::PinLocked => 0,
                _ => ALL_TRIES,
            },
        });
        Self {
            profile,
            chip: Chip::new(jpki, LockedAnswer::default()),
            application,
        }
    }
}

impl Transmit for VirtualCard {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        self.power(Power::On);
        Ok(self.handle(command))
    }
}

impl fmt::Debug for VirtualCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VirtualCard")
            .field("profile", &self.profile)
            .finish_non_exhaustive()
    }
}
