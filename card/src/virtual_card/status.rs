//! What a card answers besides data.

use serde::Deserialize;

/// SW1-SW2 (ISO/IEC 7816-4, 5.1.3; JICSAP 1.1, table 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Status(u16);

impl Status {
    pub(super) const OK: Self = Self(0x9000);
    /// No key is configured to deliver a session key to (as `myna-card` measured).
    pub(super) const NO_KEY_DELIVERY: Self = Self(0x66F1);
    pub(super) const WRONG_LENGTH: Self = Self(0x6700);
    pub(super) const NO_CHANNELS: Self = Self(0x6881);
    pub(super) const NO_SECURE_MESSAGING: Self = Self(0x6882);
    pub(super) const WRONG_FILE_TYPE: Self = Self(0x6981);
    pub(super) const SECURITY_NOT_SATISFIED: Self = Self(0x6982);
    pub(super) const METHOD_BLOCKED: Self = Self(0x6983);
    pub(super) const REFERENCE_LOCKED: Self = Self(0x6984);
    pub(super) const CONDITIONS_NOT_SATISFIED: Self = Self(0x6985);
    pub(super) const NO_CURRENT_FILE: Self = Self(0x6986);
    /// The JPKI application's answer to secure messaging (as `myna-card` measured).
    pub(super) const NO_SESSION: Self = Self(0x69FC);
    pub(super) const WRONG_DATA: Self = Self(0x6A80);
    pub(super) const NOT_FOUND: Self = Self(0x6A82);
    pub(super) const WRONG_PARAMETERS: Self = Self(0x6A86);
    pub(super) const NO_DATA_OBJECT: Self = Self(0x6A88);
    pub(super) const OFFSET_PAST_END: Self = Self(0x6B00);
    pub(super) const UNKNOWN_INSTRUCTION: Self = Self(0x6D00);
    pub(super) const UNKNOWN_CLASS: Self = Self(0x6E00);
    pub(super) const NO_DIAGNOSIS: Self = Self(0x6F00);

    /// 63Cx: `left` tries.
    pub(super) const fn tries(left: u8) -> Self {
        Self(0x63C0 | left as u16)
    }

    pub(super) const fn to_bytes(self) -> [u8; 2] {
        self.0.to_be_bytes()
    }
}

/// What a card answers to a VERIFY with data once the PIN is locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Deserialize)]
pub(super) enum LockedAnswer {
    /// 6984, reference data locked: the plastic card.
    #[default]
    #[serde(rename = "6984")]
    ReferenceLocked,
    /// 6983, method blocked: what ISO-minded software expects (OpenSC calls it "locked").
    #[serde(rename = "6983")]
    MethodBlocked,
}

impl LockedAnswer {
    pub(super) const fn status(self) -> Status {
        match self {
            Self::ReferenceLocked => Status::REFERENCE_LOCKED,
            Self::MethodBlocked => Status::METHOD_BLOCKED,
        }
    }
}
