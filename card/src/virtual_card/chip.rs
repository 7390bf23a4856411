//! The card's state machine: what is selected, what the PIN has opened, and each command's answer.

use myna_card::ap::{DEFAULT_DF, jpki};
use rsa::PrivateKey;

use super::command::CommandApdu;
use super::files::{File, Files};
use super::signing;
use super::status::{LockedAnswer, Status};

/// The JPKI application's key, PIN and files.
pub(super) struct Jpki {
    pub(super) files: Files,
    pub(super) key: PrivateKey,
    pub(super) pin: [u8; 4],
    pub(super) tries: u8,
}

/// The tries of a PIN that was never presented wrongly.
pub(super) const ALL_TRIES: u8 = 3;
const PASSWORD_TRIES: u8 = 5;

/// The chip of the card.
pub(super) struct Chip {
    jpki: Option<Jpki>,
    locked_answer: LockedAnswer,
    powered: bool,
    selected: Selected,
    file: Option<u16>,
    /// The PIN was accepted. A reset keeps it; power-off or another application ends it.
    verified: bool,
    password_tries: u8,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Selected {
    /// The issuer security domain: after power-on, after a reset, or by its name.
    Issuer,
    Jpki,
}

type Answer = Result<Vec<u8>, Status>;

impl Chip {
    /// A chip without power. Without an application it is some other card.
    pub(super) fn new(jpki: Option<Jpki>, locked_answer: LockedAnswer) -> Self {
        Self {
            jpki,
            locked_answer,
            powered: false,
            selected: Selected::Issuer,
            file: None,
            verified: false,
            password_tries: PASSWORD_TRIES,
        }
    }

    pub(super) fn jpki(&self) -> Option<&Jpki> {
        self.jpki.as_ref()
    }

    pub(super) fn set_locked_answer(&mut self, answer: LockedAnswer) {
        self.locked_answer = answer;
    }

    pub(super) fn power_on(&mut self) {
        if !self.powered {
            self.powered = true;
            self.reset();
        }
    }

    pub(super) fn power_off(&mut self) {
        self.reset();
        self.powered = false;
        self.verified = false;
    }

    /// A warm reset. It does not end what the PIN has opened (as measured on cards in use).
    pub(super) fn reset(&mut self) {
        self.selected = Selected::Issuer;
        self.file = None;
    }

    /// The answer to one command, with its status word.
    pub(super) fn handle(&mut self, apdu: &[u8]) -> Vec<u8> {
        let answer = if self.powered {
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
            (0x00, 0xA4) => self.select(command),
            (0x00, 0xB0) => self.read_binary(command),
            (0x00, 0x20) => self.verify(command),
            (0x80, 0x2A) => self.sign(command),
            (0x00 | 0x80, _) => Err(Status::UNKNOWN_INSTRUCTION),
            (0x01..=0x03 | 0x40..=0x7F | 0x81..=0x83, _) => Err(Status::NO_CHANNELS),
            (0x04..=0x0F | 0x84..=0x8F, _) => Err(Status::NO_SECURE_MESSAGING),
            _ => Err(Status::UNKNOWN_CLASS),
        }
    }

    fn select(&mut self, command: CommandApdu<'_>) -> Answer {
        match (command.p1, command.data) {
            (0x04, name) => self.select_application(name, command.p2),
            (0x02, &[high, low]) => {
                if command.p2 != 0x0C {
                    return Err(Status::WRONG_PARAMETERS);
                }
                let id = u16::from_be_bytes([high, low]);
                self.file_of_application(id).ok_or(Status::NOT_FOUND)?;
                self.file = Some(id);
                Ok(Vec::new())
            }
            (0x02, _) => Err(Status::WRONG_LENGTH),
            // The ISO form for the master file does nothing useful on this card.
            (0x00, []) if self.selected == Selected::Jpki => Ok(Vec::new()),
            (0x00, [_, ..]) => Err(Status::NOT_FOUND),
            _ => Err(Status::WRONG_PARAMETERS),
        }
    }

    /// A name matches by a prefix of five bytes or more (JICSAP 1.1, 4.2 (1)).
    fn select_application(&mut self, name: &[u8], p2: u8) -> Answer {
        let names = |full: &[u8]| name.len() >= 5 && full.starts_with(name);
        if self.jpki.is_some() && names(&jpki::DF) {
            Self::only_without_file_control(p2)?;
            self.selected = Selected::Jpki;
        } else if names(&DEFAULT_DF) {
            Self::only_without_file_control(p2)?;
            self.selected = Selected::Issuer;
            self.verified = false;
        } else {
            return Err(Status::NOT_FOUND);
        }
        self.file = None;
        Ok(Vec::new())
    }

    fn only_without_file_control(p2: u8) -> Result<(), Status> {
        if p2 == 0x0C {
            Ok(())
        } else {
            Err(Status::WRONG_PARAMETERS)
        }
    }

    fn read_binary(&mut self, command: CommandApdu<'_>) -> Answer {
        let expected = match command.expected {
            Some(expected) if command.data.is_empty() => expected,
            _ => return Err(Status::WRONG_LENGTH),
        };
        let (id, offset) = if command.p1 & 0x80 == 0 {
            let offset = u16::from_be_bytes([command.p1, command.p2]);
            (self.file.ok_or(Status::NO_CURRENT_FILE)?, offset)
        } else if command.p1 & 0x60 == 0 {
            (u16::from(command.p1 & 0x1F), u16::from(command.p2))
        } else {
            return Err(Status::WRONG_PARAMETERS);
        };
        let content = match self.file_of_application(id) {
            Some(File::Open(content)) => content,
            Some(_) => return Err(Status::WRONG_FILE_TYPE),
            None => return Err(Status::NOT_FOUND),
        };
        let rest = content
            .get(usize::from(offset)..)
            .filter(|rest| !rest.is_empty())
            .ok_or(Status::OFFSET_PAST_END)?;
        let answer = rest.get(..expected).unwrap_or(rest).to_vec();
        self.file = Some(id);
        Ok(answer)
    }

    fn verify(&mut self, command: CommandApdu<'_>) -> Answer {
        if command.p1 != 0 {
            return Err(Status::WRONG_PARAMETERS);
        }
        if command.expected.is_some() || command.data.len() > 16 {
            return Err(Status::WRONG_LENGTH);
        }
        let id = self.key_reference(command.p2)?;
        self.file_of_application(id).ok_or(Status::NOT_FOUND)?;
        let locked = match self.locked_answer {
            LockedAnswer::ReferenceLocked => Status::REFERENCE_LOCKED,
            LockedAnswer::MethodBlocked => Status::METHOD_BLOCKED,
        };
        let counter = match (id, &mut self.jpki) {
            (jpki::ef::AUTH_PIN, Some(jpki)) => {
                if jpki.tries > 0 && command.data == jpki.pin {
                    jpki.tries = ALL_TRIES;
                    self.verified = true;
                    self.file = Some(id);
                    return Ok(Vec::new());
                }
                if !command.data.is_empty() {
                    self.verified = false;
                }
                &mut jpki.tries
            }
            (jpki::ef::SIGN_PIN, Some(_)) => &mut self.password_tries,
            _ => return Err(Status::WRONG_FILE_TYPE),
        };
        self.file = Some(id);
        if command.data.is_empty() {
            return Err(Status::tries(*counter));
        }
        match counter.checked_sub(1) {
            Some(left) => {
                *counter = left;
                Err(Status::tries(left))
            }
            None => Err(locked),
        }
    }

    fn sign(&mut self, command: CommandApdu<'_>) -> Answer {
        let id = self.key_reference(command.p2)?;
        match self.file_of_application(id) {
            Some(File::AuthenticationKey) => {}
            Some(_) => return Err(Status::WRONG_FILE_TYPE),
            None => return Err(Status::NOT_FOUND),
        }
        if command.data.is_empty() || command.expected != Some(256) {
            return Err(Status::WRONG_LENGTH);
        }
        if !self.verified {
            return Err(Status::SECURITY_NOT_SATISFIED);
        }
        let Some(jpki) = &self.jpki else {
            return Err(Status::NOT_FOUND);
        };
        let signature = signing::sign(&jpki.key, command.p1, command.data)?;
        self.file = Some(id);
        Ok(signature)
    }

    /// P2: 80 is the current file, 80 and a short identifier names one.
    fn key_reference(&self, p2: u8) -> Result<u16, Status> {
        match p2 {
            0x80 => self.file.ok_or(Status::NO_CURRENT_FILE),
            0x81..=0x9E => Ok(u16::from(p2 & 0x1F)),
            _ => Err(Status::WRONG_PARAMETERS),
        }
    }

    fn file_of_application(&self, id: u16) -> Option<File<'_>> {
        match (self.selected, &self.jpki) {
            (Selected::Jpki, Some(jpki)) => jpki.files.get(id),
            _ => None,
        }
    }
}
