//! Single exchanges with the card, each with its own verdict on the status word.

use myna_card::ap::jpki;
use myna_card::{Command, Response, Transmit};

use super::{CardError, CardStep, IdentityCard};
use crate::transport::{ExchangeError, PermittedFile, Selection};

impl<T: Transmit> IdentityCard<T> {
    pub(super) fn select_jpki(&mut self) -> Result<(), CardError> {
        let step = CardStep::SelectApplication;
        let select = Command::with_data(0x00, 0xA4, 0x04, 0x0C, jpki::DF);
        let is_first = self.link.selection() == Selection::Unknown;
        let mut response = self.call(step, &select)?;
        if is_first && response.status.value() == 0x6F00 {
            // Some cards answer so to the first command after they were powered, whatever it is
            // (measured by the authors of `myna-card`). It is no PIN, so it may be said again.
            response = self.call(step, &select)?;
        }
        match response.status.value() {
            0x9000 => Ok(()),
            // Not found; and what cards that know no SELECT by name, or not this class, answer.
            0x6A82 | 0x6A81 | 0x6A86 | 0x6A87 | 0x6D00 | 0x6E00 | 0x6700 => {
                Err(CardError::NotIndividualNumberCard)
            }
            status => Err(CardError::UnexpectedStatus { step, status }),
        }
    }

    pub(super) fn ensure_jpki(&mut self) -> Result<(), CardError> {
        match self.link.selection() {
            Selection::Jpki { .. } => Ok(()),
            Selection::Unknown | Selection::IssuerSecurityDomain => self.select_jpki(),
        }
    }

    pub(super) fn select_file(
        &mut self,
        step: CardStep,
        file: PermittedFile,
    ) -> Result<(), CardError> {
        let select = Command::with_data(0x00, 0xA4, 0x02, 0x0C, file.id().to_be_bytes());
        match self.call(step, &select)?.status.value() {
            0x9000 => Ok(()),
            0x6A82 => Err(CardError::NoAuthenticationCertificate),
            status => Err(CardError::UnexpectedStatus { step, status }),
        }
    }

    /// The first bytes of `file`, named by its short identifier.
    pub(super) fn read_first_block(
        &mut self,
        step: CardStep,
        file: PermittedFile,
        wanted: u16,
    ) -> Result<Vec<u8>, CardError> {
        let [_, id] = file.id().to_be_bytes();
        let read = Command::with_le(0x00, 0xB0, 0x80 | id, 0x00, u32::from(wanted));
        let response = self.call(step, &read)?;
        match response.status.value() {
            0x9000 => Ok(response.data),
            0x6A82 => Err(CardError::NoAuthenticationCertificate),
            // A card that takes no short identifier here: select the file and read it.
            0x6981 | 0x6986 | 0x6A81 | 0x6A86 | 0x6B00 => {
                self.select_file(step, file)?;
                self.read_block(step, 0, wanted.into())
            }
            status => Err(CardError::UnexpectedStatus { step, status }),
        }
    }

    /// Up to `wanted` bytes of the current file, at least one.
    pub(super) fn read_block(
        &mut self,
        step: CardStep,
        offset: usize,
        wanted: usize,
    ) -> Result<Vec<u8>, CardError> {
        let malformed = CardError::MalformedAnswer { step };
        // Offsets stay below the largest certificate that is believed, so bit 8 of P1 stays clear.
        let [p1, p2] = u16::try_from(offset)
            .map_err(|_too_large| malformed)?
            .to_be_bytes();
        let le = u32::try_from(wanted.min(256)).map_err(|_too_large| malformed)?;
        let response = self.call(step, &Command::with_le(0x00, 0xB0, p1, p2, le))?;
        // 6B00: the file ends before the length that its own head tells.
        if response.status.value() == 0x6B00 {
            return Err(malformed);
        }
        let block = succeed(step, response)?;
        if block.is_empty() || block.len() > wanted {
            return Err(malformed);
        }
        Ok(block)
    }

    pub(super) fn call(
        &mut self,
        step: CardStep,
        command: &Command,
    ) -> Result<Response, CardError> {
        // `to_bytes` fails only for lengths that no command here has.
        let apdu = command
            .to_bytes()
            .map_err(|_too_long| CardError::MalformedAnswer { step })?;
        self.exchange(step, &apdu)
    }

    pub(super) fn exchange(&mut self, step: CardStep, apdu: &[u8]) -> Result<Response, CardError> {
        let answer = self.link.exchange(apdu).map_err(|error| match error {
            ExchangeError::Refused(refusal) => CardError::Refused(refusal),
            ExchangeError::Link(_) => CardError::LinkLost,
        })?;
        Response::parse(&answer).map_err(|_short| CardError::MalformedAnswer { step })
    }
}

/// The data of a response with 9000; any other status word is an error of this step.
pub(super) fn succeed(step: CardStep, response: Response) -> Result<Vec<u8>, CardError> {
    if response.status.is_success() {
        Ok(response.data)
    } else {
        Err(CardError::UnexpectedStatus {
            step,
            status: response.status.value(),
        })
    }
}
