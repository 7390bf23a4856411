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
use x509_cert::serial_number::SerialNumber;

use super::template::{CertificateTemplate, extension, key_identifier};
use super::{DemoAuthority, IssueError, Profile, names};
use crate::certificate::{JST, VIRTUAL_CARD_POLICY};

const CLIENT_AUTHENTICATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.2");
const CPS_QUALIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.2.1");
const OCSP: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.48.1");

// The top-level domain `invalid` never resolves (RFC 6761), so nothing can be asked by accident.
const CPS_URI: &str = "http://uketsuke.invalid/cps.html";
const OCSP_URI: &str = "http://ocsp-auth.uketsuke.invalid";

/// The certificate of `profile` as it would have been issued, seen from `today`.
pub(crate) fn template(
    profile: Profile,
    authority: &DemoAuthority,
    key: &PublicKey,
    today: Date,
) -> Result<CertificateTemplate, IssueError> {
    let (issued, last_day) = dates(profile, today)?;
    Ok(CertificateTemplate {
        serial: profile.serial(),
        issuer: DemoAuthority::name()?,
        subject: names::holder(profile.serial())?,
        not_before: in_gmt(issued, (10, 35, 42))?,
        not_after: in_gmt(last_day, (23, 59, 59))?,
        key: key.clone(),
        extensions: extensions(key, authority)?,
    })
}

/// The day of issue and the last day of validity.
fn dates(profile: Profile, today: Date) -> Result<(Date, Date), IssueError> {
    let (issued, last_day) = match profile {
        Profile::Adult45 | Profile::Adult30 | Profile::PinLocked | Profile::NotMyNumber => {
            (Span::new().years(-3), Span::new().years(2))
        }
        Profile::Expiring => (Span::new().months(-58), Span::new().months(2)),
        Profile::Expired => (Span::new().months(-61), Span::new().months(-1)),
    };
    let day = |span| {
        today
            .checked_add(span)
            .map_err(|_out_of_range| IssueError::Date)
    };
    Ok((day(issued)?, day(last_day)?))
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
    let ca_key = key_identifier(authority.key().as_public_key())?;
    let issuer = AuthorityKeyIdentifier {
        key_identifier: Some(OctetString::new(ca_key.0.as_bytes())?),
        authority_cert_issuer: Some(names::directory(DemoAuthority::name()?)),
        authority_cert_serial_number: Some(SerialNumber::from(DemoAuthority::serial())),
    };
    let usage = KeyUsage(KeyUsages::DigitalSignature.into());
    let purposes = ExtendedKeyUsage(vec![CLIENT_AUTHENTICATION]);
    Ok(vec![
        extension(true, &usage)?,
        extension(false, &purposes)?,
        extension(true, &policies()?)?,
        extension(false, &IssuerAltName(names::authority_in_japanese()?))?,
        extension(false, &revocation_list()?)?,
        extension(false, &status_service()?)?,
        extension(false, &issuer)?,
        extension(false, &key_identifier(key)?)?,
    ])
}

fn policies() -> der::Result<CertificatePolicies> {
    let statement = PolicyQualifierInfo {
        policy_qualifier_id: CPS_QUALIFIER,
        qualifier: Some(Any::encode_from(&Ia5String::new(CPS_URI)?)?),
    };
    Ok(CertificatePolicies(vec![PolicyInformation {
        policy_identifier: VIRTUAL_CARD_POLICY,
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
