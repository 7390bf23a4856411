//! SELECT: applications by name, files by identifier.

use super::{Answer, Chip, selects, selects_issuer};
use crate::virtual_card::command::CommandApdu;
use crate::virtual_card::status::Status;

impl Chip {
    pub(super) fn select(&mut self, command: CommandApdu<'_>) -> Answer {
        match (command.p1, command.data) {
            (0x04, name) => self.select_application(name, command.p2),
            (0x02, &[high, low]) => {
                only_without_file_control(command.p2)?;
                let id = u16::from_be_bytes([high, low]);
                self.file_of_application(id)?;
                self.file = Some(id);
                Ok(Vec::new())
            }
            (0x02, _) => Err(Status::WRONG_LENGTH),
            // The ISO form for the master file does nothing useful on this card.
            (0x00, []) if self.selected.is_some() => Ok(Vec::new()),
            (0x00, [_, ..]) => Err(Status::NOT_FOUND),
            _ => Err(Status::WRONG_PARAMETERS),
        }
    }

    /// Another application ends what was opened in the one before; the same again does not.
    fn select_application(&mut self, name: &[u8], p2: u8) -> Answer {
        let found = self
            .applications
            .iter()
            .position(|application| selects(name, &application.name));
        if found.is_none() && !selects_issuer(name) {
            return Err(Status::NOT_FOUND);
        }
        only_without_file_control(p2)?;
        for (at, application) in self.applications.iter_mut().enumerate() {
            if Some(at) != found {
                application.forget();
            }
        }
        self.selected = found;
        self.file = None;
        Ok(Vec::new())
    }
}

fn only_without_file_control(p2: u8) -> Result<(), Status> {
    if p2 == 0x0C {
        Ok(())
    } else {
        Err(Status::WRONG_PARAMETERS)
    }
}
