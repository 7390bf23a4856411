//! The tables and their migrations, counted in `PRAGMA user_version`.

use std::cmp::Ordering;

use rusqlite::{Connection, Transaction};

use super::error::StoreError;

/// One file a migration, in order. A published one is never changed.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_first.sql"),
    include_str!("migrations/0002_results.sql"),
    include_str!("migrations/0003_who.sql"),
];

/// What was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Migrated {
    /// An empty database: the tables were made.
    New,
    /// The tables were there, and are up to date now.
    Old,
}

/// Brings the tables up to date, within the caller's transaction: all of it or nothing.
pub(super) fn migrate(transaction: &Transaction<'_>) -> Result<Migrated, StoreError> {
    apply(transaction, MIGRATIONS)
}

/// Whether the tables are this program's, to be read as they are.
pub(super) fn is_known(connection: &Connection) -> Result<(), StoreError> {
    let known = version();
    let found = found(connection)?;
    match found.cmp(&known) {
        Ordering::Equal => Ok(()),
        Ordering::Less => Err(StoreError::OlderSchema { found, known }),
        Ordering::Greater => Err(StoreError::NewerSchema { found, known }),
    }
}

/// The version of this program's tables.
pub(super) fn version() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// The version of a database's tables.
pub(super) fn found(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection.query_row("PRAGMA user_version", (), |row| row.get(0))?)
}

fn apply(transaction: &Transaction<'_>, migrations: &[&str]) -> Result<Migrated, StoreError> {
    let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
    let found = found(transaction)?;
    if found > known {
        return Err(StoreError::NewerSchema { found, known });
    }
    for migration in migrations.iter().skip(found as usize) {
        transaction.execute_batch(migration)?;
    }
    if found < known {
        transaction.pragma_update(None, "user_version", known)?;
    }
    Ok(if found == 0 {
        Migrated::New
    } else {
        Migrated::Old
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);";
    const SECOND: &str = "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;";

    #[test]
    fn each_migration_runs_once() {
        let mut connection = Connection::open_in_memory().unwrap();
        for (migrations, expected) in [
            (&[FIRST][..], Migrated::New),
            (&[FIRST, SECOND][..], Migrated::Old),
            (&[FIRST, SECOND][..], Migrated::Old),
        ] {
            let transaction = connection.transaction().unwrap();
            assert_eq!(apply(&transaction, migrations).unwrap(), expected);
            transaction.commit().unwrap();
        }
        let rows: (u32, u32) = connection
            .query_row("SELECT count(*), sum(y) FROM a", (), |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .unwrap();
        assert_eq!(rows, (1, 2));
    }

    #[test]
    fn tables_of_a_newer_program_are_left_alone() {
        let mut connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 2).unwrap();
        let transaction = connection.transaction().unwrap();
        let refused = apply(&transaction, &[FIRST]);
        assert!(matches!(
            refused,
            Err(StoreError::NewerSchema { found: 2, known: 1 })
        ));
    }

    #[test]
    fn a_migration_that_fails_leaves_nothing() {
        let mut connection = Connection::open_in_memory().unwrap();
        let transaction = connection.transaction().unwrap();
        assert!(apply(&transaction, &[FIRST, "INSERT INTO nowhere VALUES (1)"]).is_err());
        drop(transaction);
        let tables: u32 = connection
            .query_row("SELECT count(*) FROM sqlite_schema", (), |row| row.get(0))
            .unwrap();
        let version: u32 = connection
            .query_row("PRAGMA user_version", (), |row| row.get(0))
            .unwrap();
        assert_eq!((tables, version), (0, 0));
    }
}
