//! The name of a session on the wire.

use hmac::{Hmac, KeyInit as _, Mac as _};
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::eligibility::session::SourceSession;

/// The name of a session: 32 hexadecimal digits that tell nothing of day, desk or person, and
/// that nobody can guess.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct SessionName(String);

/// A text that is no session's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a session's name has 32 hexadecimal digits in lower case")]
pub struct NoSessionName;

impl SessionName {
    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for SessionName {
    type Error = NoSessionName;

    fn try_from(text: String) -> Result<Self, NoSessionName> {
        let is_digit = |byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() == 32 && text.bytes().all(is_digit) {
            Ok(Self(text))
        } else {
            Err(NoSessionName)
        }
    }
}

/// How a folder names its sessions: by an HMAC (RFC 2104) under a key of its own, so that two
/// folders never meet in a name and a name leads back to nothing.
#[derive(Clone)]
pub struct SessionNames(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for SessionNames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionNames(…)")
    }
}

impl SessionNames {
    /// With a folder's key for this purpose.
    pub const fn new(key: Zeroizing<[u8; 32]>) -> Self {
        Self(key)
    }

    /// The name of a session: the same at each call.
    pub fn of(&self, SourceSession { day, desk, session }: SourceSession) -> SessionName {
        #[expect(clippy::expect_used, reason = "RFC 2104 takes keys of every length")]
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.0.as_slice()).expect("HMAC takes every key");
        let text = format!(
            "{:04}-{:02}-{:02} {} {}",
            day.year, day.month, day.day, desk.0, session.0
        );
        mac.update(text.as_bytes());
        let mac = mac.finalize().into_bytes();
        SessionName(base16ct::lower::encode_string(&mac[..16]))
    }
}

#[cfg(test)]
mod tests {
    use protocol::ids::{DeskId, SessionId};
    use protocol::time::Date;

    use super::*;

    #[test]
    fn each_session_of_each_folder_has_a_name_of_its_own() {
        let session = |day, desk, session| SourceSession {
            day: Date {
                year: 2026,
                month: 11,
                day,
            },
            desk: DeskId(desk),
            session: SessionId(session),
        };
        let (one, other) = (
            SessionNames::new(Zeroizing::new([1; 32])),
            SessionNames::new(Zeroizing::new([2; 32])),
        );
        let sessions = [
            session(1, 1, 11),
            session(11, 1, 1),
            session(1, 11, 1),
            session(1, 1, 1),
        ];
        let mut names: Vec<_> = sessions.map(|session| one.of(session)).into();
        names.push(other.of(sessions[0]));
        let distinct: std::collections::BTreeSet<_> = names.iter().collect();
        assert_eq!(distinct.len(), names.len());
        assert_eq!(one.of(sessions[0]), names[0]);
        for name in names {
            assert_eq!(SessionName::try_from(name.0.clone()), Ok(name));
        }
        for bad in ["", "0123456789abcdef0123456789abcdeF", "../../identity"] {
            assert!(SessionName::try_from(bad.to_owned()).is_err(), "{bad}");
        }
    }
}
