//! How a reception ends.

use crate::kiosk::{Choice, Done, Stopped, TakeCard, Trouble, Ways, WithStaff};
use crate::text::text;

pub(super) const DONE: Done = Done {
    heading: text!["The reception is finished"],
    number: text!["Your number"],
    lead: text!["Please wait until you are called."],
    taken: text!["We will call your number"],
    open: text!["Your insurance is still being checked. You are received."],
    see_staff: text!["The staff will talk to you about your insurance."],
};

pub(super) const STOPPED: Stopped = Stopped {
    heading: text!["The reception was stopped"],
    lead: text!["To begin again, take your card and put it down again."],
};

pub(super) const TAKE_CARD: TakeCard = TakeCard {
    heading: text!["Remember your card!"],
    lead: text!["Please take your card with you."],
    forgotten: text!["Your card is still here. The staff know too."],
    beside: text!["Please take your card from the reader beside this screen."],
};

pub(super) const TROUBLE: Trouble = Trouble {
    promise: text!["You will not have to pay 100 % of the cost"],
    promise_lead: text!["You have your My Number Card, so your usual share applies."],
    code: text!["Code for the staff ", { Code }],
    ways: Ways {
        lay_again: Choice {
            act: text!["Put the card again"],
            meaning: text!["Out of its cover, in the middle."],
        },
        retry: Choice {
            act: text!["Try again"],
            meaning: text!["Do the same once more."],
        },
        other_identity: Choice {
            act: text!["Another way"],
            meaning: text!["Choose again how to confirm that it is you."],
        },
        staff: Choice {
            act: text!["Talk to the staff"],
            meaning: text!["They will guide you."],
        },
        go_on: Choice {
            act: text!["Go on"],
            meaning: text!["The insurance is checked later."],
        },
    },
};

pub(super) const WITH_STAFF: WithStaff = WithStaff {
    heading: text!["The staff will go on from here"],
    lead: text!["There is nothing to do on this screen. The staff will guide you."],
};
