//! What stands around the facts of a result when it is printed.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// What stands around the facts of a result.
    Report {
        /// Whose words these are.
        note: Text,
        /// A result's number among several, and how many there are.
        nth: Text,
        /// The result names nobody.
        nobody: Text,
        /// A code that is not in its table; the code is put in.
        unknown_code: Text,
        /// A share in tenths.
        tenths: Text,
        /// A share of nothing.
        no_share: Text,
        /// An amount in yen.
        yen: Text,
        /// A point in time.
        at: Text,
        /// Before the remedy of a failure.
        remedy: Text,
    }
}
