//! What can be wrong in a profile's file.

use std::fmt;

/// Why a text is no profile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoryError {
    /// It is not TOML, or has a field too many or of the wrong kind; the message names line and
    /// field.
    #[error("{0}")]
    Toml(#[from] toml::de::Error),
    /// A table without which the others make no card.
    #[error("`{0}` is missing, and without it the card is incomplete: {what}", what = .0.what())]
    Missing(StoryField),
    /// A field's value is none of those that it may have.
    #[error("`{0}` does not hold: {what}", what = .0.what())]
    Field(StoryField),
}

/// A field of a profile's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoryField {
    /// `person`.
    Person,
    /// `atr`.
    Atr,
    /// The table `certificate`.
    Certificate,
    /// `certificate.issued-months-ago`.
    IssuedMonthsAgo,
    /// `certificate.months-left`.
    MonthsLeft,
    /// The table `pin`.
    Pin,
    /// `pin.tries-left`.
    TriesLeft,
    /// The table `holder`.
    Holder,
    /// `holder.name`.
    Name,
    /// `holder.address`.
    Address,
    /// `holder.age`.
    Age,
    /// `holder.security-code`.
    SecurityCode,
    /// The table `signature`.
    Signature,
    /// `signature.password`.
    Password,
    /// The table `quirks`.
    Quirks,
}

impl StoryField {
    const fn row(self) -> (&'static str, &'static str) {
        match self {
            Self::Person => ("person", "a number from 1 to 65535"),
            Self::Atr => (
                "atr",
                "hexadecimal, from 3B or 3F to a check byte that fits",
            ),
            Self::Certificate => ("certificate", "the table of the certificates' dates"),
            Self::IssuedMonthsAgo => ("certificate.issued-months-ago", "0 to 120"),
            Self::MonthsLeft => (
                "certificate.months-left",
                "at most 120, and not before the day of issue",
            ),
            Self::Pin => ("pin", "the table of the PIN"),
            Self::TriesLeft => ("pin.tries-left", "0 to 3"),
            Self::Holder => ("holder", "the table of the synthetic person"),
            Self::Name => ("holder.name", "1 to 60 characters on one line"),
            Self::Address => ("holder.address", "1 to 60 characters on one line"),
            Self::Age => ("holder.age", "0 to 120 years"),
            Self::SecurityCode => ("holder.security-code", "four digits"),
            Self::Signature => ("signature", "only beside `certificate`, `pin` and `holder`"),
            Self::Password => (
                "signature.password",
                "6 to 16 capital letters and digits, at least one of each",
            ),
            Self::Quirks => ("quirks", "only beside `certificate`, `pin` and `holder`"),
        }
    }

    const fn what(self) -> &'static str {
        self.row().1
    }
}

impl fmt::Display for StoryField {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.row().0)
    }
}
