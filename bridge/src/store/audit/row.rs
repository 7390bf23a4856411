//! A row of the log, and the MAC that chains it to the one before.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// A row without its MAC.
pub(super) struct Row {
    pub(super) seq: u64,
    pub(super) at: i64,
    pub(super) what: String,
    pub(super) desk: Option<u8>,
    pub(super) visit: Option<u32>,
    // None of the three is in an entry from before they were kept.
    pub(super) who: Option<String>,
    pub(super) token: Option<u32>,
    pub(super) refused: Option<String>,
}

/// The columns, as [`Row::read`] reads them.
pub(super) const COLUMNS: &str = "seq, at, what, desk, visit, who, token, refused, mac";

impl Row {
    /// A row and the MAC beside it; none where a value is not one that the program writes.
    pub(super) fn read(found: &rusqlite::Row<'_>) -> Option<(Self, [u8; 32])> {
        let row = Self {
            seq: found.get::<_, i64>(0).ok()?.cast_unsigned(),
            at: found.get(1).ok()?,
            what: found.get(2).ok()?,
            desk: found.get(3).ok()?,
            visit: found.get(4).ok()?,
            who: found.get(5).ok()?,
            token: found.get(6).ok()?,
            refused: found.get(7).ok()?,
        };
        Some((row, found.get(8).ok()?))
    }

    /// The MAC that stands beside the row.
    pub(super) fn mac(&self, key: &[u8; 32], before: &[u8; 32]) -> [u8; 32] {
        self.chained(key, before).finalize().into_bytes().into()
    }

    /// Whether this is the MAC of the row; compared in constant time.
    pub(super) fn has_mac(&self, key: &[u8; 32], before: &[u8; 32], mac: &[u8]) -> bool {
        self.chained(key, before).verify_slice(mac).is_ok()
    }

    /// Every field has a fixed length or its length before it: no two rows give the same bytes.
    fn chained(&self, key: &[u8; 32], before: &[u8; 32]) -> Hmac<Sha256> {
        #[expect(clippy::expect_used, reason = "RFC 2104 takes keys of every length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of every length");
        mac.update(before);
        mac.update(&self.seq.to_be_bytes());
        mac.update(&self.at.to_be_bytes());
        mac.update(&(self.what.len() as u64).to_be_bytes());
        mac.update(self.what.as_bytes());
        mac.update(&[u8::from(self.desk.is_some()), self.desk.unwrap_or(0)]);
        mac.update(&[u8::from(self.visit.is_some())]);
        mac.update(&self.visit.unwrap_or(0).to_be_bytes());
        if self.who.is_some() || self.token.is_some() || self.refused.is_some() {
            text(&mut mac, self.who.as_deref());
            mac.update(&[u8::from(self.token.is_some())]);
            mac.update(&self.token.unwrap_or(0).to_be_bytes());
            text(&mut mac, self.refused.as_deref());
        }
        mac
    }
}

fn text(mac: &mut Hmac<Sha256>, text: Option<&str>) {
    let bytes = text.unwrap_or_default().as_bytes();
    mac.update(&[u8::from(text.is_some())]);
    mac.update(&(bytes.len() as u64).to_be_bytes());
    mac.update(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with another implementation of HMAC (Python's), from the layout above.
    #[test]
    fn the_macs_of_entries_from_before_and_of_today_s_are_what_they_always_were() {
        let before = Row {
            seq: 1,
            at: 1_000,
            what: "received".to_owned(),
            desk: Some(1),
            visit: Some(1),
            who: None,
            token: None,
            refused: None,
        };
        let hex = |row: &Row| base16ct::lower::encode_string(&row.mac(&[7; 32], &[0; 32]));
        assert_eq!(
            hex(&before),
            "200737f124e3f75ea3fb83d6ebdb22dfd4019409e50efee22a1670b52ed347b6"
        );
        let today = Row {
            who: Some("kiosk".to_owned()),
            token: Some(4),
            refused: Some("E-603".to_owned()),
            ..before
        };
        assert_eq!(
            hex(&today),
            "ec20d20e893a604d0b3a3bd1c1aa2b8bfc50b045621ed3bbd2b22dbf12f6acb9"
        );
    }
}
