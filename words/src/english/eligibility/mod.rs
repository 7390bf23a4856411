//! What a result says, in English.

mod codes;
mod fields;

use crate::eligibility::{Eligibility, Report};
use crate::text::text;

pub(crate) const WORDS: Eligibility = Eligibility {
    fields: fields::WORDS,
    codes: codes::WORDS,
    report: Report {
        note: text!["This is what the file says. The consents are as its writer recorded them."],
        nth: text!["No. ", { Count }, " of ", { Total }],
        nobody: text!["This result names nobody."],
        unknown_code: text!["Code that is in no table (", { Code }, ")"],
        tenths: text![{ Count }, "0 %"],
        no_share: text!["0 %"],
        yen: text![{ Count }, " yen"],
        at: text![{ Date }, ", ", { Time }],
        remedy: text!["What to do"],
    },
};
