//! The user authentication certificate of a virtual card, in the profile of JPKI's test cards.

use der::asn1::{Any, Ia5String, ObjectIdentifier, OctetString};
use der::{self, DateTime};
use jiff::civil::Date;
use jiff::{Span, Timestamp};
use rsa::PublicKey;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::certpolicy::{
    CertificatePolicies, PolicyInformation, PolicyQualifierInfo,
};
use x509_cert::ext::pkix::crl::dp::DistributionPoint;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{
    AccessDescription, AuthorityInfoAccessSyntax, AuthorityKeyIdentifier, CrlDistributionPoints,
    ExtendedKeyUsage, IssuerAltName, KeyUsage, KeyUsages,
};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;

use super::story::{Story, Validity};
use super::template::{CertificateTemplate, extension, key_identifier};
use super::{DemoAuthority, IssueError, names};
use crate::certificate::{JST, VIRTUAL_CARD_POLICY};

const CLIENT_AUTHENTICATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2");
const CPS_QUALIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.2.1");
const OCSP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1");

// The top-level domain `invalid` never resolves (RFC 6761), so nothing can be asked by accident.
const CPS_URI: &str = "http://uketsuke.invalid/cps.html";
const OCSP_URI: &str = "http://ocsp-auth.uketsuke.invalid";

/// The certificate of a card with this story as it would have been issued, seen from `today`.
pub(crate) fn template(
    story: &Story,
    authority: &DemoAuthority,
    key: &PublicKey,
    today: Date,
) -> Result<CertificateTemplate, IssueError> {
    let card = story.card.as_ref().ok_or(IssueError::NoCard)?;
    let (not_before, not_after) = validity(card.certificate, today)?;
    Ok(CertificateTemplate {
        serial: story.serial(),
        issuer: DemoAuthority::name()?,
        subject: names::holder(story.serial())?,
        not_before,
        not_after,
        key: key.clone(),
        extensions: extensions(key, authority)?,
    })
}

/// From when to when the certificates are valid.
pub(super) fn validity(
    validity: Validity,
    today: Date,
) -> Result<(DateTime, DateTime), IssueError> {
    let (issued, last_day) = dates(validity, today)?;
    Ok((
        in_gmt(issued, (10, 35, 42))?,
        in_gmt(last_day, (23, 59, 59))?,
    ))
}

/// The day of issue and the last day of validity.
pub(super) fn dates(validity: Validity, today: Date) -> Result<(Date, Date), IssueError> {
    let day = |months: i32| {
        Span::new()
            .try_months(months)
            .and_then(|span| today.checked_add(span))
            .map_err(|_out_of_range| IssueError::Date)
    };
    Ok((
        day(-validity.issued_months_ago)?,
        day(validity.months_left)?,
    ))
}

/// A time of day in Japan, as certificates state it.
fn in_gmt(day: Date, (hour, minute, second): (i8, i8, i8)) -> Result<DateTime, IssueError> {
    let instant: Timestamp = JST
        .to_timestamp(day.at(hour, minute, second, 0))
        .map_err(|_out_of_range| IssueError::Date)?;
    let seconds = u64::try_from(instant.as_second()).map_err(|_negative| IssueError::Date)?;
    DateTime::from_unix_duration(std::time::Duration::from_secs(seconds))
        .map_err(|_out_of_range| IssueError::Date)
}

fn extensions(key: &PublicKey, authority: &DemoAuthority) -> Result<Vec<Extension>, IssueError> {
    let usage = KeyUsage(KeyUsages::DigitalSignature.into());
    let purposes = ExtendedKeyUsage(vec![CLIENT_AUTHENTICATION]);
    let mut extensions = vec![
        extension(true, &usage)?,
        extension(false, &purposes)?,
        extension(true, &policies(VIRTUAL_CARD_POLICY)?)?,
        extension(false, &IssuerAltName(names::authority_in_japanese()?))?,
        extension(false, &revocation_list()?)?,
        extension(false, &status_service()?)?,
    ];
    extensions.extend(key_identifiers(key, authority, DemoAuthority::name()?)?);
    Ok(extensions)
}

/// Which key signed, and which is certified.
pub(super) fn key_identifiers(
    key: &PublicKey,
    authority: &DemoAuthority,
    issuer: Name,
) -> Result<[Extension; 2], IssueError> {
    let ca_key = key_identifier(authority.key().as_public_key())?;
    let issuer = AuthorityKeyIdentifier {
        key_identifier: Some(OctetString::new(ca_key.0.as_bytes())?),
        authority_cert_issuer: Some(names::directory(issuer)),
        authority_cert_serial_number: Some(SerialNumber::from(DemoAuthority::serial())),
    };
    Ok([
        extension(false, &issuer)?,
        extension(false, &key_identifier(key)?)?,
    ])
}

pub(super) fn policies(policy: ObjectIdentifier) -> der::Result<CertificatePolicies> {
    let statement = PolicyQualifierInfo {
        policy_qualifier_id: CPS_QUALIFIER,
        qualifier: Some(Any::encode_from(&Ia5String::new(CPS_URI)?)?),
    };
    Ok(CertificatePolicies(vec![PolicyInformation {
        policy_identifier: policy,
        policy_qualifiers: Some(vec![statement]),
    }]))
}

fn revocation_list() -> der::Result<CrlDistributionPoints> {
    let name = DistributionPointName::FullName(names::distribution_point()?);
    Ok(CrlDistributionPoints(vec![DistributionPoint {
        distribution_point: Some(name),
        reasons: None,
        crl_issuer: None,
    }]))
}

fn status_service() -> der::Result<AuthorityInfoAccessSyntax> {
    let location = GeneralName::UniformResourceIdentifier(Ia5String::new(OCSP_URI)?);
    Ok(AuthorityInfoAccessSyntax(vec![AccessDescription {
        access_method: OCSP,
        access_location: location,
    }]))
}
