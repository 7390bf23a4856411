//! The demo's tray.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The demo's tray.
    Tray {
        /// The page's title.
        title: Text,
        /// Whose reader it is.
        reader: Text,
        /// That all cards are synthetic.
        synthetic: Text,
        /// The PIN of every card that has one.
        pin: Text,
        /// The reader is empty.
        empty: Text,
        /// The card that lies on the reader.
        on_reader: Text,
        /// What a press on a card does.
        lay: Text,
        /// Take the card from the reader.
        take: Text,
        /// The cards.
        cards: Cards,
    }

    /// The cards of the tray.
    Cards {
        /// A person of 45.
        adult_45: Card,
        /// A person of 30.
        adult_30: Card,
        /// The certificate ends soon.
        expiring: Card,
        /// The certificate has ended.
        expired: Card,
        /// The PIN is locked.
        pin_locked: Card,
        /// Another kind of card.
        not_my_number: Card,
    }

    /// One card.
    Card {
        /// Its name.
        name: Text,
        /// What happens with it.
        what: Text,
    }
}
