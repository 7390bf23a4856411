//! The path from a card's certificate to a configured CA: two certificates, every check by hand.
//!
//! General web PKI validators refuse these certificates (a critical certificatePolicies, names
//! without a host), so the checks of RFC 5280, 6.1 that apply to a path of length one stand here.

use der::asn1::ObjectIdentifier;
use der::oid::AssociatedOid;
use der::{Decode, Encode, Tag, Tagged};
use jiff::Timestamp;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, CertificatePolicies, ExtendedKeyUsage, KeyUsage,
};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::authority::Authority;
use super::{AuthenticationCertificate, PathError, Policy, TrustAnchors, signature};

const SHA256_WITH_RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const CLIENT_AUTHENTICATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2");

/// Whether the issuer was asked if it had revoked the certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Revocation {
    /// It was not: only parties accredited under 公的個人認証法 may ask.
    NotChecked,
}

/// A path that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrustedPath {
    /// The policy under which the certificate was issued.
    pub policy: Policy,
    /// What is known about revocation.
    pub revocation: Revocation,
}

impl AuthenticationCertificate {
    /// Checks this certificate at `now` against the configured CAs.
    pub fn check_path(
        &self,
        anchors: &TrustAnchors,
        now: Timestamp,
    ) -> Result<TrustedPath, PathError> {
        check_dates(self, now, PathError::NotYetValid, PathError::Expired)?;
        check_leaf(self)?;
        let policy = check_policy(self, anchors)?;
        check_issued_by_one(self, anchors, now)?;
        Ok(TrustedPath {
            policy,
            revocation: Revocation::NotChecked,
        })
    }
}

fn check_dates(
    certificate: &AuthenticationCertificate,
    now: Timestamp,
    early: PathError,
    late: PathError,
) -> Result<(), PathError> {
    // Both bounds belong to the validity (RFC 5280, 4.1.2.5), to the whole of the last second.
    if now < certificate.not_before() {
        Err(early)
    } else if now.as_second() > certificate.not_after().as_second() {
        Err(late)
    } else {
        Ok(())
    }
}

fn check_leaf(leaf: &AuthenticationCertificate) -> Result<(), PathError> {
    check_critical_extensions(leaf)?;
    let tbs = leaf.parsed.tbs_certificate();
    if extension::<BasicConstraints>(leaf)?.is_some_and(|constraints| constraints.ca) {
        return Err(PathError::LeafIsAuthority);
    }
    let usage = extension::<KeyUsage>(leaf)?.ok_or(PathError::LeafKeyUsage)?;
    if usage.key_cert_sign() || usage.crl_sign() {
        return Err(PathError::LeafSignsCertificates);
    }
    if !usage.digital_signature() {
        return Err(PathError::LeafKeyUsage);
    }
    if extension::<ExtendedKeyUsage>(leaf)?
        .is_some_and(|purposes| !purposes.0.contains(&CLIENT_AUTHENTICATION))
    {
        return Err(PathError::LeafExtendedKeyUsage);
    }
    if tbs.issuer() == tbs.subject() {
        return Err(PathError::LeafSelfIssued);
    }
    if !leaf.public_key().has_usual_exponent() {
        return Err(PathError::PublicExponent);
    }
    if leaf.public_key().bits() != 2048 {
        return Err(PathError::KeyLength);
    }
    Ok(())
}

fn check_critical_extensions(leaf: &AuthenticationCertificate) -> Result<(), PathError> {
    let understood = [
        BasicConstraints::OID,
        KeyUsage::OID,
        ExtendedKeyUsage::OID,
        CertificatePolicies::OID,
        AuthorityKeyIdentifier::OID,
    ];
    let extensions = leaf.parsed.tbs_certificate().extensions();
    let all_understood = extensions
        .into_iter()
        .flatten()
        .all(|extension| !extension.critical || understood.contains(&extension.extn_id));
    if all_understood {
        Ok(())
    } else {
        Err(PathError::UnknownCriticalExtension)
    }
}

fn check_policy(
    leaf: &AuthenticationCertificate,
    anchors: &TrustAnchors,
) -> Result<Policy, PathError> {
    // Reports a malformed extension as such; `policy` below would only find none.
    extension::<CertificatePolicies>(leaf)?;
    let policy = leaf.policy().ok_or(PathError::Policy)?;
    if policy.environment() == anchors.environment() {
        Ok(policy)
    } else {
        Err(PathError::PolicyOfOtherEnvironment)
    }
}

/// Tries every CA with the named key: two generations could carry the same key identifier.
fn check_issued_by_one(
    leaf: &AuthenticationCertificate,
    anchors: &TrustAnchors,
    now: Timestamp,
) -> Result<(), PathError> {
    check_algorithm(leaf)?;
    let named = extension::<AuthorityKeyIdentifier>(leaf)?;
    let identifier = named
        .as_ref()
        .and_then(|named| named.key_identifier.as_ref())
        .ok_or(PathError::NoAuthorityKeyIdentifier)?;
    let mut outcome = Err(PathError::UnknownAuthority);
    for authority in anchors.with_key_identifier(identifier.as_bytes()) {
        outcome = check_issued_by(leaf, authority, now);
        if outcome.is_ok() {
            break;
        }
    }
    outcome
}

fn check_issued_by(
    leaf: &AuthenticationCertificate,
    authority: &Authority,
    now: Timestamp,
) -> Result<(), PathError> {
    let tbs = leaf.parsed.tbs_certificate();
    let issuer = tbs.issuer().to_der();
    if issuer.ok().as_deref() != Some(authority.subject.as_slice()) {
        return Err(PathError::IssuerName);
    }
    let ca = &authority.certificate;
    let named_serial = extension::<AuthorityKeyIdentifier>(leaf)?
        .and_then(|named| named.authority_cert_serial_number);
    if named_serial.is_some_and(|serial| serial.as_bytes() != ca.serial()) {
        return Err(PathError::AuthoritySerial);
    }
    check_dates(
        ca,
        now,
        PathError::AuthorityNotYetValid,
        PathError::AuthorityExpired,
    )?;
    if !extension::<BasicConstraints>(ca)?.is_some_and(|constraints| constraints.ca) {
        return Err(PathError::AuthorityIsNoAuthority);
    }
    if !extension::<KeyUsage>(ca)?.is_some_and(|usage| usage.key_cert_sign()) {
        return Err(PathError::AuthorityKeyUsage);
    }
    let signature_bytes = leaf.parsed.signature().as_bytes();
    let signature_bytes = signature_bytes.ok_or(PathError::Signature)?;
    signature::verify(ca.public_key(), &leaf.signed_part, signature_bytes)
        .map_err(|_invalid| PathError::Signature)
}

/// RFC 5280, 4.1.1.2: the two statements of the algorithm are the same. RFC 4055, 5: NULL follows.
fn check_algorithm(leaf: &AuthenticationCertificate) -> Result<(), PathError> {
    let outer: &AlgorithmIdentifierOwned = leaf.parsed.signature_algorithm();
    let has_null = outer
        .parameters
        .as_ref()
        .is_some_and(|parameters| parameters.tag() == Tag::Null && parameters.value().is_empty());
    if outer == leaf.parsed.tbs_certificate().signature()
        && outer.oid == SHA256_WITH_RSA
        && has_null
    {
        Ok(())
    } else {
        Err(PathError::SignatureAlgorithm)
    }
}

/// The extension of this type, if it stands once; standing twice or malformed is an error.
fn extension<'a, T>(certificate: &'a AuthenticationCertificate) -> Result<Option<T>, PathError>
where
    T: Decode<'a, Error = der::Error> + AssociatedOid,
{
    certificate
        .parsed
        .tbs_certificate()
        .get_extension::<T>()
        .map(|found| found.map(|(_critical, value)| value))
        .map_err(|_malformed| PathError::Extension)
}

#[cfg(test)]
mod tests;
