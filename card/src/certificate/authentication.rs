//! A certificate as it was read: its parts, nothing judged yet.

use std::fmt;

use der::{Decode, Header, Reader, SliceReader};
use jiff::{Timestamp, civil};
use x509_cert::Certificate;

use super::calendar::day_in_japan;
use super::policy::Policy;
use super::public_key::AuthenticationKey;

/// A user authentication certificate (利用者証明用電子証明書), parsed.
///
/// Personal data (see [`crate::CertificateDer`]); its `Debug` output holds the dates only.
#[derive(Clone)]
pub struct AuthenticationCertificate {
    pub(super) parsed: Certificate,
    /// The signed part as it was encoded, not as it would be encoded again.
    pub(super) signed_part: Vec<u8>,
    not_before: Timestamp,
    not_after: Timestamp,
    key: AuthenticationKey,
}

/// Why bytes are no certificate that can be judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// Not one DER certificate (RFC 5280, 4.1), or something follows it.
    #[error("not a DER certificate")]
    Encoding,
    /// The public key is not RSA, or not a usable one.
    #[error("the public key is not a usable RSA key")]
    PublicKey,
    /// A date outside of what the calendar can hold.
    #[error("a date of the certificate is out of range")]
    Date,
}

impl AuthenticationCertificate {
    /// Parses exactly one certificate.
    pub fn from_der(der: &[u8]) -> Result<Self, CertificateError> {
        let parsed = Certificate::from_der(der).map_err(|_malformed| CertificateError::Encoding)?;
        let signed_part = signed_part(der).map_err(|_malformed| CertificateError::Encoding)?;
        let tbs = parsed.tbs_certificate();
        let key = AuthenticationKey::read(tbs.subject_public_key_info())?;
        let validity = tbs.validity();
        Ok(Self {
            not_before: timestamp(validity.not_before)?,
            not_after: timestamp(validity.not_after)?,
            signed_part: signed_part.to_vec(),
            key,
            parsed,
        })
    }

    /// The first instant of validity.
    pub fn not_before(&self) -> Timestamp {
        self.not_before
    }

    /// The last instant of validity.
    pub fn not_after(&self) -> Timestamp {
        self.not_after
    }

    /// The first day of validity in Japan.
    pub fn valid_from_day(&self) -> civil::Date {
        day_in_japan(self.not_before)
    }

    /// The last day of validity in Japan (有効期限): the holder's fifth birthday after the issue,
    /// at the latest.
    pub fn valid_to_day(&self) -> civil::Date {
        day_in_japan(self.not_after)
    }

    /// The certificate's known policy, if it names one.
    pub fn policy(&self) -> Option<Policy> {
        use x509_cert::ext::pkix::CertificatePolicies;
        let (_critical, policies) = self
            .parsed
            .tbs_certificate()
            .get_extension::<CertificatePolicies>()
            .ok()??;
        let mut known = policies
            .0
            .iter()
            .filter_map(|policy| Policy::from_oid(policy.policy_identifier));
        known.next()
    }

    /// The public key.
    pub fn public_key(&self) -> &AuthenticationKey {
        &self.key
    }

    /// The serial number, big-endian, no leading zero. Personal data.
    pub fn serial(&self) -> &[u8] {
        self.parsed.tbs_certificate().serial_number().as_bytes()
    }
}

impl fmt::Debug for AuthenticationCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AuthenticationCertificate")
            .field("not_before", &self.not_before)
            .field("not_after", &self.not_after)
            .finish_non_exhaustive()
    }
}

/// The first element of the outer SEQUENCE, head included.
fn signed_part(der: &[u8]) -> der::Result<&[u8]> {
    let mut reader = SliceReader::new(der)?;
    Header::decode(&mut reader)?;
    reader.tlv_bytes()
}

fn timestamp(time: x509_cert::time::Time) -> Result<Timestamp, CertificateError> {
    i64::try_from(time.to_unix_duration().as_secs())
        .ok()
        .and_then(|seconds| Timestamp::from_second(seconds).ok())
        .ok_or(CertificateError::Date)
}
