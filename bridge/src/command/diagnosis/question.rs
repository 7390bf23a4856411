//! What a card is asked: its kind, its certificate, the path of that, its tries, and the PIN.

use card::certificate::{AuthenticationCertificate, Environment, Policy, TrustAnchors};
use card::{IdentityCard, Recognition, Transmit};
use jiff::Timestamp;

use super::Fault;
use super::identify::Identify;
use super::report::{CardReport, CertificateFacts, Path, Pin};

/// What is asked of a card.
pub(super) struct Question {
    /// The certificates of the CAs, DER.
    pub(super) authorities: Vec<Vec<u8>>,
    /// The time by which the certificate is judged.
    pub(super) now: Timestamp,
    /// With what the holder is identified, if at all.
    pub(super) identify: Option<Identify>,
}

impl Question {
    /// Asks it all; `report` has what it came to, also when something is wrong.
    pub(super) fn ask(
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
            identify.present(&mut card, tries, &certificate, report)?;
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
    /// on its last day, and for one that has not begun as on its first: whether the clock is right
    /// is another question. A test CA is one for test cards only, as everywhere.
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
        // No `clamp`: it panics for a certificate that ends before it begins.
        let within = self.now.min(certificate.not_after());
        let within = within.max(certificate.not_before());
        match certificate.check_path(&anchors, within) {
            Ok(_) => Path::Known,
            Err(error) => {
                tracing::info!(%error, "the path does not hold");
                Path::Unknown
            }
        }
    }
}
