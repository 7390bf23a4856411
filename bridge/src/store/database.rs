//! The connection and its keys: what the writer's thread owns.

use std::path::Path;
use std::time::Duration;

use protocol::environment::Environment;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use zeroize::Zeroizing;

use super::audit;
use super::error::StoreError;
use super::folder::Folder;
use super::key::Purpose;
use super::meta::{self, Fact};
use super::schema::{self, Migrated};
use super::seal::Sealer;

/// An open data folder.
pub(super) struct Database {
    pub(super) connection: Connection,
    pub(super) sealer: Sealer,
    pub(super) audit_key: Zeroizing<[u8; 32]>,
    pub(super) card_mark_key: Zeroizing<[u8; 32]>,
    pub(super) session_key: Zeroizing<[u8; 32]>,
    pub(super) environment: Environment,
    // The last field: the lock is given back after the connection is closed.
    _folder: Folder,
}

impl Database {
    /// Opens the folder, or makes it: for `asked`, or for real receptions if nothing is asked.
    pub(super) fn open(path: &Path, asked: Option<Environment>) -> Result<Self, StoreError> {
        let folder = Folder::lock(path)?;
        let key = folder.key()?;
        let sealer = Sealer::new(&key);
        let audit_key = key.derive(Purpose::Audit);
        let mut connection = Connection::open(folder.database())?;
        configure(&connection)?;

        let transaction = write_transaction(&mut connection)?;
        if schema::migrate(&transaction)? == Migrated::New {
            let made_for = asked.unwrap_or(Environment::Production);
            meta::write(&transaction, &sealer, Fact::Environment, &made_for)?;
            audit::begin(&transaction, &sealer)?;
        }
        let found = meta::read(&transaction, &sealer, Fact::Environment)?;
        if let Some(asked) = asked.filter(|asked| *asked != found) {
            return Err(StoreError::EnvironmentMismatch { found, asked });
        }
        transaction.commit()?;

        Ok(Self {
            connection,
            sealer,
            audit_key,
            card_mark_key: key.derive(Purpose::CardMark),
            session_key: key.derive(Purpose::Session),
            environment: found,
            _folder: folder,
        })
    }

    /// Closes the folder: everything is in the database's own file then.
    pub(super) fn close(self) -> Result<(), StoreError> {
        self.connection.close().map_err(|(_, error)| error.into())
    }

    /// Does `work` in one transaction: all of it is on disk when this returns, or nothing.
    pub(super) fn transact<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>, &Keys<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let keys = Keys {
            sealer: &self.sealer,
            audit: &self.audit_key,
        };
        let transaction = write_transaction(&mut self.connection)?;
        let done = work(&transaction, &keys)?;
        transaction.commit()?;
        Ok(done)
    }
}

/// What a transaction seals and signs with.
pub(super) struct Keys<'a> {
    pub(super) sealer: &'a Sealer,
    pub(super) audit: &'a [u8; 32],
}

fn write_transaction(connection: &mut Connection) -> Result<Transaction<'_>, StoreError> {
    Ok(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
}

/// `synchronous = FULL` in WAL mode: a commit returns after the log is synced to the disk, so
/// what was shown as done survives a power cut (SQLite documentation, PRAGMA synchronous).
fn configure(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(Duration::from_secs(5))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_connection_is_durable_and_strict() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::open(folder.path(), None).unwrap();
        let number = |name| -> i64 {
            database
                .connection
                .query_row(&format!("PRAGMA {name}"), (), |row| row.get(0))
                .unwrap()
        };
        let mode: String = database
            .connection
            .query_row("PRAGMA journal_mode", (), |row| row.get(0))
            .unwrap();
        assert_eq!(mode, "wal");
        assert_eq!(number("synchronous"), 2, "2 is FULL");
        assert_eq!(number("foreign_keys"), 1);
        assert_eq!(number("secure_delete"), 1);
        assert_eq!(number("trusted_schema"), 0);
        let loose: i64 = database
            .connection
            .query_row(
                "SELECT count(*) FROM pragma_table_list
                 WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0",
                (),
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(loose, 0, "every table is STRICT");
    }
}
