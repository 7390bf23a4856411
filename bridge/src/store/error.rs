//! What can go wrong with a data folder.

use protocol::environment::Environment;

use super::seal::Column;

/// Why the store could not do what it was asked. Nothing of it was done.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder was made for the other environment, and that is never changed.
    #[error("the data folder is {found:?}, not {asked:?}: choose another folder")]
    EnvironmentMismatch {
        /// What the folder was made for.
        found: Environment,
        /// What was asked for.
        asked: Environment,
    },
    /// Another process works on the folder.
    #[error("another process uses the data folder")]
    Locked,
    /// A newer version of the program has changed the tables.
    #[error("the data folder's tables are of version {found}, this program knows {known}")]
    NewerSchema {
        /// The version of the folder's tables.
        found: u32,
        /// The newest version that this program knows.
        known: u32,
    },
    /// There is no data folder where one is to be read.
    #[error("there is no data folder here: name it with --data")]
    NoFolder,
    /// An older version of the program has made the tables, and they are only read here.
    #[error(
        "the data folder's tables are of version {found}, and this program's of {known}: \
         start the bridge on it once"
    )]
    OlderSchema {
        /// The version of the folder's tables.
        found: u32,
        /// The version of this program's.
        known: u32,
    },
    /// There is a database but not the key that seals it.
    #[error("the data folder's store.key is missing: without it nothing in it can be opened")]
    KeyMissing,
    /// The key file does not hold a key.
    #[error("the data folder's store.key does not hold 32 bytes")]
    KeyDamaged,
    /// A sealed value was changed, moved to another place, or sealed with another key.
    #[error("a sealed value does not open: {0:?}")]
    SealedBroken(Column),
    /// A value in the database is not one that the program writes.
    #[error("a value in the database is not one that this program writes")]
    Unreadable,
    /// The visit, or the number of the day, is recorded already.
    #[error("the visit or its number is recorded already")]
    VisitTwice,
    /// There is no such visit, or it was changed by a later version.
    #[error("there is no such visit in an earlier version")]
    VisitUnknown,
    /// There is no such result, or it is another visit's.
    #[error("there is no such result that is nobody's")]
    ResultUnknown,
    /// The writer has ended.
    #[error("the store is closed")]
    Closed,
    /// The system gave no random bytes.
    #[error("the system gives no random bytes")]
    NoRandomness,
    /// The database could not read or write: the disk is full, broken or gone.
    #[error("the database could not read or write")]
    Disk(#[from] rusqlite::Error),
    /// A file of the data folder could not be read or written.
    #[error("a file of the data folder could not be read or written")]
    File(#[from] std::io::Error),
}
