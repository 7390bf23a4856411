//! The browsers that may come in.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The browsers that may come in (つながる機器).
    Devices {
        /// The heading, and the name of the button that shows the list.
        heading: Text,
        /// What it is good for.
        how: Text,
        /// The kiosk of a desk.
        kiosk: Text,
        /// A console.
        console: Text,
        /// A helper of a desk.
        support: Text,
        /// The waiting-room display.
        display: Text,
        /// The demo's tray of a desk.
        tray: Text,
        /// It is connected.
        connected: Text,
        /// It may come in and is not connected.
        away: Text,
        /// It is the one that shows this.
        this: Text,
        /// Puts it out.
        withdraw: Text,
    }
}
