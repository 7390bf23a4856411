//! READ BINARY, and the commands that give no data of a person.

use super::{Answer, Chip};
use crate::virtual_card::application::{File, Kind};
use crate::virtual_card::command::CommandApdu;
use crate::virtual_card::status::Status;

impl Chip {
    pub(super) fn read_binary(&mut self, command: CommandApdu<'_>) -> Answer {
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
        let File::Content(content, access) = self.file_of_application(id)? else {
            return Err(Status::WRONG_FILE_TYPE);
        };
        if !self.application().is_some_and(|here| here.grants(*access)) {
            return Err(Status::SECURITY_NOT_SATISFIED);
        }
        let rest = content
            .get(usize::from(offset)..)
            .filter(|rest| !rest.is_empty())
            .ok_or(Status::OFFSET_PAST_END)?;
        let answer = rest.get(..expected).unwrap_or(rest).to_vec();
        self.file = Some(id);
        Ok(answer)
    }

    /// READ RECORD: none of these files has records.
    pub(super) fn read_record(&self) -> Answer {
        match self.file {
            Some(_) => Err(Status::WRONG_FILE_TYPE),
            None => Err(Status::NO_CURRENT_FILE),
        }
    }

    /// GET DATA: the card's own data objects name its serial number and municipality; a virtual
    /// card has neither.
    pub(super) fn get_data(&self) -> Answer {
        if self.applications.is_empty() {
            return Err(Status::UNKNOWN_INSTRUCTION);
        }
        Err(Status::NO_DATA_OBJECT)
    }

    /// GET CHALLENGE: 1 to 256 random bytes, wherever the card is; the extended form is refused.
    pub(super) fn challenge(&mut self, command: CommandApdu<'_>) -> Answer {
        if self.applications.is_empty() {
            return Err(Status::UNKNOWN_INSTRUCTION);
        }
        if (command.p1, command.p2) != (0, 0) {
            return Err(Status::WRONG_PARAMETERS);
        }
        if command.is_extended {
            return Err(Status::CONDITIONS_NOT_SATISFIED);
        }
        match command.expected {
            Some(expected) if command.data.is_empty() => Ok(self.random.bytes(expected)),
            _ => Err(Status::WRONG_LENGTH),
        }
    }

    /// The command that takes a terminal's certificate: every P1-P2 that anybody tried is refused.
    pub(super) fn terminal_certificate() -> Answer {
        Err(Status::WRONG_PARAMETERS)
    }

    /// SET SESSION KEY. A virtual card opens no session; it refuses as each application does.
    pub(super) fn set_session_key(&self) -> Answer {
        use myna_card::ap::text::ef::PIN;
        let Some(application) = self.application() else {
            return Err(Status::NO_KEY_DELIVERY);
        };
        Err(match application.kind {
            Kind::Surface => Status::NO_KEY_DELIVERY,
            // The right key or not shows only after the PIN.
            Kind::Text if application.is_verified(PIN) => Status::WRONG_DATA,
            Kind::Jpki | Kind::Text => Status::SECURITY_NOT_SATISFIED,
        })
    }

    /// A class with secure messaging: the JPKI application has a status word of its own for one.
    pub(super) fn no_secure_messaging(&self, class: u8) -> Status {
        match self.application() {
            Some(application) if class == 0x08 && application.kind == Kind::Jpki => {
                Status::NO_SESSION
            }
            _ => Status::NO_SECURE_MESSAGING,
        }
    }
}
