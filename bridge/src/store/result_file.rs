//! What eligibility sources have answered (資格確認結果): the bytes as they came, sealed.

use protocol::ids::{DeskId, ResultId, SessionId, VisitId};
use protocol::time::{Date, Timestamp};
use reception::eligibility::FileMark;
#[cfg(fuzzing)]
use reception::planted::{self, Bug};
use rusqlite::{Connection, params};
use sha2::{Digest as _, Sha256};
use zeroize::Zeroizing;

use super::error::StoreError;
use super::journal::day_text;
use super::seal::{Column, Sealer};
use super::writer::Store;

/// An answer as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct ResultFile {
    /// The date in Japan.
    pub day: Date,
    /// When it came.
    pub at: Timestamp,
    /// Where it came from.
    pub origin: Origin,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Where an answer came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A file of the terminal's.
    Terminal {
        /// Its name. It holds the clinic's code and a time, and nothing about a person.
        name: String,
        /// Its number.
        result: ResultId,
    },
    /// The connector, in a session.
    Connector {
        /// The desk.
        desk: DeskId,
        /// The person's time at it.
        session: SessionId,
    },
}

impl ResultFile {
    /// The mark of its bytes.
    pub fn mark(&self) -> FileMark {
        FileMark(Sha256::digest(&self.bytes).into())
    }
}

impl std::fmt::Debug for ResultFile {
    // The bytes hold a person's facts.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResultFile")
            .field("origin", &self.origin)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// The names and marks of the terminal's files that have been taken.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`], [`StoreError::Disk`].
    pub async fn known_files(&self) -> Result<Vec<(String, FileMark)>, StoreError> {
        self.run(|database| {
            let mut statement = database
                .connection
                .prepare("SELECT name, mark FROM result_file WHERE name IS NOT NULL")?;
            let mut rows = statement.query(())?;
            let mut known = Vec::new();
            while let Some(row) = rows.next()? {
                known.push((row.get(0)?, mark_of(row.get(1)?)?));
            }
            Ok(known)
        })
        .await
    }

    /// The answers that are a visit's, as they came, the oldest first.
    ///
    /// # Errors
    /// [`StoreError::SealedBroken`], [`StoreError::Disk`].
    pub async fn results_of(
        &self,
        day: Date,
        visit: VisitId,
    ) -> Result<Vec<Zeroizing<Vec<u8>>>, StoreError> {
        self.run(move |database| {
            let mut statement = database.connection.prepare(
                "SELECT mark, bytes FROM result_file WHERE day = ?1 AND visit = ?2 ORDER BY id",
            )?;
            let mut rows = statement.query(params![day_text(day), visit.0])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                let mark = mark_of(row.get(0)?)?;
                let sealed: Vec<u8> = row.get(1)?;
                let place = row_name(mark);
                found.push(database.sealer.open(Column::ResultBytes, &place, &sealed)?);
            }
            Ok(found)
        })
        .await
    }
}

pub(super) fn keep(
    connection: &Connection,
    sealer: &Sealer,
    file: &ResultFile,
) -> Result<(), StoreError> {
    let mark = file.mark();
    let bytes = sealer.seal(Column::ResultBytes, &row_name(mark), &file.bytes)?;
    let (name, result, desk, session) = match &file.origin {
        Origin::Terminal { name, result } => (Some(name), Some(result.0), None, None),
        Origin::Connector { desk, session } => (None, None, Some(desk.0), Some(session.0)),
    };
    connection.execute(
        "INSERT INTO result_file (day, at, mark, name, result, desk, session, bytes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            day_text(file.day),
            file.at.0,
            mark.0,
            name,
            result,
            desk,
            session,
            bytes
        ],
    )?;
    Ok(())
}

/// The visit's result file is this one from now on, or none. Results are counted through the
/// days: one that was offered before midnight is of the day on which it was taken.
pub(super) fn give(
    connection: &Connection,
    day: Date,
    visit: VisitId,
    result: Option<ResultId>,
) -> Result<(), StoreError> {
    let day = day_text(day);
    #[cfg(fuzzing)]
    if result.is_none() && planted::is(Bug::TakenBackKept) {
        return Ok(());
    }
    connection.execute(
        "UPDATE result_file SET visit = NULL WHERE day = ?1 AND visit = ?2 AND result IS NOT NULL",
        params![day, visit.0],
    )?;
    if let Some(result) = result {
        let given = connection.execute(
            "UPDATE result_file SET visit = ?2, day = ?1 WHERE result = ?3 AND visit IS NULL",
            params![day, visit.0, result.0],
        )?;
        if given != 1 {
            return Err(StoreError::ResultUnknown);
        }
    }
    Ok(())
}

/// The connector's answers in this session are the visit's, of the day on which it was received.
/// Sessions are counted through the days too.
pub(super) fn give_session(
    connection: &Connection,
    day: Date,
    visit: VisitId,
    (desk, session): (DeskId, SessionId),
) -> Result<(), StoreError> {
    connection.execute(
        "UPDATE result_file SET visit = ?2, day = ?1 WHERE desk = ?3 AND session = ?4",
        params![day_text(day), visit.0, desk.0, session.0],
    )?;
    Ok(())
}

fn mark_of(bytes: Vec<u8>) -> Result<FileMark, StoreError> {
    match bytes.try_into() {
        Ok(mark) => Ok(FileMark(mark)),
        Err(_) => Err(StoreError::Unreadable),
    }
}

/// What the sealed bytes are bound to.
fn row_name(FileMark(mark): FileMark) -> String {
    <base64ct::Base64 as base64ct::Encoding>::encode_string(&mark)
}
