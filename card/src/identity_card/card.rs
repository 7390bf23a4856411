//! One card on one connection.

use myna_card::ap::DEFAULT_DF;
use myna_card::{Command, Transmit};

use super::certificate_file::{self, FileHead};
use super::exchange::succeed;
use super::token::{self, TOKEN_NAME_LENGTH};
use super::{
    AuthenticationPin, CardError, CardStep, CertificateDer, ChallengeStatement, Recognition,
    SignedStatement, TriesLeft, VerifyState,
};
use crate::transport::{Guarded, PermittedFile};

/// The length of an RSA 2048 signature, in bytes.
const SIGNATURE_LENGTH: usize = 256;

/// The most READ BINARY for one certificate: readers may shorten blocks, but not without end.
const MOST_READS: usize = 64;

/// A card and what a reception may ask of it.
///
/// Every call blocks until the card has answered. One value belongs to one exclusive connection.
#[derive(Debug)]
pub struct IdentityCard<T> {
    pub(super) link: Guarded<T>,
}

impl<T: Transmit> IdentityCard<T> {
    /// Takes over a connection. Sends nothing.
    pub fn new(transport: T) -> Self {
        Self {
            link: Guarded::new(transport),
        }
    }

    /// Gives the connection back, for the disconnect.
    pub fn into_transport(self) -> T {
        self.link.into_inner()
    }

    /// Tells what the card is, by the application it has and the name in that; an ATR proves
    /// nothing. 2 APDUs.
    pub fn recognise(&mut self) -> Result<Recognition, CardError> {
        match self.select_jpki() {
            Ok(()) => {}
            Err(CardError::NotIndividualNumberCard) => return Ok(Recognition::AnotherCard),
            Err(error) => return Err(error),
        }
        let step = CardStep::ReadTokenInformation;
        match self.read_first_block(step, PermittedFile::TokenInformation, TOKEN_NAME_LENGTH) {
            Ok(name) => Ok(token::recognise(&name)),
            // The application without this file: a generation that is not known yet.
            Err(CardError::NoAuthenticationCertificate) => Ok(Recognition::IndividualNumberCard),
            Err(error) => Err(error),
        }
    }

    /// Asks how often the PIN may still be presented; costs no try. 2 APDUs.
    pub fn tries_left(&mut self) -> Result<TriesLeft, CardError> {
        self.ensure_jpki()?;
        self.select_file(CardStep::SelectPin, PermittedFile::AuthenticationPin)?;
        let step = CardStep::CountTries;
        let response = self.call(step, &Command::new(0x00, 0x20, 0x00, 0x80))?;
        TriesLeft::from_status(step, response.status.value())
    }

    /// Reads the user authentication certificate (EF 000A); needs no PIN on the plastic card.
    ///
    /// The short file identifier in the first READ BINARY saves a SELECT, and the length in the
    /// certificate's head saves the reads after its end: 7 APDUs for the usual 1,590 bytes.
    pub fn authentication_certificate(&mut self) -> Result<CertificateDer, CardError> {
        self.ensure_jpki()?;
        let step = CardStep::ReadCertificate;
        let mut der = self.read_first_block(step, PermittedFile::AuthenticationCertificate, 256)?;
        let total = match certificate_file::head(&der) {
            FileHead::Certificate(total) => total,
            FileHead::Filler => return Err(CardError::NoAuthenticationCertificate),
            FileHead::Malformed => return Err(CardError::MalformedAnswer { step }),
        };
        let mut reads = 1;
        while der.len() < total {
            reads += 1;
            if reads > MOST_READS {
                return Err(CardError::MalformedAnswer { step });
            }
            let block = self.read_block(step, der.len(), total - der.len())?;
            der.extend_from_slice(&block);
        }
        der.truncate(total);
        Ok(CertificateDer::new(der))
    }

    /// Presents the PIN once, has the card sign the statement, and closes the key again. 5 APDUs.
    ///
    /// A wrong PIN costs a try and is never presented a second time from here. Application and PIN
    /// are selected anew, whatever is believed to be current: four digits must never reach another
    /// key because somebody else spoke to the card meanwhile. Whatever comes after VERIFY, the card
    /// is told to forget it.
    pub fn verify_and_sign(
        &mut self,
        pin: &AuthenticationPin,
        statement: &ChallengeStatement,
    ) -> Result<SignedStatement, CardError> {
        self.select_jpki()?;
        self.select_file(CardStep::SelectPin, PermittedFile::AuthenticationPin)?;
        let signature = self.present(pin).and_then(|()| self.sign(statement));
        let verify_state = self.release();
        Ok(SignedStatement {
            signature: signature?,
            verify_state,
        })
    }

    /// Ends what a PIN had opened, by leaving the application. 1 APDU.
    pub fn release(&mut self) -> VerifyState {
        let select = Command::with_data(0x00, 0xA4, 0x04, 0x0C, DEFAULT_DF);
        match self.call(CardStep::Release, &select) {
            Ok(response) if response.status.is_success() => VerifyState::Dropped,
            Ok(_) | Err(_) => VerifyState::MayRemain,
        }
    }

    fn present(&mut self, pin: &AuthenticationPin) -> Result<(), CardError> {
        let step = CardStep::PresentPin;
        let apdu = pin.verify_apdu();
        let response = self.exchange(step, apdu.as_slice())?;
        let status = response.status.value();
        if status == 0x9000 {
            return Ok(());
        }
        match TriesLeft::from_status(step, status)? {
            TriesLeft::Locked => Err(CardError::PinLocked),
            left => Err(CardError::PinWrong { left }),
        }
    }

    fn sign(&mut self, statement: &ChallengeStatement) -> Result<Vec<u8>, CardError> {
        let step = CardStep::Sign;
        // P2 = 97 names the key by its short identifier, which saves its SELECT.
        let command = Command::with_data_le(0x80, 0x2A, 0x00, 0x97, statement.digest_info(), 256);
        let signature = succeed(step, self.call(step, &command)?)?;
        if signature.len() == SIGNATURE_LENGTH {
            Ok(signature)
        } else {
            Err(CardError::MalformedAnswer { step })
        }
    }
}
