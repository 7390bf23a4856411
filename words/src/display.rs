//! The waiting-room display.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The waiting-room display.
    Display {
        /// The page's title, and the heading for who does not see the numbers.
        title: Text,
        /// Nobody is called.
        nobody: Text,
        /// The button that lets the display sound: a browser is silent before a first tap.
        start_sound: Text,
    }
}
