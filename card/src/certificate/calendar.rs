//! Japan Standard Time (日本標準時), which has had no daylight saving since 1951.

use jiff::{Timestamp, civil, tz::Offset};

/// UTC+9.
pub(crate) const JST: Offset = Offset::constant(9);

/// The day on which `instant` falls in Japan.
pub(crate) fn day_in_japan(instant: Timestamp) -> civil::Date {
    JST.to_datetime(instant).date()
}
