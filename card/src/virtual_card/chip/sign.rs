//! COMPUTE DIGITAL SIGNATURE and INTERNAL AUTHENTICATE.

use rsa::PrivateKey;

use super::{Answer, Chip};
use crate::virtual_card::application::{Access, File, Kind};
use crate::virtual_card::command::CommandApdu;
use crate::virtual_card::status::Status;
use crate::virtual_card::{signing, surface_files, text_files};

impl Chip {
    pub(super) fn compute_signature(&mut self, command: CommandApdu<'_>) -> Answer {
        let id = match self.own_key(command.p2) {
            Some(id) => id,
            None => self.key_reference(command.p2)?,
        };
        let (key, access) = self.key(id)?;
        if command.data.is_empty() || command.expected != Some(256) {
            return Err(Status::WRONG_LENGTH);
        }
        if !self.application().is_some_and(|here| here.grants(access)) {
            return Err(Status::SECURITY_NOT_SATISFIED);
        }
        let key = key.clone();
        let signature = signing::sign(&key, command.p1, command.data, &mut self.random)?;
        self.file = Some(id);
        Ok(signature)
    }

    /// INTERNAL AUTHENTICATE: no key of these applications answers it, each for its reason.
    pub(super) fn internal_authenticate(&self, command: CommandApdu<'_>) -> Answer {
        if command.p1 != 0 {
            return Err(Status::WRONG_PARAMETERS);
        }
        match self.key(self.key_reference(command.p2)?)? {
            (_, Access::Free) => Err(Status::CONDITIONS_NOT_SATISFIED),
            _ => Err(Status::SECURITY_NOT_SATISFIED),
        }
    }

    /// P2 of 00 is the own key of a 券面 application.
    fn own_key(&self, p2: u8) -> Option<u16> {
        match (p2, self.application()?.kind) {
            (0x00, Kind::Text) => Some(text_files::OWN_KEY),
            (0x00, Kind::Surface) => Some(surface_files::OWN_KEY),
            _ => None,
        }
    }

    fn key(&self, id: u16) -> Result<(&PrivateKey, Access), Status> {
        match self.file_of_application(id)? {
            File::Key(key, access) => Ok((key, *access)),
            _ => Err(Status::WRONG_FILE_TYPE),
        }
    }
}
