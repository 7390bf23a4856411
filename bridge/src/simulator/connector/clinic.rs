//! The clinic that calls, as its certificate names it.

use rustls::pki_types::CertificateDer;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// A clinic: the SHA-256 of its client certificate. A session is a clinic's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Clinic([u8; 32]);

impl Clinic {
    /// The clinic of a certificate that TLS has checked.
    pub(super) fn of(certificate: &CertificateDer<'_>) -> Self {
        Self(Sha256::digest(certificate).into())
    }
}
