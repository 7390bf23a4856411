//! The way beside an accredited reader.

use crate::kiosk::{AtReader, BirthDay, Companion, Found, Story};
use crate::text::text;

pub(super) const COMPANION: Companion = Companion {
    heading: text!["My Number Card reception"],
    lead: text!["Press the button to begin."],
    begin: text!["Begin"],
    story: Story {
        birthday: text!["Enter your birthday"],
        beside: text!["Card and consent at the reader"],
        back: text!["Check that it is you"],
    },
    birthday: BirthDay {
        heading: text!["Enter your birthday"],
        lead: text!["Month and day, four digits: 0403 is 3 April."],
        purpose: text!["It is compared with the result of the card reader beside this screen."],
        impossible: text!["There is no such day. Please enter month and day again."],
        month: text!["month"],
        day: text!["day"],
        typed: text!["month", { Month }, ", day", { Day }],
        confirm: text!["Go on with this day"],
    },
    reader: AtReader {
        heading: text!["Use the card reader beside this screen"],
        lead: text!["When you have finished, this screen goes on by itself."],
        place: text!["Put your card there"],
        confirm: text!["Face or PIN"],
        choose: text!["Give consent"],
        finished: text!["I have finished there"],
    },
    found: Found {
        heading: text!["Are you ", { Subject }, "?"],
        lead: text!["This is what you chose at the face reader."],
        none: text!["You agreed to nothing."],
        mine: text!["Yes, receive me"],
        not_mine: text!["That is not me"],
    },
};
