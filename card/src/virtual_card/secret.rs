//! A secret that a card compares: a PIN, a password or a 照合番号, and its counter.

use zeroize::Zeroizing;

/// A secret of an application.
pub(super) struct Secret {
    value: Zeroizing<Vec<u8>>,
    kind: SecretKind,
    left: u8,
    /// It was presented rightly. A reset keeps that; power-off or another application ends it.
    verified: bool,
}

/// What a secret looks like, and with that whether CHANGE REFERENCE DATA may change it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum SecretKind {
    /// Four digits.
    Pin,
    /// Six to sixteen capital letters and digits.
    Password,
    /// Derived from what is printed on the card: never changed.
    Derived,
    /// Blocked since the card was issued.
    Blocked,
}

/// What presenting a secret led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presented {
    /// It is right.
    Accepted,
    /// It is wrong; so many tries are left, none after the one that locks.
    Refused(u8),
    /// It was locked before.
    Locked,
}

impl SecretKind {
    /// The tries of a secret that was never presented wrongly. Those of 照合番号 are as public
    /// descriptions tell; they were not measured.
    pub(super) const fn tries(self) -> u8 {
        match self {
            Self::Pin => 3,
            Self::Password => 5,
            Self::Derived => 10,
            Self::Blocked => 0,
        }
    }

    fn takes(self, value: &[u8]) -> bool {
        match self {
            Self::Pin => value.len() == 4 && value.iter().all(u8::is_ascii_digit),
            Self::Password => is_password(value),
            Self::Derived | Self::Blocked => false,
        }
    }
}

impl Secret {
    /// A secret with all of its tries.
    pub(super) fn new(kind: SecretKind, value: &[u8]) -> Self {
        Self {
            value: Zeroizing::new(value.to_vec()),
            kind,
            left: kind.tries(),
            verified: false,
        }
    }

    /// The same secret with so many tries left.
    pub(super) fn with_tries_left(mut self, left: u8) -> Self {
        self.left = left;
        self
    }

    pub(super) fn tries_left(&self) -> u8 {
        self.left
    }

    pub(super) fn is_verified(&self) -> bool {
        self.verified
    }

    /// A wrong value closes what the right one had opened, and costs a try.
    pub(super) fn present(&mut self, value: &[u8]) -> Presented {
        self.verified = false;
        let Some(left) = self.left.checked_sub(1) else {
            return Presented::Locked;
        };
        if value == self.value.as_slice() {
            self.left = self.kind.tries();
            self.verified = true;
            return Presented::Accepted;
        }
        self.left = left;
        Presented::Refused(left)
    }

    pub(super) fn forget(&mut self) {
        self.verified = false;
    }

    /// Takes a new value; false when it is none for this secret.
    pub(super) fn change(&mut self, value: &[u8]) -> bool {
        let takes = self.kind.takes(value);
        if takes {
            self.value = Zeroizing::new(value.to_vec());
        }
        takes
    }

    /// Whether it can be changed at all.
    pub(super) fn is_changeable(&self) -> bool {
        matches!(self.kind, SecretKind::Pin | SecretKind::Password)
    }
}

/// A password of the signature key (署名用電子証明書の暗証番号): 6 to 16 capital letters and digits,
/// at least one of each.
pub(super) fn is_password(value: &[u8]) -> bool {
    (6..=16).contains(&value.len())
        && value
            .iter()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && value.iter().any(u8::is_ascii_uppercase)
        && value.iter().any(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is presented: a counter of n tries takes n wrong values in a row at most, the
        /// n-th locks, and nothing opens a locked secret.
        #[test]
        fn no_order_of_values_gives_a_try_too_many(rights in prop::collection::vec(any::<bool>(), 0..40)) {
            let mut secret = Secret::new(SecretKind::Pin, b"1234");
            let mut wrong = 0;
            for right in rights {
                let value = if right { b"1234" } else { b"9999" };
                let expected = match (wrong, right) {
                    (3, _) => Presented::Locked,
                    (_, true) => Presented::Accepted,
                    (before, false) => Presented::Refused(2 - before),
                };
                prop_assert_eq!(secret.present(value), expected);
                match expected {
                    Presented::Accepted => wrong = 0,
                    Presented::Refused(_) => wrong += 1,
                    Presented::Locked => {}
                }
                prop_assert_eq!(secret.is_verified(), expected == Presented::Accepted);
            }
        }
    }

    #[test]
    fn only_what_the_card_takes_is_a_password() {
        for good in ["TEST12", "1A1A1A1A1A1A1A1A"] {
            assert!(is_password(good.as_bytes()), "{good}");
        }
        for bad in [
            "TEST1",
            "TESTTEST",
            "123456",
            "Test12",
            "1A1A1A1A1A1A1A1A1",
            "TEST 12",
        ] {
            assert!(!is_password(bad.as_bytes()), "{bad}");
        }
    }
}
