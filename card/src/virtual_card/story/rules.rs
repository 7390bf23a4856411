//! What the fields of a profile's file may hold.

use super::{HolderStory, SignatureStory, Story, Validity};
use crate::virtual_card::chip::PIN_TRIES;
use crate::virtual_card::secret::is_password;
use crate::virtual_card::story_error::{StoryError, StoryField};

/// Reads an answer to reset: hexadecimal, with or without spaces.
pub(super) fn atr(text: &str) -> Result<Vec<u8>, StoryError> {
    let refuse = || StoryError::Field(StoryField::Atr);
    let digits: Vec<u8> = text.bytes().filter(|&digit| digit != b' ').collect();
    let bytes = digits.chunks(2).map(byte);
    let bytes: Vec<u8> = bytes.collect::<Option<_>>().ok_or_else(refuse)?;
    // TS is 3B or 3F, and at most 32 bytes follow it (ISO/IEC 7816-3, 8.2). The check byte TCK
    // makes the exclusive-or of all bytes after TS zero.
    match bytes.split_first() {
        Some((0x3B | 0x3F, rest)) if (1..=32).contains(&rest.len()) => {
            match rest.iter().fold(0, |sum, byte| sum ^ byte) {
                0 => Ok(bytes),
                _ => Err(refuse()),
            }
        }
        _ => Err(refuse()),
    }
}

/// Two hexadecimal digits.
fn byte(pair: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(pair).ok()?;
    let are_digits = pair.len() == 2 && pair.iter().all(u8::is_ascii_hexdigit);
    u8::from_str_radix(digits, 16).ok().filter(|_| are_digits)
}

/// Checks every other field.
pub(super) fn check(story: &Story) -> Result<(), StoryError> {
    hold(story.person > 0, StoryField::Person)?;
    let Some(card) = &story.card else {
        return Ok(());
    };
    validity(card.certificate)?;
    hold(card.pin.tries_left <= PIN_TRIES, StoryField::TriesLeft)?;
    holder(&card.holder)?;
    card.signature.as_ref().map_or(Ok(()), signature)
}

fn validity(validity: Validity) -> Result<(), StoryError> {
    let (ago, left) = (validity.issued_months_ago, validity.months_left);
    hold((0..=120).contains(&ago), StoryField::IssuedMonthsAgo)?;
    hold((-ago..=120).contains(&left), StoryField::MonthsLeft)
}

fn holder(holder: &HolderStory) -> Result<(), StoryError> {
    let code = &holder.security_code;
    hold(is_text(&holder.name), StoryField::Name)?;
    hold(is_text(&holder.address), StoryField::Address)?;
    hold((0..=120).contains(&holder.age), StoryField::Age)?;
    let is_code = code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit());
    hold(is_code, StoryField::SecurityCode)
}

fn signature(signature: &SignatureStory) -> Result<(), StoryError> {
    let password = signature.password.as_bytes();
    hold(is_password(password), StoryField::Password)
}

/// One line that fits on a card's face.
fn is_text(text: &str) -> bool {
    (1..=60).contains(&text.chars().count()) && !text.chars().any(char::is_control)
}

fn hold(holds: bool, field: StoryField) -> Result<(), StoryError> {
    if holds {
        Ok(())
    } else {
        Err(StoryError::Field(field))
    }
}
