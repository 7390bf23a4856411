//! The mark by which an open reception knows its own card again after a restart.
//!
//! It is an HMAC of the card's certificate under a key of this folder, kept sealed, and
//! erased at the reception's end: no number by which a person could be followed.

use hmac::{Hmac, KeyInit, Mac};
use protocol::ids::DeskId;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::Sha256;

use super::error::StoreError;
use super::seal::{Column, Sealer};
use super::writer::Store;

/// A card's mark.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct CardMark([u8; 32]);

impl std::fmt::Debug for CardMark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardMark(…)")
    }
}

impl Store {
    /// The mark of the card that holds this certificate (DER).
    pub fn mark_of(&self, certificate: &[u8]) -> CardMark {
        #[expect(clippy::expect_used, reason = "RFC 2104 takes keys of every length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(self.card_mark_key())
            .expect("HMAC takes keys of every length");
        mac.update(certificate);
        CardMark(mac.finalize().into_bytes().into())
    }

    /// The mark of the card with which the reception at this desk is open.
    ///
    /// # Errors
    /// [`StoreError::SealedBroken`], [`StoreError::Disk`].
    pub async fn card_mark(&self, desk: DeskId) -> Result<Option<CardMark>, StoreError> {
        self.run(move |database| read(&database.connection, &database.sealer, desk))
            .await
    }
}

pub(super) fn keep(
    connection: &Connection,
    sealer: &Sealer,
    desk: DeskId,
    mark: &CardMark,
) -> Result<(), StoreError> {
    let stored = sealer.seal(Column::CardMark, &desk.0.to_string(), &mark.0)?;
    connection.execute(
        "INSERT INTO card_mark (desk, mark) VALUES (?1, ?2)
         ON CONFLICT (desk) DO UPDATE SET mark = excluded.mark",
        params![desk.0, stored],
    )?;
    Ok(())
}

pub(super) fn erase(connection: &Connection, desk: DeskId) -> Result<(), StoreError> {
    connection.execute("DELETE FROM card_mark WHERE desk = ?1", [desk.0])?;
    Ok(())
}

fn read(
    connection: &Connection,
    sealer: &Sealer,
    desk: DeskId,
) -> Result<Option<CardMark>, StoreError> {
    let stored: Option<Vec<u8>> = connection
        .query_row(
            "SELECT mark FROM card_mark WHERE desk = ?1",
            [desk.0],
            |row| row.get(0),
        )
        .optional()?;
    let Some(stored) = stored else {
        return Ok(None);
    };
    let plain = sealer.open(Column::CardMark, &desk.0.to_string(), &stored)?;
    match <[u8; 32]>::try_from(plain.as_slice()) {
        Ok(mark) => Ok(Some(CardMark(mark))),
        Err(_) => Err(StoreError::Unreadable),
    }
}
