//! How often the PIN may still be presented.

use super::{CardError, CardStep};

/// The answer to a VERIFY without data (JICSAP 1.1, 6.4.9 (5)).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TriesLeft {
    /// 63Cx: this many tries, at least one.
    Count(u8),
    /// 6300: the counter has no limit.
    Unlimited,
    /// 9000: some cards answer so while the PIN is accepted, and then tell no number.
    NotReported,
    /// 63C0, 6983 or 6984: none; cards differ in which of the three they answer.
    Locked,
}

impl TriesLeft {
    pub(super) fn from_status(step: CardStep, status: u16) -> Result<Self, CardError> {
        match status {
            0x63C0 | 0x6983 | 0x6984 => Ok(Self::Locked),
            0x63C1..=0x63CF => Ok(Self::Count((status & 0x0F) as u8)),
            0x6300 => Ok(Self::Unlimited),
            0x9000 => Ok(Self::NotReported),
            _ => Err(CardError::UnexpectedStatus { step, status }),
        }
    }
}
