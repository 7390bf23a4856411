//! Which cards a desk accepts: those whose certificate leads to a configured CA.

use card::certificate::{AuthenticationCertificate, PathError, TrustAnchors};
use protocol::failure::Failure;
use protocol::time::Timestamp;

/// The configured CAs.
#[derive(Debug)]
pub struct Trust(TrustAnchors);

impl Trust {
    /// These and no others. The CA that a card brings with it is never one of them.
    pub fn new(anchors: TrustAnchors) -> Self {
        Self(anchors)
    }

    /// Checks a certificate's path. A certificate that has ended is not refused here: for
    /// three months more it makes a health insurance card, and the domain knows the months.
    ///
    /// Revocation is not checked: that is for accredited parties.
    ///
    /// # Errors
    /// [`Failure::CardOfOtherEnvironment`], [`Failure::CertificateUntrusted`].
    pub(super) fn check(
        &self,
        certificate: &AuthenticationCertificate,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let now = jiff::Timestamp::from_millisecond(now.0)
            .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
            .min(certificate.not_after());
        certificate
            .check_path(&self.0, now)
            .map(drop)
            .map_err(|error: PathError| {
                tracing::warn!(%error, "a card's certificate does not lead to a configured CA");
                match error {
                    PathError::PolicyOfOtherEnvironment => Failure::CardOfOtherEnvironment,
                    _ => Failure::CertificateUntrusted,
                }
            })
    }
}

#[cfg(test)]
mod tests {
    use card::certificate::Environment;
    use card::virtual_card::{DemoAuthority, Profile, VirtualCard};
    use jiff::civil::date;
    use rand::SeedableRng as _;
    use rand::rngs::StdRng;

    use super::*;

    /// 2026-11-25T09:00:00 in Japan.
    const NOW: Timestamp = Timestamp(1_795_564_800_000);

    #[test]
    fn a_card_of_another_authority_is_not_accepted_and_one_that_has_ended_is() {
        let mut random = StdRng::seed_from_u64(1);
        let ours = DemoAuthority::generate(&mut random).unwrap();
        let theirs = DemoAuthority::generate(&mut random).unwrap();
        let mut anchors = TrustAnchors::new(Environment::Test);
        anchors.add(ours.certificate_der()).unwrap();
        let trust = Trust::new(anchors);

        let today = date(2026, 11, 25);
        let mut check = |profile, authority| {
            let card = VirtualCard::issue(profile, authority, today, &mut random).unwrap();
            let der = card.certificate_der().unwrap();
            let certificate = AuthenticationCertificate::from_der(der).unwrap();
            trust.check(&certificate, NOW)
        };
        assert_eq!(check(Profile::Adult45, &ours), Ok(()));
        assert_eq!(check(Profile::Expired, &ours), Ok(()));
        let untrusted = Err(Failure::CertificateUntrusted);
        assert_eq!(check(Profile::Adult45, &theirs), untrusted);
    }

    /// Invariant: a test card is refused at a real reception for what it is, and not even a CA
    /// that somebody has configured there makes it one of a person's.
    #[test]
    fn the_same_card_passes_in_a_test_and_is_refused_at_a_real_reception() {
        let mut random = StdRng::seed_from_u64(2);
        let authority = DemoAuthority::generate(&mut random).unwrap();
        let today = date(2026, 11, 25);
        for profile in [Profile::Adult45, Profile::Expired] {
            let card = VirtualCard::issue(profile, &authority, today, &mut random).unwrap();
            let der = card.certificate_der().unwrap();
            let certificate = AuthenticationCertificate::from_der(der).unwrap();
            let checked = |environment, configured: &[&[u8]]| {
                let mut anchors = TrustAnchors::new(environment);
                for der in configured {
                    anchors.add(der).unwrap();
                }
                Trust::new(anchors).check(&certificate, NOW)
            };
            let ca = authority.certificate_der();
            assert_eq!(checked(Environment::Test, &[ca]), Ok(()));
            let refused = Err(Failure::CardOfOtherEnvironment);
            assert_eq!(checked(Environment::Production, &[ca]), refused);
            assert_eq!(checked(Environment::Production, &[]), refused);
        }
    }
}
