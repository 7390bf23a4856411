//! The page's connection to the clinic's own machine, in every role.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// What is said when there is no view to show, or none that is fresh.
    Connection {
        /// A test folder says so on every screen (試験中・実際の受付ではありません).
        test: Text,
        /// The first view has not come yet.
        waiting: Text,
        /// The connection was lost and is being made again.
        lost: Text,
        /// The page was opened without a link, or its link was used up.
        unknown: Notice,
        /// The page is of another version, and loading it again did not help.
        outdated: Notice,
    }

    /// A page that says one thing.
    Notice {
        /// What the matter is.
        heading: Text,
        /// What to do.
        lead: Text,
    }
}
