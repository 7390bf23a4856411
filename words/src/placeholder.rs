//! What can be put into a text while it is shown.

use serde::{Deserialize, Serialize};

/// A place in a text that is filled when it is shown. The set is closed, so that a value that
/// nobody thought of cannot reach a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Placeholder {
    /// A visit's number of the day (受付番号).
    Number,
    /// A plain count: tries left, the question's place, digits typed, days left.
    Count,
    /// The whole that a count is part of.
    Total,
    /// A date, in the form that the language uses.
    Date,
    /// A number of seconds.
    Seconds,
    /// A desk's number (受付機).
    Desk,
    /// A time of day.
    Time,
    /// A failure's code.
    Code,
    /// What an act is about, as a text of the same catalogue.
    Subject,
    /// The digits of a month (月), as they are typed.
    Month,
    /// The digits of a day of the month (日), as they are typed.
    Day,
}
