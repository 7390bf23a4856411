//! The second step: who it is.

use crate::kiosk::{Certificate, Checking, Choice, Identity, Pin, Register, Visual};
use crate::text::text;

pub(super) const IDENTITY: Identity = Identity {
    heading: text!["How would you like to confirm that it is you?"],
    lead: text!["Please leave your card where it is."],
    pin: Choice {
        act: text!["With my PIN"],
        meaning: text!["The four digits you chose when the card was made."],
    },
    pin_last: text!["The PIN can be entered one more time."],
    pin_locked: text!["The PIN cannot be used now. The staff can confirm that it is you."],
    visual: Choice {
        act: text!["By the staff"],
        meaning: text!["If you do not remember the number or would like help."],
    },
};

pub(super) const PIN: Pin = Pin {
    heading: text!["Enter your 4-digit PIN"],
    lead: text!["The digits you chose when the card was made."],
    wrong_heading: text!["That was a different number"],
    wrong_lead: text!["It is not the password of six or more characters."],
    again_heading: text!["Please enter your PIN once more"],
    again_lead: text!["The reception machine was restarted and asks again."],
    tries: text![{ Count }, " tries left"],
    hidden: text!["The digits are not shown."],
    limit: text!["After 3 mistakes the PIN is locked."],
    last: text!["With the next mistake the PIN is locked."],
    unsure: text!["If you are not sure, the staff can confirm."],
    visual: text!["Ask the staff to confirm"],
    delete: text!["Delete"],
    clear: text!["Clear"],
    confirm: text!["Use this number"],
    typed: text![{ Count }, " of 4 digits entered"],
};

pub(super) const CHECKING: Checking = Checking {
    pin: text!["Checking the PIN"],
    identity: text!["Confirming that it is you"],
    registration: text!["Registering the card for health insurance"],
    eligibility: text!["Checking your health insurance"],
    store: text!["Completing the reception"],
    terminal: text!["Waiting for the card reader"],
    lead: text!["Please leave your card where it is."],
};

pub(super) const VISUAL: Visual = Visual {
    asked_heading: text!["A member of staff will come"],
    asked_lead: text!["They will compare your face with the picture on the card."],
    card_stays: text!["Please leave your card where it is."],
    not_confirmed_heading: text!["It could not be confirmed"],
    not_confirmed_lead: text!["Please choose another way or talk to the staff."],
};

pub(super) const REGISTER: Register = Register {
    heading: text!["Register this card for health insurance?"],
    lead: text!["It is not registered as a health insurance card yet."],
    agree: Choice {
        act: text!["Register"],
        meaning: text!["Register here and go on."],
    },
    refuse: Choice {
        act: text!["Do not register"],
        meaning: text!["The staff will show you another way."],
    },
};

pub(super) const CERTIFICATE: Certificate = Certificate {
    expires_heading: text!["The certificate in your card ends soon"],
    expired_heading: text!["The certificate in your card has ended"],
    last_day: text!["Last day of the certificate"],
    date: text![{ Date }],
    days_left: text![{ Count }, " days left"],
    today: text!["You can go on with the reception today."],
    renew: text!["You can renew it at your city or town office."],
    grace: text!["For 3 months after that day it still works as your insurance card."],
    usable_until: text!["It works as your insurance card until ", { Date }, "."],
    facts_only: text![
        "Until it is renewed, past treatment, medicine and health checks are not used."
    ],
    go_on: text!["Go on"],
};
