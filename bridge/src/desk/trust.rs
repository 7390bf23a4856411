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
    /// [`Failure::CertificateUntrusted`].
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
                Failure::CertificateUntrusted
            })
    }
}
