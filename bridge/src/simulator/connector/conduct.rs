//! How the other end behaves: well, or as another end does on a bad day.

use std::time::Duration;

use crate::eligibility::ResultXml;

/// How the other end behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Conduct {
    /// It answers.
    #[default]
    Well,
    /// It hangs up.
    Away,
    /// It takes every call and never answers.
    Silent,
    /// It answers after this time.
    Slow(Duration),
    /// It knows nobody.
    Refusing,
    /// Its result files break off in the middle.
    Garbled,
    /// It takes every signature for one that was used before.
    Replayed,
    /// It has asked for no consent, whatever it said before.
    NotAskable,
    /// It says that it is real.
    Production,
}

impl Conduct {
    /// What arrives of a result file.
    pub(super) fn send(self, ResultXml(mut bytes): ResultXml) -> ResultXml {
        if self == Self::Garbled {
            bytes.truncate(bytes.len() / 2);
        }
        ResultXml(bytes)
    }
}
