//! The end of the log, short enough to stand on a paper: what is kept outside of the folder, so
//! that a folder which was put back to an earlier copy of itself is known.

use std::fmt;

/// So many bytes of the MAC are printed: to find another log with the same takes whoever has the
/// folder's key some 2^96 tries, and everybody else has no use for one.
const PRINTED: usize = 12;

/// How many entries a log had, and the beginning of the last one's MAC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditHead {
    entries: u64,
    mac: [u8; PRINTED],
}

/// The text is no head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "a head is a number, a full stop and 24 hexadecimal digits, as `uketsuke audit head` prints it"
)]
pub struct NoHead;

impl AuditHead {
    /// The end of a log of so many entries.
    pub fn of(entries: u64, mac: &[u8; 32]) -> Self {
        let mut printed = [0; PRINTED];
        printed.copy_from_slice(&mac[..PRINTED]);
        Self {
            entries,
            mac: printed,
        }
    }

    /// How many entries the log had.
    pub const fn entries(&self) -> u64 {
        self.entries
    }
}

impl fmt::Display for AuditHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mac = base16ct::lower::encode_string(&self.mac);
        write!(f, "{}.{mac}", self.entries)
    }
}

impl std::str::FromStr for AuditHead {
    type Err = NoHead;

    fn from_str(text: &str) -> Result<Self, NoHead> {
        let (entries, mac) = text.trim().split_once('.').ok_or(NoHead)?;
        let mut read = [0; PRINTED];
        let decoded = base16ct::mixed::decode(mac, &mut read).is_ok_and(|mac| mac.len() == PRINTED);
        match entries.parse() {
            Ok(entries) if decoded => Ok(Self { entries, mac: read }),
            _ => Err(NoHead),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_head_is_read_as_it_was_printed(entries: u64, mac: [u8; 32]) {
            let head = AuditHead::of(entries, &mac);
            prop_assert_eq!(head.to_string().parse(), Ok(head));
        }

        #[test]
        fn any_text_is_a_head_or_none(text: String) {
            if let Ok(head) = text.parse::<AuditHead>() {
                prop_assert_eq!(head.to_string().parse(), Ok(head));
            }
        }
    }

    #[test]
    fn what_is_no_head_is_refused() {
        let good = AuditHead::of(12, &[0xfb; 32]).to_string();
        assert_eq!(good, "12.fbfbfbfbfbfbfbfbfbfbfbfb");
        for bad in [
            "",
            "12",
            "12.",
            ".",
            "x.fbfbfbfbfbfbfbfbfbfbfbfb",
            "12.fbfb",
            "-1.fbfbfbfbfbfbfbfbfbfbfbfb",
            "12.fbfbfbfbfbfbfbfbfbfbfbfg",
        ] {
            assert_eq!(bad.parse::<AuditHead>(), Err(NoHead), "{bad}");
        }
    }
}
