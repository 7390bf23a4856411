//! The CAs that the operator of this installation trusts.

use std::fmt;

use der::Encode;
use x509_cert::ext::pkix::SubjectKeyIdentifier;

use super::{AuthenticationCertificate, CertificateError, Environment};

/// The configured CA certificates of one environment.
///
/// Every generation of JPKI's authentication CA has the same name, so a CA is found by its key
/// identifier and proven by the signature, never by its name.
#[derive(Clone)]
pub struct TrustAnchors {
    environment: Environment,
    authorities: Vec<Authority>,
}

/// Why a file is no CA certificate to be configured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnchorError {
    /// It cannot be parsed.
    #[error(transparent)]
    Certificate(#[from] CertificateError),
    /// It has no subject key identifier (RFC 5280, 4.2.1.2) by which it could be found.
    #[error("the CA certificate has no subject key identifier")]
    NoKeyIdentifier,
}

#[derive(Clone)]
pub(super) struct Authority {
    pub(super) certificate: AuthenticationCertificate,
    pub(super) key_identifier: Vec<u8>,
    pub(super) subject: Vec<u8>,
}

impl TrustAnchors {
    /// No CA yet: every path is refused.
    pub fn new(environment: Environment) -> Self {
        Self {
            environment,
            authorities: Vec::new(),
        }
    }

    /// Adds a CA certificate in DER. What it may do is judged with each path, on its date.
    pub fn add(&mut self, der: &[u8]) -> Result<(), AnchorError> {
        let certificate = AuthenticationCertificate::from_der(der)?;
        let tbs = certificate.parsed.tbs_certificate();
        let (_critical, identifier) = tbs
            .get_extension::<SubjectKeyIdentifier>()
            .map_err(|_malformed| CertificateError::Encoding)?
            .ok_or(AnchorError::NoKeyIdentifier)?;
        let subject = tbs
            .subject()
            .to_der()
            .map_err(|_malformed| CertificateError::Encoding)?;
        self.authorities.push(Authority {
            key_identifier: identifier.0.as_bytes().to_vec(),
            subject,
            certificate,
        });
        Ok(())
    }

    /// The environment these CAs are for.
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// How many CAs are configured.
    pub fn len(&self) -> usize {
        self.authorities.len()
    }

    /// Whether no CA is configured.
    pub fn is_empty(&self) -> bool {
        self.authorities.is_empty()
    }

    pub(super) fn with_key_identifier(&self, wanted: &[u8]) -> impl Iterator<Item = &Authority> {
        self.authorities
            .iter()
            .filter(move |authority| authority.key_identifier == wanted)
    }
}

impl fmt::Debug for TrustAnchors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TrustAnchors")
            .field("environment", &self.environment)
            .field("authorities", &self.authorities.len())
            .finish()
    }
}
