//! A certificate that is still to be signed.

use der::asn1::OctetString;
use der::oid::AssociatedOid;
use der::{self, DateTime, Encode};
use rsa::pkcs1v15::SigningKey;
use rsa::{PrivateKey, PublicKey};
use sha1::{Digest, Sha1};
use sha2::Sha256;
use x509_cert::TbsCertificate;
use x509_cert::builder::profile::BuilderProfile;
use x509_cert::builder::{Builder, CertificateBuilder};
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::ext::{Extension, ToExtension};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{SubjectPublicKeyInfoOwned, SubjectPublicKeyInfoRef};
use x509_cert::time::Validity;

use super::IssueError;

/// Everything that stands in a certificate, in the order in which it will stand.
#[derive(Clone)]
pub(crate) struct CertificateTemplate {
    pub(crate) serial: u32,
    pub(crate) issuer: Name,
    pub(crate) subject: Name,
    pub(crate) not_before: DateTime,
    pub(crate) not_after: DateTime,
    pub(crate) key: PublicKey,
    pub(crate) extensions: Vec<Extension>,
}

impl CertificateTemplate {
    /// Signs with sha256WithRSAEncryption and returns the DER encoding.
    pub(crate) fn sign(self, issuer_key: &PrivateKey) -> Result<Vec<u8>, IssueError> {
        let serial = SerialNumber::new(minimal(&self.serial.to_be_bytes()))?;
        let validity = Validity::new(self.not_before.into(), self.not_after.into());
        let info = SubjectPublicKeyInfoOwned::from_key(&self.key)?;
        let fixed = Fixed {
            issuer: self.issuer,
            subject: self.subject,
            extensions: self.extensions,
        };
        let signer = SigningKey::<Sha256>::new(issuer_key.clone());
        let certificate = CertificateBuilder::new(fixed, serial, validity, info)?
            .build::<_, rsa::pkcs1v15::Signature>(&signer)?;
        Ok(certificate.to_der()?)
    }
}

/// One extension, encoded.
pub(crate) fn extension<T>(critical: bool, value: &T) -> der::Result<Extension>
where
    T: AssociatedOid + Encode,
{
    (critical, value).to_extension(&Name::default(), &[])
}

/// The key identifier: SHA-1 of the public key's bits (RFC 5280, 4.2.1.2, method 1).
pub(crate) fn key_identifier(key: &PublicKey) -> Result<SubjectKeyIdentifier, IssueError> {
    let info = SubjectPublicKeyInfoOwned::from_key(key)?;
    let digest = Sha1::digest(info.subject_public_key.raw_bytes());
    Ok(SubjectKeyIdentifier(OctetString::new(&digest[..])?))
}

fn minimal(bytes: &[u8]) -> &[u8] {
    let zeros = bytes.iter().take_while(|&&byte| byte == 0).count();
    bytes.get(zeros..).unwrap_or_default()
}

/// The builder's view of a template: nothing is derived, everything is as given.
struct Fixed {
    issuer: Name,
    subject: Name,
    extensions: Vec<Extension>,
}

impl BuilderProfile for Fixed {
    fn get_issuer(&self, _subject: &Name) -> Name {
        self.issuer.clone()
    }

    fn get_subject(&self) -> Name {
        self.subject.clone()
    }

    fn build_extensions(
        &self,
        _key: SubjectPublicKeyInfoRef<'_>,
        _issuer_key: SubjectPublicKeyInfoRef<'_>,
        _tbs: &TbsCertificate,
    ) -> x509_cert::builder::Result<Vec<Extension>> {
        Ok(self.extensions.clone())
    }
}
