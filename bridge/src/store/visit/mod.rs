//! The visits: where each stands, its facts (sealed), and its consents.

mod consent;
mod person;
mod words;

use protocol::card::CertificateNotice;
use protocol::consent::ConsentRecord;
use protocol::console::{IdentifiedBy, VisitStage};
use protocol::eligibility::{Insurance, Person};
use protocol::ids::{Version, VisitId, VisitNumber};
use protocol::presented::Presented;
use protocol::time::{Date, Timestamp};
use rusqlite::{Connection, ErrorCode, params};
use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::journal::day_text;
use super::seal::{Column, Sealer};
use super::writer::Store;

/// A visit as it is recorded at 受付完了. Its name is the day with the id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitReceived {
    /// The date in Japan.
    pub day: Date,
    /// The visit, counted within the day.
    pub visit: VisitId,
    /// The number of the day that the person is called by.
    pub number: Option<VisitNumber>,
    /// Where it stands.
    pub stage: VisitStage,
    /// Its version.
    pub version: Version,
    /// When it began.
    pub began_at: Timestamp,
    /// The person's facts.
    pub facts: VisitFacts,
    /// The consents.
    pub consents: Vec<ConsentRecord>,
}

/// A person's facts. They are sealed on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitFacts {
    /// Who it is.
    pub person: Option<Person>,
    /// The insurance facts.
    pub insurance: Option<Insurance>,
    /// What was presented.
    pub presented: Option<Presented>,
    /// How the person was confirmed.
    pub identified: Option<IdentifiedBy>,
    /// What was said about the certificate.
    pub certificate: Option<CertificateNotice>,
}

/// A move of a visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VisitStaged {
    /// The date in Japan.
    pub day: Date,
    /// The visit.
    pub visit: VisitId,
    /// Where it stands now.
    pub stage: VisitStage,
    /// Its version now: higher than the one on record.
    pub version: Version,
}

/// What is known of a person changed after the reception: a result came, or was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitKnown {
    /// The date in Japan.
    pub day: Date,
    /// The visit.
    pub visit: VisitId,
    /// Its version now: higher than the one on record.
    pub version: Version,
    /// The person's facts.
    pub facts: VisitFacts,
    /// The consents.
    pub consents: Vec<ConsentRecord>,
}

/// A visit as it is on record: what was received, with the stage and version of the last move.
pub type StoredVisit = VisitReceived;

impl Store {
    /// The visits of one day, in the order of their ids.
    ///
    /// # Errors
    /// [`StoreError::SealedBroken`], [`StoreError::Unreadable`], [`StoreError::Disk`].
    pub async fn visits_of(&self, day: Date) -> Result<Vec<StoredVisit>, StoreError> {
        self.run(move |database| read(&database.connection, &database.sealer, day))
            .await
    }
}

pub(super) fn receive(
    connection: &Connection,
    sealer: &Sealer,
    received: &VisitReceived,
) -> Result<(), StoreError> {
    let facts = seal(sealer, received.day, received.visit, &received.facts)?;
    let (stage, desk) = words::stage(received.stage);
    let inserted = connection.execute(
        "INSERT INTO visit (day, id, number, stage, desk, version, began_at, facts, person)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            day_text(received.day),
            received.visit.0,
            received.number.map(|number| number.0),
            stage,
            desk,
            received.version.0,
            received.began_at.0,
            facts,
            person::index(sealer, received.facts.person.as_ref()),
        ],
    );
    match inserted {
        Ok(_) => {}
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation) => {
            return Err(StoreError::VisitTwice);
        }
        Err(error) => return Err(error.into()),
    }
    consent::write(connection, received.day, received.visit, &received.consents)
}

pub(super) fn know(
    connection: &Connection,
    sealer: &Sealer,
    known: &VisitKnown,
) -> Result<(), StoreError> {
    let facts = seal(sealer, known.day, known.visit, &known.facts)?;
    let changed = connection.execute(
        "UPDATE visit SET facts = ?3, version = ?4, person = ?5
         WHERE day = ?1 AND id = ?2 AND version < ?4",
        params![
            day_text(known.day),
            known.visit.0,
            facts,
            known.version.0,
            person::index(sealer, known.facts.person.as_ref()),
        ],
    )?;
    if changed != 1 {
        return Err(StoreError::VisitUnknown);
    }
    consent::erase(connection, known.day, known.visit)?;
    consent::write(connection, known.day, known.visit, &known.consents)
}

fn seal(
    sealer: &Sealer,
    day: Date,
    visit: VisitId,
    facts: &VisitFacts,
) -> Result<Vec<u8>, StoreError> {
    let Ok(plain) = postcard::to_allocvec(facts) else {
        return Err(StoreError::Unreadable);
    };
    let plain = zeroize::Zeroizing::new(plain);
    sealer.seal(Column::VisitFacts, &row_name(day, visit), &plain)
}

pub(super) fn stage(connection: &Connection, staged: &VisitStaged) -> Result<(), StoreError> {
    let (stage, desk) = words::stage(staged.stage);
    let changed = connection.execute(
        "UPDATE visit SET stage = ?3, desk = ?4, version = ?5
         WHERE day = ?1 AND id = ?2 AND version < ?5",
        params![
            day_text(staged.day),
            staged.visit.0,
            stage,
            desk,
            staged.version.0
        ],
    )?;
    match changed {
        1 => Ok(()),
        _ => Err(StoreError::VisitUnknown),
    }
}

/// What the sealed facts are bound to.
fn row_name(day: Date, visit: VisitId) -> String {
    format!("{}/{}", day_text(day), visit.0)
}

fn read(
    connection: &Connection,
    sealer: &Sealer,
    day: Date,
) -> Result<Vec<StoredVisit>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT id, number, stage, desk, version, began_at, facts FROM visit
         WHERE day = ?1 ORDER BY id",
    )?;
    let mut rows = statement.query([day_text(day)])?;
    let mut visits = Vec::new();
    while let Some(row) = rows.next()? {
        let visit = VisitId(row.get(0)?);
        let stage: String = row.get(2)?;
        let stored: Vec<u8> = row.get(6)?;
        let plain = sealer.open(Column::VisitFacts, &row_name(day, visit), &stored)?;
        let Ok(facts) = postcard::from_bytes(&plain) else {
            return Err(StoreError::Unreadable);
        };
        visits.push(VisitReceived {
            day,
            visit,
            number: row.get::<_, Option<u16>>(1)?.map(VisitNumber),
            stage: words::read_stage(&stage, row.get(3)?).ok_or(StoreError::Unreadable)?,
            version: Version(row.get(4)?),
            began_at: Timestamp(row.get(5)?),
            facts,
            consents: consent::read(connection, day, visit)?,
        });
    }
    Ok(visits)
}
