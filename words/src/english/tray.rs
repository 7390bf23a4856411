//! The demo's tray in English.

use crate::text::text;
use crate::tray::{Card, Cards, Tray};

pub(crate) const WORDS: Tray = Tray {
    title: text!["Tray of test cards"],
    reader: text!["Reader of desk ", { Desk }],
    synthetic: text!["All of these cards were made for tests. None belongs to a real person."],
    pin: text!["The PIN of every card is 1234."],
    empty: text!["There is no card. Press one below to lay it here."],
    on_reader: text!["On the reader"],
    lay: text!["Lay it"],
    take: text!["Take it"],
    cards: Cards {
        adult_45: Card {
            name: text!["Adult, 45"],
            what: text!["Asked about health checks too"],
        },
        adult_30: Card {
            name: text!["Adult, 30"],
            what: text!["Not asked about health checks"],
        },
        expiring: Card {
            name: text!["Ends soon"],
            what: text!["The certificate ends within three months"],
        },
        expired: Card {
            name: text!["Has ended"],
            what: text!["The certificate ended less than three months ago"],
        },
        pin_locked: Card {
            name: text!["PIN locked"],
            what: text!["Three wrong numbers were typed"],
        },
        not_my_number: Card {
            name: text!["Another card"],
            what: text!["Not a My Number Card"],
        },
    },
};
