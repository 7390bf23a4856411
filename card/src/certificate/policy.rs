//! Which certificate policies an environment accepts.

use der::asn1::ObjectIdentifier;

/// Whether a data folder is for receptions or for tests; chosen once, never mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// Receptions: only certificates issued under the policy of JPKI's authentication CA.
    Production,
    /// Tests: only test cards and virtual cards.
    Test,
}

/// A certificate policy that is known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Policy {
    /// 1.2.392.200149.8.5.1.3.30, user authentication certificates of JPKI.
    UserAuthentication,
    /// 1.2.392.200149.8.5.1.0.30, the same on test cards (as in the fixtures of `myna-card`).
    TestUserAuthentication,
    /// 1.3.6.1.4.1.32473.8.5.1.0.30, the virtual cards of this program. 32473 is the enterprise
    /// number for documentation (RFC 5612), so nothing that is issued for use carries it.
    VirtualCard,
}

/// The policy of the virtual cards.
pub(crate) const VIRTUAL_CARD: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.3.6.1.4.1.32473.8.5.1.0.30");

impl Policy {
    const ALL: [Self; 3] = [
        Self::UserAuthentication,
        Self::TestUserAuthentication,
        Self::VirtualCard,
    ];

    /// The policy's object identifier.
    pub const fn oid(self) -> ObjectIdentifier {
        match self {
            Self::UserAuthentication => ObjectIdentifier::new_unwrap("1.2.392.200149.8.5.1.3.30"),
            Self::TestUserAuthentication => {
                ObjectIdentifier::new_unwrap("1.2.392.200149.8.5.1.0.30")
            }
            Self::VirtualCard => VIRTUAL_CARD,
        }
    }

    /// The environment in which certificates of this policy are accepted.
    pub const fn environment(self) -> Environment {
        match self {
            Self::UserAuthentication => Environment::Production,
            Self::TestUserAuthentication | Self::VirtualCard => Environment::Test,
        }
    }

    pub(super) fn from_oid(oid: ObjectIdentifier) -> Option<Self> {
        Self::ALL.into_iter().find(|policy| policy.oid() == oid)
    }
}
