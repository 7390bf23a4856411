//! What a result (資格確認結果) says: the names of its elements, its codes in words, and what
//! stands around them.

pub mod codes;
mod fields;
mod report;

use crate::sheet::sheet;

pub use codes::{Codes, InWords};
pub use fields::Fields;
pub use report::Report;

sheet! {
    /// What a result says.
    Eligibility {
        /// The names of its elements.
        fields: Fields,
        /// The code tables.
        codes: Codes,
        /// What stands around them.
        report: Report,
    }
}
