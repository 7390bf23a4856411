//! A profile's file: what a virtual card is made from.

use std::fmt;

use serde::Deserialize;

use super::status::LockedAnswer;
use super::story_error::{StoryError, StoryField};

mod rules;

/// What a profile's file says (`card/profiles`): the card's story.
///
/// All of it is synthetic. `Debug` shows the number of the person and no more, as with any card.
#[derive(Clone, PartialEq, Eq)]
pub struct Story {
    pub(super) person: u16,
    pub(super) atr: Vec<u8>,
    pub(super) card: Option<CardStory>,
}

/// What makes a card an Individual Number Card.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct CardStory {
    pub(super) certificate: Validity,
    pub(super) pin: PinStory,
    pub(super) holder: HolderStory,
    pub(super) signature: Option<SignatureStory>,
    pub(super) quirks: Quirks,
}

/// When the certificates were issued and when they end, seen from the day of issue of the card.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Validity {
    pub(super) issued_months_ago: i32,
    pub(super) months_left: i32,
}

/// The PIN of the authentication key.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct PinStory {
    pub(super) tries_left: u8,
    #[serde(default)]
    pub(super) locked_answer: LockedAnswer,
}

/// The synthetic person.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct HolderStory {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) age: i16,
    pub(super) sex: Sex,
    pub(super) security_code: String,
}

/// As JIS X 0303 codes it.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Sex {
    /// 1.
    Male,
    /// 2.
    Female,
}

/// The signature certificate (署名用電子証明書).
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct SignatureStory {
    pub(super) password: String,
}

/// In what cards differ.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Quirks {
    pub(super) first_command_fails: bool,
    pub(super) count_when_verified: CountWhenVerified,
}

/// What a VERIFY without data answers while its secret is open.
#[derive(Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub(super) enum CountWhenVerified {
    /// The tries, as always.
    #[default]
    #[serde(rename = "63Cx")]
    Tries,
    /// 9000: some cards.
    #[serde(rename = "9000")]
    Success,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    person: u16,
    atr: String,
    certificate: Option<Validity>,
    pin: Option<PinStory>,
    holder: Option<HolderStory>,
    signature: Option<SignatureStory>,
    quirks: Option<Quirks>,
}

impl Story {
    /// Reads a profile's file.
    ///
    /// # Errors
    /// [`StoryError`] names the field.
    pub fn from_toml(text: &str) -> Result<Self, StoryError> {
        let file: File = toml::from_str(text)?;
        let story = Self {
            atr: rules::atr(&file.atr)?,
            person: file.person,
            card: card(file)?,
        };
        rules::check(&story)?;
        Ok(story)
    }

    /// The number of the synthetic person.
    pub fn person(&self) -> u16 {
        self.person
    }

    /// The answer to reset (ISO/IEC 7816-3) as readers report it.
    pub fn atr(&self) -> &[u8] {
        &self.atr
    }

    /// The serial number of the authentication certificate (発行番号).
    pub fn serial(&self) -> u32 {
        super::profile::FIRST_SERIAL + u32::from(self.person)
    }
}

/// All of a card or nothing of it.
fn card(file: File) -> Result<Option<CardStory>, StoryError> {
    match (file.certificate, file.pin, file.holder) {
        (Some(certificate), Some(pin), Some(holder)) => Ok(Some(CardStory {
            certificate,
            pin,
            holder,
            signature: file.signature,
            quirks: file.quirks.unwrap_or_default(),
        })),
        (None, None, None) => match (file.signature, file.quirks) {
            (None, None) => Ok(None),
            (Some(_), _) => Err(StoryError::Field(StoryField::Signature)),
            (None, Some(_)) => Err(StoryError::Field(StoryField::Quirks)),
        },
        (None, ..) => Err(StoryError::Missing(StoryField::Certificate)),
        (_, None, _) => Err(StoryError::Missing(StoryField::Pin)),
        (_, _, None) => Err(StoryError::Missing(StoryField::Holder)),
    }
}

impl fmt::Debug for Story {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Story")
            .field("person", &self.person)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
