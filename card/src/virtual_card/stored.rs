//! A virtual card as bytes.

use der::asn1::OctetString;
use der::{Decode, Encode, Sequence};
use jiff::civil::Date;
use myna_card::ap::jpki;
use rsa::PrivateKey;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use x509_cert::Certificate;
use zeroize::Zeroizing;

use super::application::Kind;
use super::contents::Contents;
use super::holder::eight_digits;
use super::keys::Keys;
use super::{IssueError, Profile, StoredError, Story};

/// What an Individual Number Card was issued with.
#[derive(Clone)]
pub(super) struct StoredCard {
    pub(super) keys: Keys,
    pub(super) contents: Contents,
    /// 照合番号B.
    pub(super) code_b: Vec<u8>,
    /// For which day.
    pub(super) issued_on: Date,
}

/// `SEQUENCE { person INTEGER, Issued OPTIONAL }`.
#[derive(Sequence)]
struct CardFile {
    person: u16,
    issued: Option<Issued>,
}

#[derive(Sequence)]
struct Issued {
    day: OctetString,
    code_b: OctetString,
    /// Authentication, card, and signature where there is one.
    keys: Vec<OctetString>,
    contents: Vec<Content>,
}

#[derive(Sequence)]
struct Content {
    application: u8,
    file: u16,
    bytes: OctetString,
}

const KINDS: [(Kind, u8); 3] = [(Kind::Jpki, 1), (Kind::Text, 2), (Kind::Surface, 3)];

/// A card's bytes.
pub(super) fn write(
    story: &Story,
    card: Option<&StoredCard>,
) -> Result<Zeroizing<Vec<u8>>, IssueError> {
    let mut file = CardFile {
        person: story.person(),
        issued: card.map(issued).transpose()?,
    };
    let bytes = Zeroizing::new(file.to_der()?);
    for key in file
        .issued
        .iter_mut()
        .flat_map(|issued| issued.keys.drain(..))
    {
        drop(Zeroizing::new(key.into_bytes()));
    }
    Ok(bytes)
}

/// Reads what [`write`] wrote.
pub(super) fn read(bytes: &[u8]) -> Result<(Story, Option<StoredCard>), StoredError> {
    let file = CardFile::from_der(bytes).map_err(|_malformed| StoredError::Encoding)?;
    let story = Profile::ALL
        .into_iter()
        .find(|profile| profile.person() == file.person)
        .and_then(|profile| profile.story().ok())
        .ok_or(StoredError::Profile)?;
    let card = file.issued.map(card).transpose()?;
    if card.is_some() != story.card.is_some() {
        return Err(StoredError::Encoding);
    }
    Ok((story, card))
}

fn issued(card: &StoredCard) -> Result<Issued, IssueError> {
    let keys = [Some(&card.keys.authentication), Some(&card.keys.card)]
        .into_iter()
        .chain([card.keys.signature.as_ref()])
        .flatten()
        .map(|key| {
            let key = key.to_pkcs8_der().map_err(|_error| IssueError::Key)?;
            Ok(OctetString::new(key.as_bytes())?)
        });
    let contents = card.contents.iter().map(|((kind, file), bytes)| {
        let number = KINDS.into_iter().find(|(known, _)| known == kind);
        Ok(Content {
            application: number.map_or(0, |(_, number)| number),
            file: *file,
            bytes: OctetString::new(bytes.as_slice())?,
        })
    });
    Ok(Issued {
        day: OctetString::new(eight_digits(card.issued_on))?,
        code_b: OctetString::new(card.code_b.as_slice())?,
        keys: keys.collect::<Result<_, IssueError>>()?,
        contents: contents.collect::<Result<_, IssueError>>()?,
    })
}

fn card(issued: Issued) -> Result<StoredCard, StoredError> {
    let malformed = StoredError::Encoding;
    let mut keys = issued.keys.into_iter().map(|key| {
        let key = Zeroizing::new(key.into_bytes().to_vec());
        PrivateKey::from_pkcs8_der(&key).map_err(|_malformed| StoredError::Key)
    });
    let keys = Keys {
        authentication: keys.next().ok_or(malformed)??,
        card: keys.next().ok_or(malformed)??,
        signature: keys.next().transpose()?,
    };
    let mut contents = Contents::new();
    for content in issued.contents {
        let kind = KINDS
            .into_iter()
            .find(|(_, number)| *number == content.application);
        let (kind, _) = kind.ok_or(malformed)?;
        contents.insert((kind, content.file), content.bytes.into_bytes().to_vec());
    }
    for file in [jpki::ef::AUTH_CERTIFICATE, jpki::ef::AUTH_CA_CERTIFICATE] {
        let der = contents.get(&(Kind::Jpki, file)).ok_or(malformed)?;
        Certificate::from_der(der).map_err(|_malformed| malformed)?;
    }
    Ok(StoredCard {
        keys,
        contents,
        code_b: issued.code_b.into_bytes().to_vec(),
        issued_on: day(issued.day.as_bytes()).ok_or(malformed)?,
    })
}

/// YYYYMMDD.
fn day(digits: &[u8]) -> Option<Date> {
    let text = std::str::from_utf8(digits).ok()?;
    Date::new(
        text.get(..4)?.parse().ok()?,
        text.get(4..6)?.parse().ok()?,
        text.get(6..)?.parse().ok()?,
    )
    .ok()
}
