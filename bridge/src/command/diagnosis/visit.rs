//! The work of `uketsuke doctor` and `uketsuke card`.

use std::io::Read;
use std::path::PathBuf;

use card::certificate::{
    AnchorError, AuthenticationCertificate, Environment, Policy, TrustAnchors,
};
use card::{AuthenticationPin, CardError, ChallengeStatement, IdentityCard, Recognition, Transmit};
use jiff::Timestamp;

use super::report::{CardReport, CertificateFacts, DoctorReport, Path, Pin, Tries};
use super::{Fault, pin_input, place};
use crate::command::{CardOptions, CardVerb, DoctorOptions, IdentifyOptions};
use crate::reader::diagnosis::{SeenReader, visit};
use crate::store::random_bytes;

/// In whose name the card signs: nobody's but this diagnosis.
const NAME: &str = "uketsuke card identify";

/// Why there is no diagnosis: something is wrong with the question itself.
#[derive(Debug, thiserror::Error)]
pub enum DiagnosisError {
    /// A file of `--trust` cannot be read.
    #[error("--trust: {0:?} cannot be read: {1}")]
    TrustFile(PathBuf, std::io::Error),
    /// A file of `--trust` is no CA's certificate.
    #[error("--trust: {0:?} is not the certificate of a CA in DER: {1}")]
    TrustCertificate(PathBuf, AnchorError),
    /// The system gives no random bytes for the challenge.
    #[error("no challenge: {0}")]
    Challenge(#[from] crate::store::StoreError),
}

/// Service, driver, reader, card.
pub fn doctor(options: &DoctorOptions) -> DoctorReport {
    let place = place::look(options.reader.as_deref());
    let name = place.reader.as_ref().map(SeenReader::name);
    let fault = match (place.fault, &place.reader) {
        (None, Some(reader)) => match visit(reader, |mut card| card.recognise()) {
            Ok(Ok(Recognition::IndividualNumberCard)) => None,
            Ok(Ok(Recognition::AnotherCard)) => Some(Fault::AnotherCard),
            Ok(Err(error)) => Some(error.into()),
            Err(failure) => Some(failure.into()),
        },
        (fault, _) => fault,
    };
    DoctorReport::new(name, fault)
}

/// What lies on the reader, and with [`CardVerb::Identify`] whether the PIN of `input` is right.
///
/// The PIN is read before the card is taken up, so that nobody else waits for it meanwhile.
///
/// # Errors
/// [`DiagnosisError`].
pub fn card(
    verb: &CardVerb,
    now: protocol::time::Timestamp,
    input: impl Read,
) -> Result<CardReport, DiagnosisError> {
    let options = match verb {
        CardVerb::Show(options) => options,
        CardVerb::Identify(IdentifyOptions { card, .. }) => card,
    };
    let question = Question {
        authorities: authorities(options)?,
        now: Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH),
        identify: match verb {
            CardVerb::Show(_) => None,
            CardVerb::Identify(options) => Some(Identify {
                pin: pin_input::read(input),
                last_try: options.last_try,
                challenge: random_bytes::<32>()?,
            }),
        },
    };
    let place = place::look(options.reader.as_deref());
    let mut report = CardReport {
        reader: place.reader.as_ref().map(SeenReader::name),
        ..CardReport::default()
    };
    let (None, Some(reader)) = (place.fault, place.reader) else {
        return Ok(report.with_fault(place.fault));
    };
    report.atr = reader.atr.as_deref().map(hex);
    let fault = match visit(&reader, |card| question.ask(card, &mut report)) {
        Ok(asked) => asked.err(),
        Err(failure) => Some(failure.into()),
    };
    Ok(report.with_fault(fault))
}

/// What is asked of a card.
struct Question {
    authorities: Vec<Vec<u8>>,
    now: Timestamp,
    identify: Option<Identify>,
}

struct Identify {
    pin: Option<AuthenticationPin>,
    last_try: bool,
    challenge: [u8; 32],
}

impl Question {
    fn ask(
        &self,
        mut card: IdentityCard<&mut dyn Transmit>,
        report: &mut CardReport,
    ) -> Result<(), Fault> {
        let kind = card.recognise()?;
        report.card = Some(kind.into());
        if kind == Recognition::AnotherCard {
            return Err(Fault::AnotherCard);
        }
        let der = card.authentication_certificate()?;
        let certificate = AuthenticationCertificate::from_der(der.as_bytes())
            .map_err(|_malformed| Fault::CardUnreadable)?;
        let facts = CertificateFacts::of(&certificate, self.now);
        report.certificate = Some(facts);
        let path = self.path(&certificate);
        report.path = Some(path);
        let tries = card.tries_left()?.into();
        report.tries = Some(tries);
        if let Some(identify) = &self.identify {
            report.pin = Some(Pin::NotPresented);
            let identified = identify.present(&mut card, tries, &certificate, report);
            // What is left after it is what counts for the next.
            if identified == Err(Fault::PinWrong) {
                report.tries = Some(card.tries_left()?.into());
            }
            identified?;
        }
        if path == Path::Unknown {
            return Err(Fault::PathUnknown);
        }
        if self.identify.is_some() && !facts.valid_now {
            return Err(Fault::CertificateEnded);
        }
        Ok(())
    }

    /// Whether a path leads to one of the CAs, judged for a certificate that has ended as it stood
    /// on its last day. A test CA is one for test cards only, as everywhere.
    fn path(&self, certificate: &AuthenticationCertificate) -> Path {
        if self.authorities.is_empty() {
            return Path::NotChecked;
        }
        let environment = certificate
            .policy()
            .map_or(Environment::Production, Policy::environment);
        let mut anchors = TrustAnchors::new(environment);
        for der in &self.authorities {
            if anchors.add(der).is_err() {
                return Path::Unknown;
            }
        }
        match certificate.check_path(&anchors, self.now.min(certificate.not_after())) {
            Ok(_) => Path::Known,
            Err(error) => {
                tracing::info!(%error, "the path does not hold");
                Path::Unknown
            }
        }
    }
}

impl Identify {
    /// Presents the PIN at most once.
    fn present(
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
            Err(CardError::PinWrong { .. }) => Pin::Wrong,
            Err(CardError::PinLocked) => Pin::Locked,
            Err(_) => Pin::NotPresented,
            Ok(_) => Pin::Right,
        });
        certificate
            .verify_challenge_signature(&statement, &signed?.signature)
            .map_err(|_invalid| Fault::SignatureWrong)
    }
}

/// The files of `--trust`, each looked at before any card is.
fn authorities(options: &CardOptions) -> Result<Vec<Vec<u8>>, DiagnosisError> {
    let mut probe = TrustAnchors::new(Environment::Production);
    let read = |file: &PathBuf| {
        let der =
            std::fs::read(file).map_err(|error| DiagnosisError::TrustFile(file.clone(), error))?;
        probe
            .add(&der)
            .map_err(|error| DiagnosisError::TrustCertificate(file.clone(), error))?;
        Ok(der)
    };
    options.trust.iter().map(read).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .fold(String::new(), |text, byte| format!("{text}{byte:02X}"))
}
