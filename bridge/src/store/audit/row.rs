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
}

impl Row {
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
        mac
    }
}
