//! The PIN is presented, at most once, and the card signs.

use card::certificate::AuthenticationCertificate;
use card::{AuthenticationPin, CardError, CardStep, ChallengeStatement, IdentityCard, Transmit};

use super::Fault;
use super::report::{CardReport, Pin, Tries};

/// In whose name the card signs: nobody's but this diagnosis.
const NAME: &str = "uketsuke card identify";

/// With what the holder of a card is identified.
pub(super) struct Identify {
    /// The PIN, if there was one.
    pub(super) pin: Option<AuthenticationPin>,
    /// Whether it is presented although it could be the last try.
    pub(super) last_try: bool,
    /// What the card signs.
    pub(super) challenge: [u8; 32],
}

impl Identify {
    /// Presents the PIN at most once.
    pub(super) fn present(
        &self,
        card: &mut IdentityCard<&mut dyn Transmit>,
        tries: Tries,
        certificate: &AuthenticationCertificate,
        report: &mut CardReport,
    ) -> Result<(), Fault> {
        match tries {
            Tries::Locked => {
                report.pin = Some(Pin::Locked);
                return Err(Fault::PinLocked);
            }
            Tries::Left(1) | Tries::NotReported if !self.last_try => return Err(Fault::LastTry),
            Tries::Left(_) | Tries::NotReported | Tries::Unlimited => {}
        }
        let pin = self.pin.as_ref().ok_or(Fault::NoPin)?;
        let statement = ChallengeStatement::new(NAME, &self.challenge)
            .map_err(|_impossible| Fault::SignatureWrong)?;
        let signed = card.verify_and_sign(pin, &statement);
        report.pin = Some(match &signed {
            Ok(_) => Pin::Right,
            Err(error) => after(*error),
        });
        // What is left after it is what counts for the next, and the card has said it.
        match &signed {
            Err(CardError::PinWrong { left }) => report.tries = Some((*left).into()),
            Err(CardError::PinLocked) => report.tries = Some(Tries::Locked),
            Ok(_) | Err(_) => {}
        }
        certificate
            .verify_challenge_signature(&statement, &signed?.signature)
            .map_err(|_invalid| Fault::SignatureWrong)
    }
}

/// What became of the PIN when it came to no signature. The card signs after the PIN only, so who
/// answers that step has found it right; a link that is lost tells no step.
const fn after(error: CardError) -> Pin {
    match error {
        CardError::PinWrong { .. } => Pin::Wrong,
        CardError::PinLocked => Pin::Locked,
        CardError::MalformedAnswer { step } | CardError::UnexpectedStatus { step, .. } => {
            match step {
                CardStep::Sign => Pin::Right,
                CardStep::PresentPin => Pin::Unknown,
                CardStep::SelectApplication
                | CardStep::ReadTokenInformation
                | CardStep::ReadCertificate
                | CardStep::SelectPin
                | CardStep::CountTries
                | CardStep::Release => Pin::NotPresented,
            }
        }
        CardError::LinkLost => Pin::Unknown,
        CardError::NotIndividualNumberCard
        | CardError::NoAuthenticationCertificate
        | CardError::Refused(_) => Pin::NotPresented,
    }
}
