//! VERIFY and CHANGE REFERENCE DATA.

use super::{Answer, Chip};
use crate::virtual_card::application::File;
use crate::virtual_card::command::CommandApdu;
use crate::virtual_card::secret::{Presented, Secret};
use crate::virtual_card::status::Status;
use crate::virtual_card::story::CountWhenVerified;

/// The longest secret, in bytes.
const LONGEST: usize = 16;

impl Chip {
    pub(super) fn verify(&mut self, command: CommandApdu<'_>) -> Answer {
        if command.p1 != 0 {
            return Err(Status::WRONG_PARAMETERS);
        }
        let behaviour = self.behaviour;
        let secret = self.secret_of(command)?;
        if command.data.is_empty() {
            let counts = behaviour.count_when_verified == CountWhenVerified::Tries;
            return if secret.is_verified() && !counts {
                Ok(Vec::new())
            } else {
                Err(Status::tries(secret.tries_left()))
            };
        }
        match secret.present(command.data) {
            Presented::Accepted => Ok(Vec::new()),
            Presented::Refused(left) => Err(Status::tries(left)),
            Presented::Locked => Err(behaviour.locked_answer.status()),
        }
    }

    /// CHANGE REFERENCE DATA with the new value only: the old one must have been presented.
    pub(super) fn change_reference_data(&mut self, command: CommandApdu<'_>) -> Answer {
        if command.p1 != 1 {
            return Err(Status::WRONG_PARAMETERS);
        }
        if command.data.is_empty() {
            return Err(Status::WRONG_LENGTH);
        }
        let secret = self.secret_of(command)?;
        if !secret.is_changeable() || !secret.is_verified() {
            return Err(Status::SECURITY_NOT_SATISFIED);
        }
        if secret.change(command.data) {
            Ok(Vec::new())
        } else {
            Err(Status::WRONG_DATA)
        }
    }

    /// The secret that a command names; it becomes the current file.
    fn secret_of(&mut self, command: CommandApdu<'_>) -> Result<&mut Secret, Status> {
        if command.expected.is_some() || command.data.len() > LONGEST {
            return Err(Status::WRONG_LENGTH);
        }
        let id = self.key_reference(command.p2)?;
        if !matches!(self.file_of_application(id)?, File::Secret(_)) {
            return Err(Status::WRONG_FILE_TYPE);
        }
        self.file = Some(id);
        self.application_mut()
            .and_then(|application| application.secret_mut(id))
            .ok_or(Status::WRONG_FILE_TYPE)
    }
}
