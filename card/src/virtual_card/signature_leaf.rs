//! The signature certificate (署名用電子証明書) of a virtual card, and the CA certificate above it.
//! Nothing in this program asks a card for either; other people's tools do.

use der::asn1::{Any, ObjectIdentifier, Utf8StringRef};
use jiff::civil::Date;
use rsa::PrivateKey;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::name::{GeneralName, OtherName};
use x509_cert::ext::pkix::{KeyUsage, KeyUsages, SubjectAltName};

use super::holder::Holder;
use super::story::{CardStory, Story};
use super::template::{CertificateTemplate, extension};
use super::{DemoAuthority, IssueError, leaf, names};

/// The policy of virtual signature certificates, under the enterprise number for documentation
/// (RFC 5612). No policy that this program accepts.
const POLICY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.32473.8.5.1.0.20");

/// 氏名, 性別, 生年月日, 住所 as other names, under the arc of JPKI.
const NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.392.200149.8.5.5.1");
const SEX: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.392.200149.8.5.5.3");
const BIRTH: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.392.200149.8.5.5.4");
const ADDRESS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.392.200149.8.5.5.5");

/// The certificate before its signature.
pub(super) fn template(
    story: &Story,
    card: &CardStory,
    holder: &Holder<'_>,
    authority: &DemoAuthority,
    key: &PrivateKey,
    today: Date,
) -> Result<CertificateTemplate, IssueError> {
    let (not_before, not_after) = leaf::validity(card.certificate, today)?;
    let key = key.as_public_key();
    let usage = KeyUsage(KeyUsages::DigitalSignature | KeyUsages::NonRepudiation);
    let issuer = names::signature_authority()?;
    let mut extensions = vec![
        extension(true, &usage)?,
        extension(true, &leaf::policies(POLICY)?)?,
        person(holder)?,
    ];
    extensions.extend(leaf::key_identifiers(key, authority, issuer.clone())?);
    Ok(CertificateTemplate {
        serial: story.serial(),
        issuer,
        subject: names::signer(story.serial())?,
        not_before,
        not_after,
        key: key.clone(),
        extensions,
    })
}

/// The CA's other certificate: the same key under the name for signatures.
pub(super) fn authority_template(
    authority: &DemoAuthority,
) -> Result<CertificateTemplate, IssueError> {
    let mut template = DemoAuthority::own_template(authority.key().as_public_key())?;
    template.issuer = names::signature_authority()?;
    template.subject = names::signature_authority()?;
    Ok(template)
}

fn person(holder: &Holder<'_>) -> Result<Extension, IssueError> {
    let birth = holder.era_birth()?;
    let sex = char::from(holder.sex()).to_string();
    let names = [
        (NAME, holder.name()),
        (BIRTH, birth.as_str()),
        (SEX, sex.as_str()),
        (ADDRESS, holder.address()),
    ]
    .into_iter()
    .map(|(type_id, text)| {
        let value = Any::encode_from(&Utf8StringRef::new(text)?)?;
        Ok(GeneralName::OtherName(OtherName { type_id, value }))
    })
    .collect::<der::Result<Vec<_>>>()?;
    Ok(extension(false, &SubjectAltName(names))?)
}
