//! A virtual card: a story, a chip, and what may happen to it from outside.

use std::fmt;

use jiff::civil::Date;
use myna_card::Transmit;
use myna_card::ap::jpki::ef;
use rsa::rand_core::CryptoRng;
use zeroize::Zeroizing;

use super::application::{Application, File, Kind};
use super::chip::{Behaviour, Chip};
use super::keys::Keys;
use super::random::ChipRandom;
use super::stored::{self, StoredCard};
use super::story::CardStory;
use super::{
    DemoAuthority, IssueError, Profile, StoredError, Story, contents, holder, jpki_files,
    surface_files, text_files,
};

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
    story: Story,
    chip: Chip,
    issued: Option<StoredCard>,
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
        Self::issue_story(profile.story()?, authority, today, rng)
    }

    /// Makes the card of a story of one's own, in the same way.
    pub fn issue_story<R: CryptoRng + ?Sized>(
        story: Story,
        authority: &DemoAuthority,
        today: Date,
        rng: &mut R,
    ) -> Result<Self, IssueError> {
        let issued = match &story.card {
            None => None,
            Some(card) => {
                let keys = Keys::generate(card, rng)?;
                Some(issue_with(&story, card, authority, today, keys)?)
            }
        };
        Ok(Self::new(story, issued))
    }

    /// Makes the same card for another day, with the keys that it has: much faster than a new one.
    pub fn reissue(&self, authority: &DemoAuthority, today: Date) -> Result<Self, IssueError> {
        let issued = match (&self.story.card, &self.issued) {
            (Some(card), Some(issued)) => {
                let keys = issued.keys.clone();
                Some(issue_with(&self.story, card, authority, today, keys)?)
            }
            _ => None,
        };
        Ok(Self::new(self.story.clone(), issued))
    }

    /// The card as it was issued, for a file that only the owner can read. The counter of tries is
    /// not in it: a card that is taken from storage is as good as new. Cards of a story of one's
    /// own do not come back from there: only those of [`Profile`] do.
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, IssueError> {
        stored::write(&self.story, self.issued.as_ref())
    }

    /// Takes what [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoredError> {
        let (story, issued) = stored::read(bytes)?;
        Ok(Self::new(story, issued))
    }

    /// The card's story.
    pub fn story(&self) -> &Story {
        &self.story
    }

    /// The day for which the card was issued; another card was never.
    pub fn issued_on(&self) -> Option<Date> {
        self.issued.as_ref().map(|issued| issued.issued_on)
    }

    /// The answer to reset that a reader reports.
    pub fn atr(&self) -> &[u8] {
        self.story.atr()
    }

    /// The certificate in EF 000A, in DER.
    pub fn certificate_der(&self) -> Option<&[u8]> {
        let issued = self.issued.as_ref()?;
        let certificate = issued.contents.get(&(Kind::Jpki, ef::AUTH_CERTIFICATE));
        certificate.map(Vec::as_slice)
    }

    /// The tries that are left for the PIN.
    pub fn tries_left(&self) -> Option<u8> {
        let jpki = self.chip.applications().first()?;
        match jpki.file(ef::AUTH_PIN) {
            Some(File::Secret(secret)) => Some(secret.tries_left()),
            _ => None,
        }
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

    fn new(story: Story, issued: Option<StoredCard>) -> Self {
        let chip = match (&story.card, &issued) {
            (Some(card), Some(issued)) => chip(story.person(), card, issued),
            _ => Chip::new(Vec::new(), Behaviour::default(), ChipRandom::new(&[])),
        };
        Self {
            story,
            chip,
            issued,
        }
    }
}

fn issue_with(
    story: &Story,
    card: &CardStory,
    authority: &DemoAuthority,
    today: Date,
    keys: Keys,
) -> Result<StoredCard, IssueError> {
    let (contents, code_b) = contents::issue(story, card, authority, today, &keys)?;
    Ok(StoredCard {
        keys,
        contents,
        code_b,
        issued_on: today,
    })
}

fn chip(person: u16, card: &CardStory, issued: &StoredCard) -> Chip {
    let StoredCard {
        keys,
        contents,
        code_b,
        ..
    } = issued;
    let number = holder::number(person);
    let applications: Vec<Application> = vec![
        jpki_files::application(contents, keys, &VirtualCard::PIN, card),
        text_files::application(contents, keys, &VirtualCard::PIN, &number, code_b),
        surface_files::application(contents, keys, &number, code_b),
    ];
    let behaviour = Behaviour {
        locked_answer: card.pin.locked_answer,
        first_command_fails: card.quirks.first_command_fails,
        count_when_verified: card.quirks.count_when_verified,
    };
    let seed = contents.get(&(Kind::Jpki, ef::AUTH_CERTIFICATE));
    let random = ChipRandom::new(seed.map_or(&[][..], Vec::as_slice));
    Chip::new(applications, behaviour, random)
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
            .field("story", &self.story)
            .finish_non_exhaustive()
    }
}
