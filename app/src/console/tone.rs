//! How loudly a state speaks. A tone never stands alone: icon and word say the same.

/// What a state asks of the staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// Nothing.
    Quiet,
    /// It is well.
    Yes,
    /// A hand.
    Hand,
    /// A hand now: something is not as it should be.
    Error,
    /// What is to be done next.
    Now,
}

impl Tone {
    /// The value of `data-tone`, which the sheet reads.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Quiet => "quiet",
            Self::Yes => "yes",
            Self::Hand => "hand",
            Self::Error => "error",
            Self::Now => "now",
        }
    }
}
