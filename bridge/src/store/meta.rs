//! Sealed facts about the folder itself: what it was made for, and the audit log's head.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::StoreError;
use super::seal::{Column, Sealer};

/// The facts, by name.
#[derive(Clone, Copy)]
pub(super) enum Fact {
    /// What the folder was made for.
    Environment,
    /// How many entries the audit log has, and the MAC of the last.
    AuditHead,
}

impl Fact {
    const fn name(self) -> &'static str {
        match self {
            Self::Environment => "environment",
            Self::AuditHead => "audit_head",
        }
    }
}

pub(super) fn write<T: Serialize>(
    connection: &Connection,
    sealer: &Sealer,
    fact: Fact,
    value: &T,
) -> Result<(), StoreError> {
    let Ok(plain) = postcard::to_allocvec(value) else {
        return Err(StoreError::Unreadable);
    };
    let stored = sealer.seal(Column::Meta, fact.name(), &plain)?;
    connection.execute(
        "INSERT INTO meta (name, sealed) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed",
        params![fact.name(), stored],
    )?;
    Ok(())
}

/// A fact. Each is there from the first start on: a missing one was taken out.
pub(super) fn read<T: DeserializeOwned>(
    connection: &Connection,
    sealer: &Sealer,
    fact: Fact,
) -> Result<T, StoreError> {
    let stored: Option<Vec<u8>> = connection
        .query_row(
            "SELECT sealed FROM meta WHERE name = ?1",
            [fact.name()],
            |row| row.get(0),
        )
        .optional()?;
    let Some(stored) = stored else {
        return Err(StoreError::SealedBroken(Column::Meta));
    };
    let plain = sealer.open(Column::Meta, fact.name(), &stored)?;
    match postcard::from_bytes(&plain) {
        Ok(value) => Ok(value),
        Err(_) => Err(StoreError::Unreadable),
    }
}
