//! Each check of the path has a certificate that fails it and only it.

use std::sync::LazyLock;

use der::Decode;
use der::asn1::{ObjectIdentifier, OctetString};
use der::flagset::FlagSet;
use jiff::Timestamp;
use jiff::civil::date;
use rand::SeedableRng;
use rand::rngs::StdRng;
use rsa::traits::PublicKeyParts;
use rsa::{BoxedUint, Pkcs1v15Sign, PrivateKey, PublicKey};
use sha2::{Digest, Sha256};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::certpolicy::PolicyInformation;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, CertificatePolicies, ExtendedKeyUsage, KeyUsage,
    KeyUsages, SubjectKeyIdentifier,
};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;

use super::*;
use crate::certificate::Environment;
use crate::virtual_card::template::{CertificateTemplate, extension, key_identifier};
use crate::virtual_card::{DemoAuthority, Profile, leaf};

mod signature;

static AUTHORITY: LazyLock<DemoAuthority> =
    LazyLock::new(|| DemoAuthority::generate(&mut random(1)).unwrap());
static HOLDER: LazyLock<PrivateKey> =
    LazyLock::new(|| PrivateKey::new(&mut random(2), 2048).unwrap());

fn random(seed: u64) -> StdRng {
    StdRng::seed_from_u64(seed)
}

fn noon() -> Timestamp {
    "2026-11-25T12:00:00+09:00".parse().unwrap()
}

/// The certificate of a card in order, before its signature.
fn good_leaf() -> CertificateTemplate {
    let today = date(2026, 11, 25);
    let story = Profile::Adult45.story().unwrap();
    leaf::template(&story, &AUTHORITY, HOLDER.as_public_key(), today).unwrap()
}

fn good_authority() -> CertificateTemplate {
    DemoAuthority::own_template(AUTHORITY.key().as_public_key()).unwrap()
}

fn anchors(authority: CertificateTemplate) -> TrustAnchors {
    let mut anchors = TrustAnchors::new(Environment::Test);
    anchors
        .add(&authority.sign(AUTHORITY.key()).unwrap())
        .unwrap();
    anchors
}

fn check_der(leaf: &[u8], anchors: &TrustAnchors) -> Result<TrustedPath, PathError> {
    AuthenticationCertificate::from_der(leaf)
        .unwrap()
        .check_path(anchors, noon())
}

/// The verdict on a leaf that was changed before the CA signed it.
fn leaf_with(change: impl FnOnce(&mut CertificateTemplate)) -> Option<PathError> {
    let mut leaf = good_leaf();
    change(&mut leaf);
    let der = leaf.sign(AUTHORITY.key()).unwrap();
    check_der(&der, &anchors(good_authority())).err()
}

/// The verdict on a good leaf under a CA certificate that was changed before it was signed.
fn authority_with(change: impl FnOnce(&mut CertificateTemplate)) -> Option<PathError> {
    let mut authority = good_authority();
    change(&mut authority);
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    check_der(&der, &anchors(authority)).err()
}

fn replace<T: AssociatedOid + Encode>(
    template: &mut CertificateTemplate,
    critical: bool,
    value: &T,
) {
    let new = extension(critical, value).unwrap();
    match template
        .extensions
        .iter_mut()
        .find(|old| old.extn_id == new.extn_id)
    {
        Some(old) => *old = new,
        None => template.extensions.push(new),
    }
}

fn remove<T: AssociatedOid>(template: &mut CertificateTemplate) {
    template
        .extensions
        .retain(|extension| extension.extn_id != T::OID);
}

fn usage(of: impl Into<FlagSet<KeyUsages>>) -> KeyUsage {
    KeyUsage(of.into())
}

fn policy(text: &str) -> CertificatePolicies {
    CertificatePolicies(vec![PolicyInformation {
        policy_identifier: ObjectIdentifier::new(text).unwrap(),
        policy_qualifiers: None,
    }])
}

#[test]
fn the_unchanged_pair_holds_and_says_what_was_not_checked() {
    assert_eq!(leaf_with(|_leaf| {}), None);
    assert_eq!(authority_with(|_authority| {}), None);
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    let path = check_der(&der, &anchors(good_authority())).unwrap();
    assert_eq!(path.policy, Policy::VirtualCard);
    assert_eq!(path.revocation, Revocation::NotChecked);
}

#[test]
fn the_leafs_dates_include_both_ends() {
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    let leaf = AuthenticationCertificate::from_der(&der).unwrap();
    let anchors = anchors(good_authority());
    let at = |time: &str| leaf.check_path(&anchors, time.parse().unwrap()).err();
    assert_eq!(
        at("2023-11-25T10:35:41+09:00"),
        Some(PathError::NotYetValid)
    );
    assert_eq!(at("2023-11-25T10:35:42+09:00"), None);
    assert_eq!(at("2028-11-25T23:59:59.999+09:00"), None);
    assert_eq!(at("2028-11-26T00:00:00+09:00"), Some(PathError::Expired));
    assert_eq!(leaf.valid_to_day(), date(2028, 11, 25));
}

#[test]
fn the_authoritys_dates_are_checked_too() {
    let late = |authority: &mut CertificateTemplate| {
        authority.not_before = der::DateTime::new(2026, 11, 26, 0, 0, 0).unwrap();
    };
    assert_eq!(authority_with(late), Some(PathError::AuthorityNotYetValid));
    let early = |authority: &mut CertificateTemplate| {
        authority.not_after = der::DateTime::new(2026, 11, 24, 14, 59, 59).unwrap();
    };
    assert_eq!(authority_with(early), Some(PathError::AuthorityExpired));
}

#[test]
fn a_leaf_that_could_act_as_an_authority_is_refused() {
    let ca = BasicConstraints {
        ca: true,
        path_len_constraint: None,
    };
    assert_eq!(
        leaf_with(|leaf| replace(leaf, true, &ca)),
        Some(PathError::LeafIsAuthority)
    );
    for more in [KeyUsages::KeyCertSign, KeyUsages::CRLSign] {
        assert_eq!(
            leaf_with(|leaf| replace(leaf, true, &usage(KeyUsages::DigitalSignature | more))),
            Some(PathError::LeafSignsCertificates)
        );
    }
    assert_eq!(
        leaf_with(|leaf| leaf.subject = leaf.issuer.clone()),
        Some(PathError::LeafSelfIssued)
    );
}

#[test]
fn the_leafs_key_must_be_for_authentication() {
    assert_eq!(leaf_with(remove::<KeyUsage>), Some(PathError::LeafKeyUsage));
    assert_eq!(
        leaf_with(|leaf| replace(leaf, true, &usage(KeyUsages::NonRepudiation))),
        Some(PathError::LeafKeyUsage)
    );
    let server = ExtendedKeyUsage(vec![ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.1")]);
    assert_eq!(
        leaf_with(|leaf| replace(leaf, false, &server)),
        Some(PathError::LeafExtendedKeyUsage)
    );
    assert_eq!(leaf_with(remove::<ExtendedKeyUsage>), None);
}

#[test]
fn the_leafs_key_must_be_rsa_2048_with_65537() {
    let modulus = HOLDER.n().as_ref().clone();
    let cube = PublicKey::new(modulus, BoxedUint::from(3_u64)).unwrap();
    assert_eq!(
        leaf_with(|leaf| leaf.key = cube),
        Some(PathError::PublicExponent)
    );
    for bits in [1024, 3072] {
        let other = PrivateKey::new(&mut random(3), bits).unwrap();
        assert_eq!(
            leaf_with(|leaf| leaf.key = other.to_public_key()),
            Some(PathError::KeyLength)
        );
    }
}

#[test]
fn the_policy_decides_the_environment() {
    let production = "1.2.392.200149.8.5.1.3.30";
    assert_eq!(
        leaf_with(remove::<CertificatePolicies>),
        Some(PathError::Policy)
    );
    // The signature certificate's policy (署名用) is none for this purpose.
    for other in ["1.2.392.200149.8.5.1.1.20", "2.5.29.32.0"] {
        assert_eq!(
            leaf_with(|leaf| replace(leaf, true, &policy(other))),
            Some(PathError::Policy)
        );
    }
    assert_eq!(
        leaf_with(|leaf| replace(leaf, true, &policy(production))),
        Some(PathError::PolicyOfOtherEnvironment)
    );
    assert_eq!(
        leaf_with(|leaf| replace(leaf, true, &policy("1.2.392.200149.8.5.1.0.30"))),
        None
    );
    // And the other way round: a virtual card at a reception.
    let mut anchors = TrustAnchors::new(Environment::Production);
    anchors.add(AUTHORITY.certificate_der()).unwrap();
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    assert_eq!(
        check_der(&der, &anchors).err(),
        Some(PathError::PolicyOfOtherEnvironment)
    );
    let mut leaf = good_leaf();
    replace(&mut leaf, true, &policy(production));
    assert!(check_der(&leaf.sign(AUTHORITY.key()).unwrap(), &anchors).is_ok());
}

#[test]
fn unknown_critical_double_and_malformed_extensions_are_refused() {
    let unknown = |critical| Extension {
        extn_id: ObjectIdentifier::new_unwrap("1.3.6.1.4.1.32473.1"),
        critical,
        extn_value: OctetString::new([0x05, 0x00]).unwrap(),
    };
    assert_eq!(
        leaf_with(|leaf| leaf.extensions.push(unknown(true))),
        Some(PathError::UnknownCriticalExtension)
    );
    assert_eq!(leaf_with(|leaf| leaf.extensions.push(unknown(false))), None);
    assert_eq!(
        leaf_with(|leaf| leaf.extensions.push(leaf.extensions[0].clone())),
        Some(PathError::Extension)
    );
    for index in [0, 1, 2, 6] {
        assert_eq!(
            leaf_with(|leaf| {
                leaf.extensions[index].extn_value = OctetString::new([0x04, 0x01]).unwrap();
            }),
            Some(PathError::Extension),
            "extension {index}"
        );
    }
}

#[test]
fn the_authority_is_found_by_key_and_proven_by_name_and_serial() {
    let identifier = |bytes: &[u8], serial: Option<u32>| AuthorityKeyIdentifier {
        key_identifier: Some(OctetString::new(bytes).unwrap()),
        authority_cert_issuer: None,
        authority_cert_serial_number: serial.map(SerialNumber::from),
    };
    let own = key_identifier(AUTHORITY.key().as_public_key()).unwrap();
    let own = own.0.as_bytes();
    assert_eq!(
        leaf_with(remove::<AuthorityKeyIdentifier>),
        Some(PathError::NoAuthorityKeyIdentifier)
    );
    assert_eq!(
        leaf_with(|leaf| replace(leaf, false, &identifier(&[1; 20], None))),
        Some(PathError::UnknownAuthority)
    );
    assert_eq!(
        leaf_with(|leaf| replace(leaf, false, &identifier(own, Some(1)))),
        Some(PathError::AuthoritySerial)
    );
    assert_eq!(
        leaf_with(|leaf| replace(leaf, false, &identifier(own, None))),
        None
    );
    assert_eq!(
        leaf_with(|leaf| leaf.issuer = Name::default()),
        Some(PathError::IssuerName)
    );
    // The CA's own key identifier is what is compared.
    let other = SubjectKeyIdentifier(OctetString::new([2; 20]).unwrap());
    assert_eq!(
        authority_with(|authority| replace(authority, false, &other)),
        Some(PathError::UnknownAuthority)
    );
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    let none = TrustAnchors::new(Environment::Test);
    assert_eq!(
        check_der(&der, &none).err(),
        Some(PathError::UnknownAuthority)
    );
}

#[test]
fn an_authority_must_be_allowed_to_sign_certificates() {
    assert_eq!(
        authority_with(remove::<BasicConstraints>),
        Some(PathError::AuthorityIsNoAuthority)
    );
    let no_ca = BasicConstraints {
        ca: false,
        path_len_constraint: None,
    };
    assert_eq!(
        authority_with(|authority| replace(authority, true, &no_ca)),
        Some(PathError::AuthorityIsNoAuthority)
    );
    assert_eq!(
        authority_with(remove::<KeyUsage>),
        Some(PathError::AuthorityKeyUsage)
    );
    assert_eq!(
        authority_with(|authority| replace(authority, true, &usage(KeyUsages::CRLSign))),
        Some(PathError::AuthorityKeyUsage)
    );
}
