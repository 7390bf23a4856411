//! What a result says, in Japanese.

mod codes;
mod fields;

use crate::eligibility::{Eligibility, Report};
use crate::text::text;

pub(crate) const WORDS: Eligibility = Eligibility {
    fields: fields::WORDS,
    codes: codes::WORDS,
    report: Report {
        note: text![
            "このファイルに書かれている内容です。同意は、ファイルを書いた相手が記録したものです。"
        ],
        nth: text![{ Count }, "件目（全", { Total }, "件）"],
        nobody: text!["この結果には、どなたの資格もありません。"],
        unknown_code: text!["表にないコード（", { Code }, "）"],
        tenths: text![{ Count }, "割"],
        no_share: text!["0割"],
        yen: text![{ Count }, "円"],
        at: text![{ Date }, { Time }],
        remedy: text!["対応"],
    },
};
