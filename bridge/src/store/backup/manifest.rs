//! What a backup says of the folder that it was made of, and what a copy is held against.

use std::path::Path;

use protocol::environment::Environment;
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};

use super::error::{BackupError, NotWhole};
use crate::store::audit;
use crate::store::database::Database;
use crate::store::error::StoreError;
use crate::store::folder::database_of;
use crate::store::schema;

/// What is in a backup.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// When it was begun, in milliseconds since 1970.
    pub(super) made_at: i64,
    /// What the folder was made for.
    pub(super) environment: Environment,
    /// The version of its tables.
    pub(super) schema: u32,
    /// Each table with its number of rows, by name.
    pub(super) tables: Vec<(String, u64)>,
    /// The length of the database in bytes.
    pub(super) database: u64,
    /// How many entries the audit log has.
    pub(super) entries: u64,
    /// The MAC of its last entry.
    pub(super) head: [u8; 32],
}

impl Manifest {
    /// Holds a copied folder against this: the database holds together, no row is missing, the
    /// sealed facts open, the audit log is whole up to the same entry. Tables of an older version
    /// are brought up to date on the way.
    pub(super) fn check(&self, copy: &Path) -> Result<Database, BackupError> {
        let connection = look_at(&database_of(copy))?;
        if !holds_together(&connection)? {
            return Err(BackupError::NotWhole(NotWhole::Database));
        }
        if rows(&connection)? != self.tables || schema::found(&connection)? != self.schema {
            return Err(BackupError::NotWhole(NotWhole::Counts));
        }
        drop(connection);
        let database = Database::open(copy, Some(self.environment))?;
        let report = audit::verify(
            &database.connection,
            &database.sealer,
            &database.audit_key,
            None,
        )?;
        if (report.entries, report.head, report.fault) != (self.entries, self.head, None) {
            return Err(BackupError::NotWhole(NotWhole::Audit));
        }
        Ok(database)
    }
}

/// A database that is only read.
pub(super) fn look_at(database: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(database, flags)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(connection)
}

/// Each table with its number of rows, by name.
pub(super) fn rows(connection: &Connection) -> Result<Vec<(String, u64)>, StoreError> {
    let mut statement =
        connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?;
    let names = statement
        .query_map((), |row| row.get::<_, String>(0))?
        .collect::<Result<Vec<_>, _>>()?;
    names
        .into_iter()
        .map(|name| {
            let quoted = name.replace('"', "\"\"");
            let count = format!("SELECT count(*) FROM \"{quoted}\"");
            let count: i64 = connection.query_row(&count, (), |row| row.get(0))?;
            Ok((name, count.cast_unsigned()))
        })
        .collect()
}

/// SQLite's own checks: of the pages and indexes, and of what refers to what.
fn holds_together(connection: &Connection) -> Result<bool, StoreError> {
    let said: String = connection.query_row("PRAGMA integrity_check(1)", (), |row| row.get(0))?;
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    Ok(said == "ok" && !statement.exists(())?)
}
