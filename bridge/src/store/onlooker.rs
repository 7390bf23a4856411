//! A second connection beside the bridge's own: for a backup and for a look at the audit log.
//!
//! The folder's lock keeps a second bridge away; who only looks does not need it. In WAL mode a
//! reader sees one committed state for as long as its transaction lasts and the writer goes on
//! (SQLite documentation, "Write-Ahead Logging", Concurrency). SQLite's own locks, which both
//! processes hold, are what makes that safe, and they are also what orders the one line that is
//! written here: the audit log's, that a copy was made.

use std::path::Path;
use std::time::Duration;

use protocol::environment::Environment;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use zeroize::Zeroizing;

use super::audit::{self, AuditEntry, AuditHead, AuditLine, AuditReport};
use super::database::Keys;
use super::error::StoreError;
use super::folder::{database_of, key_of};
use super::key::{Purpose, StoreKey};
use super::meta::{self, Fact};
use super::schema;
use super::seal::Sealer;

/// A data folder that is looked at, whether a bridge runs on it or not.
pub(super) struct Onlooker {
    connection: Connection,
    sealer: Sealer,
    audit_key: Zeroizing<[u8; 32]>,
    pub(super) key: StoreKey,
    pub(super) environment: Environment,
}

impl Onlooker {
    /// Opens a folder that is there, with tables of this version. Nothing is made or migrated.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let database = database_of(path);
        if !database.try_exists()? {
            return Err(StoreError::NoFolder);
        }
        let key = StoreKey::read(&key_of(path))?.ok_or(StoreError::KeyMissing)?;
        // Not read-only: whoever is the first on a folder whose bridge was killed has to bring
        // the write-ahead log in order.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(database, flags)?;
        connection.busy_timeout(Duration::from_secs(5))?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "trusted_schema", false)?;
        schema::is_known(&connection)?;
        let sealer = Sealer::new(&key);
        let environment = meta::read(&connection, &sealer, Fact::Environment)?;
        Ok(Self {
            connection,
            sealer,
            audit_key: key.derive(Purpose::Audit),
            key,
            environment,
        })
    }

    /// Writes a line into the audit log: on disk and synced when this returns.
    pub(super) fn record(&mut self, entry: AuditEntry) -> Result<(), StoreError> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let keys = Keys {
            sealer: &self.sealer,
            audit: &self.audit_key,
        };
        audit::append(&transaction, &keys, &[entry])?;
        Ok(transaction.commit()?)
    }

    /// Copies the database as it is now into a new file.
    ///
    /// `VACUUM INTO` is one read transaction over every table: it has one committed state,
    /// however much is received meanwhile. The backup interface copies page by page and begins
    /// again with each commit of another process; copying the files tears them.
    pub(super) fn copy_into(&self, file: &Path) -> Result<(), StoreError> {
        let Some(name) = file.to_str() else {
            return Err(StoreError::NoFolder);
        };
        self.connection.execute("VACUUM INTO ?1", [name])?;
        Ok(())
    }

    /// Reads the whole audit log, in one state of the folder, against a head that was kept.
    pub(super) fn audit(&mut self, kept: Option<AuditHead>) -> Result<AuditReport, StoreError> {
        let transaction = self.connection.transaction()?;
        audit::verify(&transaction, &self.sealer, &self.audit_key, kept)
    }

    /// Reads the whole audit log of a copy of the folder's database.
    pub(super) fn audit_of(&self, copy: &Connection) -> Result<AuditReport, StoreError> {
        audit::verify(copy, &self.sealer, &self.audit_key, None)
    }
}

/// Reads the whole audit log of a folder, whether a bridge runs on it or not, and finds the first
/// fault: of the log by itself, or else against a head that was kept outside of the folder.
///
/// # Errors
/// [`StoreError`] where the folder cannot be read. A fault of the log is not an error but the
/// answer.
pub fn verify_audit(folder: &Path, kept: Option<AuditHead>) -> Result<AuditReport, StoreError> {
    Onlooker::open(folder)?.audit(kept)
}

/// Every entry of a folder's audit log, whether a bridge runs on it or not. Whether they are whole
/// is what [`verify_audit`] says.
///
/// # Errors
/// [`StoreError`] where the folder or an entry cannot be read.
pub fn read_audit(folder: &Path) -> Result<Vec<AuditLine>, StoreError> {
    audit::lines(&Onlooker::open(folder)?.connection)
}
