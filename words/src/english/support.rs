//! The remote helper's view in English.

use crate::support::{Steps, Support};
use crate::text::text;

pub(crate) const WORDS: Support = Support {
    title: text!["Remote support"],
    desk: text!["Desk ", { Desk }],
    only_looking: text!["You can only look"],
    only_looking_how: text![
        "Nothing can be pressed. Names, insurance, PINs and answers never reach this screen."
    ],
    mirror: text!["The screen of desk ", { Desk }],
    state: text!["State of desk ", { Desk }],
    person: text!["Today"],
    person_count: text!["Person no. ", { Count }],
    step: text!["Step"],
    steps: Steps {
        reception: text!["1 Card"],
        identity: text!["2 Identity"],
        consent: text!["3 Consent"],
        done: text!["4 Finished"],
        none: text!["Not under way"],
    },
    screen: text!["Screen"],
    language: text!["Language"],
    reader: text!["Reader"],
    tries: text!["PIN"],
    tries_left: text!["Tries left: ", { Count }],
    help: text!["Call"],
    failure: text!["What happened"],
    warning: text!["Time limit"],
    warning_seconds: text!["Closes in ", { Seconds }, " seconds"],
    talk: text!["Talk with the staff"],
    talk_how: text!["The staff talk with the patient."],
};
