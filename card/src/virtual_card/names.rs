//! Distinguished names in the shape that JPKI's certificates have: no CN in the CA's, two OU.

use der::asn1::{Any, ObjectIdentifier, PrintableString, Utf8StringRef};
use der::{Decode, Encode, Result};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::ext::pkix::name::{GeneralName, GeneralNames};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

const ORGANISATION: &str = "JPKI-UKETSUKE-TEST";
const SERVICE: &str = "JPKI for user authentication";
const SIGNATURES: &str = "JPKI for digital signature";
const OPERATOR: &str = "Uketsuke demo authority, for tests and training only";

const CN: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
const C: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const L: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.7");
const O: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const OU: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.11");

/// The demo CA.
pub(crate) fn authority() -> Result<Name> {
    name(&[(O, ORGANISATION), (OU, SERVICE), (OU, OPERATOR)])
}

/// The holder of a virtual card: a number of 23 characters, as long as JPKI's.
pub(crate) fn holder(serial: u32) -> Result<Name> {
    let number = format!("UKETSUKETEST{serial:06X}00000");
    name(&[(CN, &number)])
}

/// The demo CA, where it signs certificates for signatures.
pub(crate) fn signature_authority() -> Result<Name> {
    name(&[(O, ORGANISATION), (OU, SIGNATURES), (OU, OPERATOR)])
}

/// The holder of a virtual signature certificate: municipality, and a number.
pub(crate) fn signer(serial: u32) -> Result<Name> {
    let number = format!("UKETSUKETEST{serial:06X}0000000000");
    name(&[(L, "Shiken-ken"), (L, "Shiken-shi"), (CN, &number)])
}

/// The other name of the CA, in Japanese, as long as the one of JPKI.
pub(crate) fn authority_in_japanese() -> Result<GeneralNames> {
    Ok(directory(name(&[
        (O, "受付の試験用の認証局"),
        (OU, "利用者証明の試験用"),
        (OU, "公的個人認証サービスではない"),
    ])?))
}

/// Where a revocation list would be published, if there were one.
pub(crate) fn distribution_point() -> Result<GeneralNames> {
    Ok(directory(name(&[
        (O, ORGANISATION),
        (OU, SERVICE),
        (OU, "CRL Distribution Points"),
        (OU, "Shiken-ken"),
        (CN, "Shiken-shi CRLDP"),
    ])?))
}

/// A name as the only general name.
pub(crate) fn directory(name: Name) -> GeneralNames {
    vec![GeneralName::DirectoryName(name)]
}

/// `C=JP` and then `parts`, one attribute a step.
pub(crate) fn name(parts: &[(ObjectIdentifier, &str)]) -> Result<Name> {
    let mut sequence = RdnSequence::default();
    let country = Any::encode_from(&PrintableString::new("JP")?)?;
    sequence.push(step(C, country)?);
    for (kind, text) in parts {
        let value = Any::encode_from(&Utf8StringRef::new(text)?)?;
        sequence.push(step(*kind, value)?);
    }
    Name::from_der(&sequence.to_der()?)
}

fn step(oid: ObjectIdentifier, value: Any) -> Result<RelativeDistinguishedName> {
    RelativeDistinguishedName::try_from(vec![AttributeTypeAndValue { oid, value }])
}
