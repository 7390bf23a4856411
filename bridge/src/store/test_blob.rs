//! What a test folder made for itself at its first start: its test CA and its virtual cards.

use protocol::card::TrayCard;
use rusqlite::{OptionalExtension, params};
use zeroize::Zeroizing;

use super::error::StoreError;
use super::folder::TestFolder;
use super::seal::Column;
use super::writer::Store;

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TestBlob {
    /// The test CA.
    Authority,
    /// A card of the tray.
    Card(TrayCard),
}

impl TestBlob {
    const fn place(self) -> (Column, u8) {
        match self {
            Self::Authority => (Column::Authority, 1),
            Self::Card(TrayCard::Adult45) => (Column::Card, 1),
            Self::Card(TrayCard::Adult30) => (Column::Card, 2),
            Self::Card(TrayCard::Expiring) => (Column::Card, 3),
            Self::Card(TrayCard::Expired) => (Column::Card, 4),
            Self::Card(TrayCard::PinLocked) => (Column::Card, 5),
            Self::Card(TrayCard::NotMyNumber) => (Column::Card, 6),
        }
    }

    const fn select(self) -> &'static str {
        match self {
            Self::Authority => "SELECT sealed FROM authority WHERE id = ?1",
            Self::Card(_) => "SELECT sealed FROM card WHERE slot = ?1",
        }
    }

    const fn replace(self) -> &'static str {
        match self {
            Self::Authority => {
                "INSERT INTO authority (id, sealed) VALUES (?1, ?2)
                 ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed"
            }
            Self::Card(_) => {
                "INSERT INTO card (slot, sealed) VALUES (?1, ?2)
                 ON CONFLICT (slot) DO UPDATE SET sealed = excluded.sealed"
            }
        }
    }
}

impl Store {
    /// Keeps a blob sealed, in place of the one before.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn test_blob_keep(
        &self,
        _: TestFolder,
        blob: TestBlob,
        bytes: Zeroizing<Vec<u8>>,
    ) -> Result<(), StoreError> {
        self.run(move |database| {
            let (column, row) = blob.place();
            let sealed = database.sealer.seal(column, &row.to_string(), &bytes)?;
            database
                .connection
                .execute(blob.replace(), params![row, sealed])?;
            Ok(())
        })
        .await
    }

    /// A blob that was kept.
    ///
    /// # Errors
    /// [`StoreError::SealedBroken`], [`StoreError::Disk`].
    pub async fn test_blob(
        &self,
        _: TestFolder,
        blob: TestBlob,
    ) -> Result<Option<Zeroizing<Vec<u8>>>, StoreError> {
        self.run(move |database| {
            let (column, row) = blob.place();
            let sealed: Option<Vec<u8>> = database
                .connection
                .query_row(blob.select(), [row], |found| found.get(0))
                .optional()?;
            sealed
                .map(|sealed| database.sealer.open(column, &row.to_string(), &sealed))
                .transpose()
        })
        .await
    }
}
