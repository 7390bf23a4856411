//! The card's state machine: what is selected, what was opened, and who answers a command.

use myna_card::ap::DEFAULT_DF;

use super::application::{Application, File};
use super::command::CommandApdu;
use super::random::ChipRandom;
use super::status::{LockedAnswer, Status};
use super::story::CountWhenVerified;

mod read;
mod select;
mod sign;
mod verify;

/// The tries of a PIN that was never presented wrongly.
pub(super) const PIN_TRIES: u8 = super::secret::SecretKind::Pin.tries();

/// The chip of the card.
pub(super) struct Chip {
    /// None of them on a card that is none of ours.
    applications: Vec<Application>,
    behaviour: Behaviour,
    random: ChipRandom,
    powered: bool,
    /// No command came since the power.
    is_first: bool,
    /// The current application; none is the issuer security domain.
    selected: Option<usize>,
    file: Option<u16>,
}

/// In what chips differ.
#[derive(Clone, Copy, Default)]
pub(super) struct Behaviour {
    pub(super) locked_answer: LockedAnswer,
    pub(super) first_command_fails: bool,
    pub(super) count_when_verified: CountWhenVerified,
}

type Answer = Result<Vec<u8>, Status>;

impl Chip {
    /// A chip without power. Without an application it is some other card.
    pub(super) fn new(
        applications: Vec<Application>,
        behaviour: Behaviour,
        random: ChipRandom,
    ) -> Self {
        Self {
            applications,
            behaviour,
            random,
            powered: false,
            is_first: true,
            selected: None,
            file: None,
        }
    }

    pub(super) fn applications(&self) -> &[Application] {
        &self.applications
    }

    pub(super) fn power_on(&mut self) {
        if !self.powered {
            self.powered = true;
            self.is_first = true;
            self.reset();
        }
    }

    pub(super) fn power_off(&mut self) {
        self.reset();
        self.powered = false;
        self.applications.iter_mut().for_each(Application::forget);
    }

    /// A warm reset. It does not end what a secret has opened (as measured on cards in use).
    pub(super) fn reset(&mut self) {
        self.selected = None;
        self.file = None;
    }

    /// The answer to one command, with its status word.
    pub(super) fn handle(&mut self, apdu: &[u8]) -> Vec<u8> {
        let fails = self.behaviour.first_command_fails && self.is_first;
        self.is_first = false;
        let answer = if self.powered && !fails {
            self.answer(apdu)
        } else {
            Err(Status::NO_DIAGNOSIS)
        };
        match answer {
            Ok(mut data) => {
                data.extend(Status::OK.to_bytes());
                data
            }
            Err(status) => status.to_bytes().to_vec(),
        }
    }

    fn answer(&mut self, apdu: &[u8]) -> Answer {
        let command = CommandApdu::parse(apdu).ok_or(Status::WRONG_LENGTH)?;
        match (command.class, command.instruction) {
            (0x80, 0xA2) => Self::terminal_certificate(),
            (0x00, 0x84) => self.challenge(command),
            (0x00 | 0x80, _) if command.is_extended => Err(Status::WRONG_LENGTH),
            (0x00, 0xA4) => self.select(command),
            (0x00, 0xB0) => self.read_binary(command),
            (0x00, 0xB2) => self.read_record(),
            (0x00, 0xCA) => self.get_data(),
            (0x00, 0x20) => self.verify(command),
            (0x00, 0x24) => self.change_reference_data(command),
            (0x00, 0x88) => self.internal_authenticate(command),
            (0x80, 0x2A) => self.compute_signature(command),
            (0x80, 0xAE) => self.set_session_key(),
            (0x00 | 0x80, _) => Err(Status::UNKNOWN_INSTRUCTION),
            (0x01..=0x03 | 0x40..=0x7F | 0x81..=0x83, _) => Err(Status::NO_CHANNELS),
            (0x04..=0x0F | 0x84..=0x8F, _) => Err(self.no_secure_messaging(command.class)),
            _ => Err(Status::UNKNOWN_CLASS),
        }
    }

    fn application(&self) -> Option<&Application> {
        self.selected.and_then(|at| self.applications.get(at))
    }

    fn application_mut(&mut self) -> Option<&mut Application> {
        self.selected.and_then(|at| self.applications.get_mut(at))
    }

    fn file_of_application(&self, id: u16) -> Result<&File, Status> {
        self.application()
            .and_then(|application| application.file(id))
            .ok_or(Status::NOT_FOUND)
    }

    /// P2: 80 is the current file, 80 and a short identifier names one.
    fn key_reference(&self, p2: u8) -> Result<u16, Status> {
        match p2 {
            0x80 => self.file.ok_or(Status::NO_CURRENT_FILE),
            0x81..=0x9E => Ok(u16::from(p2 & 0x1F)),
            _ => Err(Status::WRONG_PARAMETERS),
        }
    }
}

/// Whether `name` selects what is called `full`: by a prefix of it that holds the
/// registered application provider identifier, five bytes (ISO/IEC 7816-4, 8.2.1.2).
fn selects(name: &[u8], full: &[u8]) -> bool {
    name.len() >= 5 && full.starts_with(name)
}

/// Whether `name` selects the issuer security domain.
fn selects_issuer(name: &[u8]) -> bool {
    selects(name, &DEFAULT_DF)
}
