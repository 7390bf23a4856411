//! The accredited face reader: its result comes into `face`, in one of the ways in which files
//! come on shares.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::time::Duration;

use protocol::consent::{Answer, ConsentAnswer};
use protocol::eligibility::Reference;

use super::super::answer::{self, Asked};
use super::super::holder::Holder;
use super::super::people;
use super::{Delivery, Presenting, Terminal};
use crate::clock::stamp_in_japan;

/// How long the reader takes from the last tap to its file.
const TAKES: Duration = Duration::from_millis(400);

/// How long half a file lies there.
const HALF: Duration = Duration::from_millis(1_500);

/// The code of an institution that is not this clinic.
const FOREIGN: &str = "1399999999";

/// Why nothing came of somebody at the reader.
#[derive(Debug, thiserror::Error)]
pub(in crate::simulator) enum FaceError {
    /// The reader cannot read the card: it is no Individual Number Card.
    #[error("the accredited reader does not take this card")]
    NoCard,
    /// The result could not be written in the encoding that was asked for, or the clock stands
    /// outside of the calendar.
    #[error("there is no result to write")]
    NoResult,
    /// The folder does not take the file.
    #[error("the file cannot be written: {0}")]
    File(#[from] io::Error),
}

impl Terminal {
    /// Somebody goes through the reader: the result's file is there when this is done.
    pub(in crate::simulator) async fn present(
        &self,
        presenting: Presenting,
    ) -> Result<(), FaceError> {
        tokio::time::sleep(TAKES + presenting.late).await;
        let bytes = self.result(&presenting)?;
        let path = self.next_name(&presenting)?;
        let (one, other) = bytes.split_at(bytes.len() / 2);
        match presenting.delivery {
            Delivery::Whole => fs::write(path, &bytes)?,
            Delivery::Broken => fs::write(path, one)?,
            Delivery::Duplicated => {
                fs::write(path, &bytes)?;
                fs::write(self.next_name(&presenting)?, &bytes)?;
            }
            Delivery::HalfWritten => {
                fs::write(&path, one)?;
                tokio::time::sleep(HALF).await;
                append(&path, other)?;
            }
            Delivery::Moved => {
                fs::write(&path, one)?;
                tokio::time::sleep(HALF).await;
                let moved = self
                    .folders
                    .trash
                    .join(path.file_name().unwrap_or_default());
                fs::rename(&path, &moved)?;
                tokio::time::sleep(HALF).await;
                append(&moved, other)?;
            }
        }
        Ok(())
    }

    fn result(&self, presenting: &Presenting) -> Result<Vec<u8>, FaceError> {
        let person = people::person(Holder {
            card: Some(presenting.profile),
            lapsed: false,
        });
        let person = person.ok_or(FaceError::NoCard)?;
        let answer = if presenting.agrees {
            Answer::Agree
        } else {
            Answer::Refuse
        };
        let asked = Asked {
            at: self.clock.now(),
            institution: self.institution_of(presenting).to_owned(),
            identifier: None,
            by: Reference::MyNumberCard,
            answers: person
                .askable
                .classes()
                .map(|class| ConsentAnswer { class, answer })
                .collect(),
            validity: presenting
                .validity
                .clone()
                .unwrap_or_else(|| self.state().validity),
        };
        answer::result(&person, &asked)
            .and_then(|result| answer::file(result, presenting.encoding.unwrap_or(person.encoding)))
            .ok_or(FaceError::NoResult)
    }

    fn institution_of(&self, presenting: &Presenting) -> &str {
        if presenting.is_foreign {
            FOREIGN
        } else {
            &self.institution
        }
    }

    /// 医療機関コード, 処理コード and a counter of 17 digits, and the time.
    fn next_name(&self, presenting: &Presenting) -> Result<PathBuf, FaceError> {
        let at = stamp_in_japan(self.clock.now()).ok_or(FaceError::NoResult)?;
        let (institution, file) = (self.institution_of(presenting), self.next_file());
        let name = format!("OQSsiquc01res_face_{institution}001{file:017}_{at}.xml");
        Ok(self.folders.face.join(name))
    }
}

fn append(path: &PathBuf, bytes: &[u8]) -> io::Result<()> {
    File::options().append(true).open(path)?.write_all(bytes)
}
