//! The third step, after the ministry's notice to patients.

use crate::kiosk::{Class, Consent, Records, Review};
use crate::text::text;

pub(super) const CONSENT: Consent = Consent {
    place: text!["Question ", { Count }, " of ", { Total }],
    treatment: Class {
        name: text!["Treatment and medicine"],
        heading: text!["Do you agree to share past treatment and medicine?"],
        statement: text![
            "I agree that my past treatment other than surgery, and my past medicine, are \
             provided to this institution."
        ],
        purpose: text!["They are used for your consultation and health care."],
        agree: text!["I agree"],
        refuse: text!["I do not agree"],
    },
    surgery: Class {
        name: text!["Surgery"],
        heading: text!["Do you agree to share past surgery?"],
        statement: text!["I agree that my past surgery is provided to this institution."],
        purpose: text!["It is used for your consultation and health care."],
        agree: text!["I agree"],
        refuse: text!["I do not agree"],
    },
    checkup: Class {
        name: text!["Health checks"],
        heading: text!["Do you agree to share past health checks?"],
        statement: text!["I agree that my past health checks are provided to this institution."],
        purpose: text!["They are used for your consultation and health care."],
        agree: text!["I agree"],
        refuse: text!["I do not agree / under 40"],
    },
    either_way: text!["You will be received whichever you choose."],
    before: text!["Your answer before"],
};

pub(super) const RECORDS: Records = Records {
    agreed: text!["Agreed"],
    told: text!["By word of mouth"],
    of_test: text!["Agreed in a test"],
    refused: text!["Not agreed"],
    lapsed: text!["Expired"],
    unobtainable: text!["Not known"],
    by_terminal: text!["Recorded by the reader"],
    by_connector: text!["Recorded by the service"],
    by_staff: text!["Told to the staff"],
    by_test: text!["A test's record"],
    until: text!["until ", { Date }, ", ", { Time }],
};

pub(super) const REVIEW: Review = Review {
    heading: text!["Go on with these answers?"],
    agreed: text!["I agree"],
    refused: text!["I do not agree"],
    change: text!["Change"],
    submit: text!["Send these answers"],
};
