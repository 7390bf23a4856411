//! The page's connection.

use crate::connection::{Connection, Notice};
use crate::text::text;

pub(crate) const WORDS: Connection = Connection {
    test: text!["Test only: this is not a real reception"],
    waiting: text!["Connecting to the reception."],
    lost: text!["The connection to the reception was lost. Connecting again."],
    unknown: Notice {
        heading: text!["This screen is not connected to the reception yet"],
        lead: text!["The staff will open it from a new link. A link works once."],
    },
    outdated: Notice {
        heading: text!["The screen could not be updated"],
        lead: text!["Please tell the staff. They will close the screen and open it again."],
    },
};
