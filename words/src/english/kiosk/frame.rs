//! What is around every screen of the kiosk.

use crate::kiosk::{Bar, Cancel, Frame, Help, Languages, Look, Steps, Warning};
use crate::text::text;

pub(super) const FRAME: Frame = Frame {
    steps: Steps {
        label: text!["Where you are"],
        reception: text!["Card"],
        identity: text!["Identity"],
        consent: text!["Consent"],
        done: text!["Finished"],
        over: text!["done"],
    },
    bar: Bar {
        label: text!["Always here"],
        language: text!["Language"],
        look: text!["Display"],
        help: text!["Help"],
        help_calls: text!["Call the staff"],
        help_called: text!["Calling"],
        back: text!["Back"],
        cancel: text!["Stop"],
        desk: text!["Desk ", { Desk }],
    },
    languages: Languages {
        heading: text!["Choose your language"],
        close: text!["Close"],
    },
    look: Look {
        heading: text!["Make it easier to see"],
        size: text!["Size of the letters"],
        size_usual: text!["Usual"],
        size_large: text!["Large"],
        contrast: text!["Colours"],
        contrast_usual: text!["Usual"],
        contrast_high: text!["White on black"],
        close: text!["Close"],
    },
    help: Help {
        called: text!["The staff have been called"],
        called_lead: text!["Please wait here."],
        coming: text!["A member of staff is coming"],
        coming_lead: text!["They will be with you soon. Please wait here."],
        card_stays: text!["You can leave your card where it is."],
        input_stays: text!["What you entered is kept."],
        cancel: text!["Cancel the call"],
        go_on: text!["Go on while waiting"],
    },
    warning: Warning {
        heading: text!["Would you like to go on?"],
        left: text![{ Seconds }, " seconds left"],
        lead: text!["If not, this screen will close and what you entered will be erased."],
        go_on: text!["Go on"],
        closes: text!["Closes in ", { Seconds }, " seconds"],
        stay: text!["Keep it open"],
    },
    cancel: Cancel {
        heading: text!["Stop the reception?"],
        lead: text!["If you stop, what you entered will be erased."],
        stop: text!["Stop the reception"],
        go_on: text!["Go on"],
    },
    veiled: text!["Not visible"],
};
