//! How the stand-in behaves: well, or as another end does on a bad day.

use super::super::answer::ResultXml;
use super::super::error::SourceError;

/// How the stand-in behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Conduct {
    /// It answers.
    #[default]
    Well,
    /// It does not answer.
    Away,
    /// It refuses everything.
    Refusing,
    /// Its result files break off in the middle.
    Garbled,
}

impl Conduct {
    /// Whether a call is taken up at all.
    pub(super) const fn begin(self) -> Result<(), SourceError> {
        match self {
            Self::Well | Self::Garbled => Ok(()),
            Self::Away => Err(SourceError::Away),
            Self::Refusing => Err(SourceError::Refused),
        }
    }

    /// What arrives of a result file.
    pub(super) fn send(self, ResultXml(mut bytes): ResultXml) -> ResultXml {
        if self == Self::Garbled {
            bytes.truncate(bytes.len() / 2);
        }
        ResultXml(bytes)
    }
}
