//! What the holder of a token may see and say.

use protocol::ids::DeskId;

use crate::store::Who;

/// The role that a bearer token stands for. It follows from the token alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The patient's kiosk of one desk.
    Kiosk(DeskId),
    /// The staff's console.
    Console,
    /// A remote helper of one desk. There is nothing that a helper can say.
    Support(DeskId),
    /// The waiting-room display. There is nothing that it can say.
    Display,
    /// The demo's tray of one desk.
    Tray(DeskId),
}

impl Role {
    /// The desk, of a role that is one desk's.
    pub(super) const fn desk(self) -> Option<DeskId> {
        match self {
            Self::Kiosk(desk) | Self::Support(desk) | Self::Tray(desk) => Some(desk),
            Self::Console | Self::Display => None,
        }
    }

    /// Who the audit log says that it was.
    pub(super) const fn who(self) -> Who {
        match self {
            Self::Kiosk(_) => Who::Kiosk,
            Self::Console => Who::Console,
            Self::Support(_) => Who::Support,
            Self::Display => Who::Display,
            Self::Tray(_) => Who::Tray,
        }
    }

    /// The role as the store keeps it: a letter that is never given another meaning, and the
    /// desk.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        match self {
            Self::Kiosk(DeskId(desk)) => vec![b'k', desk],
            Self::Console => vec![b'c'],
            Self::Support(DeskId(desk)) => vec![b's', desk],
            Self::Display => vec![b'd'],
            Self::Tray(DeskId(desk)) => vec![b't', desk],
        }
    }

    /// The role that was kept; none if a later version kept it.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        Some(match *bytes {
            [b'k', desk] => Self::Kiosk(DeskId(desk)),
            [b'c'] => Self::Console,
            [b's', desk] => Self::Support(DeskId(desk)),
            [b'd'] => Self::Display,
            [b't', desk] => Self::Tray(DeskId(desk)),
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_role_is_kept_as_it_is(desk: u8) {
            let desk = DeskId(desk);
            for role in [
                Role::Kiosk(desk),
                Role::Console,
                Role::Support(desk),
                Role::Display,
                Role::Tray(desk),
            ] {
                prop_assert_eq!(Role::from_bytes(&role.to_bytes()), Some(role));
            }
        }

        #[test]
        fn bytes_of_another_version_are_no_role(bytes: Vec<u8>) {
            if let Some(role) = Role::from_bytes(&bytes) {
                prop_assert_eq!(role.to_bytes(), bytes);
            }
        }
    }
}
