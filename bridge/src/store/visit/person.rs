//! By what a person's earlier visits are found: an HMAC of name and birth date under a key of this
//! folder (a blind index). Outside of the folder it says nothing.

use hmac::{Hmac, KeyInit, Mac};
use protocol::eligibility::{Insurance, Person};
use protocol::ids::VisitId;
use protocol::time::Date;
use rusqlite::{Connection, params};
use sha2::Sha256;

use super::{Column, Sealer, VisitFacts};
use crate::store::error::StoreError;
use crate::store::journal::day_text;
use crate::store::writer::Store;

/// So many of a person's visits are looked at for one with insurance facts.
const LOOKED_AT: u32 = 10;

impl Store {
    /// What was known of a person's insurance at the last visit before this one; none where the
    /// person has not been here, or has no birth date to be known by.
    ///
    /// # Errors
    /// [`StoreError::SealedBroken`], [`StoreError::Unreadable`], [`StoreError::Disk`].
    pub async fn last_insurance(
        &self,
        person: Person,
        day: Date,
        visit: VisitId,
    ) -> Result<Option<Insurance>, StoreError> {
        self.run(move |database| last(&database.connection, &database.sealer, &person, day, visit))
            .await
    }
}

/// The index of a person; none without a birth date: a name alone is too many people's.
pub(super) fn index(sealer: &Sealer, person: Option<&Person>) -> Option<[u8; 32]> {
    let person = person?;
    let birth = person.birth_date?;
    let name: String = person.name.split_whitespace().collect();
    #[expect(clippy::expect_used, reason = "RFC 2104 takes keys of every length")]
    let mut mac = Hmac::<Sha256>::new_from_slice(sealer.person_key())
        .expect("HMAC takes keys of every length");
    mac.update(day_text(birth).as_bytes());
    mac.update(name.as_bytes());
    Some(mac.finalize().into_bytes().into())
}

fn last(
    connection: &Connection,
    sealer: &Sealer,
    person: &Person,
    day: Date,
    visit: VisitId,
) -> Result<Option<Insurance>, StoreError> {
    let Some(index) = index(sealer, Some(person)) else {
        return Ok(None);
    };
    let mut statement = connection.prepare(
        "SELECT day, id, facts FROM visit WHERE person = ?1 AND (day, id) < (?2, ?3)
         ORDER BY day DESC, id DESC LIMIT ?4",
    )?;
    let mut rows = statement.query(params![index, day_text(day), visit.0, LOOKED_AT])?;
    while let Some(row) = rows.next()? {
        let (day, id): (String, u32) = (row.get(0)?, row.get(1)?);
        let stored: Vec<u8> = row.get(2)?;
        let plain = sealer.open(Column::VisitFacts, &format!("{day}/{id}"), &stored)?;
        let Ok(facts) = postcard::from_bytes::<VisitFacts>(&plain) else {
            return Err(StoreError::Unreadable);
        };
        if let Some(insurance) = facts.insurance {
            return Ok(Some(insurance));
        }
    }
    Ok(None)
}
