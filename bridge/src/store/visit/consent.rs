//! The consents of a visit, one row a class.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::ids::VisitId;
use protocol::time::{Date, Timestamp};
use rusqlite::{Connection, params};

use super::words::Word;
use crate::store::error::StoreError;
use crate::store::journal::day_text;

pub(super) fn write(
    connection: &Connection,
    day: Date,
    visit: VisitId,
    consents: &[ConsentRecord],
) -> Result<(), StoreError> {
    for consent in consents {
        connection.execute(
            "INSERT INTO consent (day, visit, class, state, authority, given_at, until)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                day_text(day),
                visit.0,
                consent.class.word(),
                consent.state.word(),
                consent.authority.word(),
                consent.given_at.map(|at| at.0),
                consent.until.map(|at| at.0),
            ],
        )?;
    }
    Ok(())
}

/// Erases the consents of a visit, before others are written.
pub(super) fn erase(connection: &Connection, day: Date, visit: VisitId) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM consent WHERE day = ?1 AND visit = ?2",
        params![day_text(day), visit.0],
    )?;
    Ok(())
}

/// The consents of a visit in the order in which the kiosk asks.
pub(super) fn read(
    connection: &Connection,
    day: Date,
    visit: VisitId,
) -> Result<Vec<ConsentRecord>, StoreError> {
    let mut statement = connection.prepare(
        "SELECT class, state, authority, given_at, until FROM consent
         WHERE day = ?1 AND visit = ?2",
    )?;
    let mut rows = statement.query(params![day_text(day), visit.0])?;
    let mut consents = Vec::new();
    while let Some(row) = rows.next()? {
        let (class, state, authority): (String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        consents.push(ConsentRecord {
            class: ConsentClass::read(&class).ok_or(StoreError::Unreadable)?,
            state: ConsentState::read(&state).ok_or(StoreError::Unreadable)?,
            authority: ConsentAuthority::read(&authority).ok_or(StoreError::Unreadable)?,
            given_at: row.get::<_, Option<i64>>(3)?.map(Timestamp),
            until: row.get::<_, Option<i64>>(4)?.map(Timestamp),
        });
    }
    consents.sort_by_key(|consent| consent.class);
    Ok(consents)
}
