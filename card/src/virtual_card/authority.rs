//! The CA of the virtual cards. Each installation makes its own; none is in the program.

use std::fmt;

use der::DateTime;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use rsa::rand_core::CryptoRng;
use rsa::{Pkcs1v15Sign, PrivateKey, PublicKey};
use sha2::{Digest, Sha256};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages, SubjectAltName};
use x509_cert::name::Name;
use zeroize::Zeroizing;

use super::template::{CertificateTemplate, extension, key_identifier};
use super::{IssueError, StoredError, names};

/// The size of every key here, in bits: what JPKI uses.
pub(super) const KEY_BITS: usize = 2048;

/// The serial number of the CA certificate.
const SERIAL: u32 = 0x0021_7A01;

/// A demo CA: a key pair and its self-signed certificate.
pub struct DemoAuthority {
    key: PrivateKey,
    certificate: Vec<u8>,
}

impl DemoAuthority {
    /// Makes a key pair; takes up to some seconds.
    pub fn generate<R: CryptoRng + ?Sized>(rng: &mut R) -> Result<Self, IssueError> {
        let key = PrivateKey::new(rng, KEY_BITS).map_err(|_error| IssueError::Key)?;
        Self::from_key(key)
    }

    /// The key in PKCS #8, for a file that only the owner can read. The certificate follows from
    /// it, byte by byte.
    pub fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, IssueError> {
        let document = self.key.to_pkcs8_der().map_err(|_error| IssueError::Key)?;
        Ok(Zeroizing::new(document.as_bytes().to_vec()))
    }

    /// Takes what [`Self::to_bytes`] wrote.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, StoredError> {
        let key = PrivateKey::from_pkcs8_der(bytes).map_err(|_error| StoredError::Encoding)?;
        Self::from_key(key).map_err(|_error| StoredError::Key)
    }

    /// The CA certificate in DER: the file for `--trust`.
    pub fn certificate_der(&self) -> &[u8] {
        &self.certificate
    }

    /// The CA's own certificate before its signature. The dates are fixed so that a demonstration
    /// may be set on any day of them.
    pub(crate) fn own_template(key: &PublicKey) -> Result<CertificateTemplate, IssueError> {
        Ok(CertificateTemplate {
            serial: SERIAL,
            issuer: names::authority()?,
            subject: names::authority()?,
            not_before: DateTime::new(2015, 1, 1, 0, 0, 0)?,
            not_after: DateTime::new(2049, 12, 31, 14, 59, 59)?,
            key: key.clone(),
            extensions: own_extensions(key)?,
        })
    }

    pub(crate) fn key(&self) -> &PrivateKey {
        &self.key
    }

    /// Signs a record of a 券面 application.
    pub(super) fn sign_record(&self, record: &[u8]) -> Result<Vec<u8>, IssueError> {
        self.sign_digests(&Sha256::digest(record))
    }

    /// Signs digests as those records are signed: one or more of SHA-256, one after the other in a
    /// `DigestInfo` of their length.
    pub(super) fn sign_digests(&self, digests: &[u8]) -> Result<Vec<u8>, IssueError> {
        let info = myna_card::data::sha256_digest_info(digests);
        self.key
            .sign(Pkcs1v15Sign::new_unprefixed(), &info)
            .map_err(|_error| IssueError::Key)
    }

    pub(crate) fn name() -> Result<Name, IssueError> {
        Ok(names::authority()?)
    }

    pub(crate) const fn serial() -> u32 {
        SERIAL
    }

    fn from_key(key: PrivateKey) -> Result<Self, IssueError> {
        let certificate = Self::own_template(key.as_public_key())?.sign(&key)?;
        Ok(Self { key, certificate })
    }
}

fn own_extensions(key: &PublicKey) -> Result<Vec<Extension>, IssueError> {
    let usage = KeyUsage(KeyUsages::KeyCertSign | KeyUsages::CRLSign);
    let constraints = BasicConstraints {
        ca: true,
        path_len_constraint: None,
    };
    Ok(vec![
        extension(true, &usage)?,
        extension(false, &SubjectAltName(names::authority_in_japanese()?))?,
        extension(true, &constraints)?,
        extension(false, &key_identifier(key)?)?,
    ])
}

impl fmt::Debug for DemoAuthority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DemoAuthority").finish_non_exhaustive()
    }
}
