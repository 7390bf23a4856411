//! The staff's console.

mod ask;
mod desk;
mod devices;
mod insurance;
mod tray;
mod visit;

pub use ask::{Ask, Requests};
pub use desk::{AtDesk, Calls, DeskStates, Screens};
pub use devices::Devices;
pub use insurance::{ConsentStates, Consents, Insurance};
pub use tray::{Tray, Whys};
pub use visit::{Alerts, History, List, Next, Person, Presented, Stages};

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The staff's console.
    Console {
        /// The page's title.
        title: Text,
        /// The product's name in the bar.
        brand: Text,
        /// The button that makes the page dark.
        to_dark: Text,
        /// The button that makes the page light again.
        to_light: Text,
        /// What the desks in the bar are, for who does not see them.
        desks: Text,
        /// A desk by its number.
        desk: Text,
        /// What a desk does, in a word.
        desk_states: DeskStates,
        /// The kiosk's screens, each in a word.
        screens: Screens,
        /// Calls of the desks.
        calls: Calls,
        /// The answer to an act that was refused.
        refused: Refused,
        /// Today's list.
        list: List,
        /// Where a visit stands.
        stages: Stages,
        /// What needs a hand, in a word.
        alerts: Alerts,
        /// The visit that is opened.
        person: Person,
        /// The insurance facts.
        insurance: Insurance,
        /// The consents.
        consents: Consents,
        /// What was presented.
        presented: Presented,
        /// What happened.
        history: History,
        /// What to do next about a visit.
        next: Next,
        /// A desk that is opened, and what to do there.
        at_desk: AtDesk,
        /// The results that belong to nobody yet.
        tray: Tray,
        /// Asking by number.
        ask: Ask,
        /// The browsers that may come in.
        devices: Devices,
    }

    /// The answer to an act that was refused.
    Refused {
        /// The button that puts the answer away.
        close: Text,
    }
}
