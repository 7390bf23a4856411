//! What a reader tells.

/// One laying of a card. A card that is taken and laid again gets another ticket, so that an
/// operation meant for the card before never reaches this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ticket(u64);

impl Ticket {
    /// The ticket before the first laying.
    pub(super) const NONE: Self = Self(0);

    pub(super) const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

/// What happened at a reader, in order. A reader begins as [`Down`](Self::Down), without saying
/// so; a card is laid only while it is up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReaderEvent {
    /// The reader answers.
    Up,
    /// The reader, its driver or the PC/SC service does not answer, and has not for a while.
    /// What lies on it is not known any more: a laying ends with this, and nobody has said that
    /// the card was taken.
    Down,
    /// A card was laid on the reader. Where one lay before, the reader was away for a moment,
    /// and this may be the same card or another.
    CardLaid {
        /// Which laying it is.
        ticket: Ticket,
    },
    /// The card was taken away.
    CardTaken {
        /// The laying that ended.
        ticket: Ticket,
    },
}
