//! The work of `uketsuke doctor` and `uketsuke card`.

use std::path::PathBuf;

use card::Recognition;
use card::certificate::{AnchorError, Environment, TrustAnchors};
use jiff::Timestamp;

use super::identify::Identify;
use super::question::Question;
use super::report::{CardReport, DoctorReport};
use super::{Fault, pin_input, place};
use crate::command::{CardOptions, CardVerb, DoctorOptions, IdentifyOptions};
use crate::reader::pcsc::diagnosis::{SeenReader, visit};
use crate::store::random_bytes;

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

/// What lies on the reader, and with [`CardVerb::Identify`] whether the PIN that
/// comes on standard input is right.
///
/// The PIN is read before the card is taken up, so that nobody else waits for it meanwhile.
///
/// # Errors
/// [`DiagnosisError`].
pub fn card(verb: &CardVerb, now: protocol::time::Timestamp) -> Result<CardReport, DiagnosisError> {
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
                pin: pin_input::from_standard_input(),
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
