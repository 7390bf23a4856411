//! The store: what a screen has shown as done is here, on disk and synced.
//!
//! A data folder holds `uketsuke.db` (SQLite), `store.key` (the key that seals personal
//! fields) and `store.lock`. One named thread owns the connection; everybody else sends it
//! work over a bounded channel and awaits the commit. Nothing but this room speaks SQL. A second
//! connection (`onlooker`) copies the folder or reads the audit log beside a running bridge, under
//! SQLite's own locks.
//!
//! The key lies beside the data, readable by the owner only. That keeps a copied database or
//! backup closed, not a stolen disk: sealing the key with the operating system's own key
//! store is not done yet, so the disk of a production folder must be encrypted.

mod audit;
#[cfg(any(test, fuzzing))]
mod away;
mod backup;
mod batch;
mod card_mark;
mod database;
mod derive;
mod error;
mod folder;
mod journal;
mod key;
mod meta;
mod onlooker;
mod random;
mod result_file;
mod schema;
mod seal;
mod test_blob;
mod token;
mod visit;
mod writer;

#[cfg(test)]
mod tests;

pub use audit::{
    AuditBreak, AuditEntry, AuditEvent, AuditHead, AuditLine, AuditReport, NoHead, Who,
};
pub use backup::{
    BackupError, BackupReport, NotWhole, Passphrase, PassphraseError, back_up, restore,
};
pub use batch::{Batch, Record};
pub use card_mark::CardMark;
pub use error::StoreError;
pub use folder::TestFolder;
pub use journal::{JournalEntry, Machine};
pub use onlooker::{read_audit, verify_audit};
pub use random::random_bytes;
pub use result_file::{Origin, ResultFile};
pub use seal::Column;
pub use test_blob::TestBlob;
pub use token::{StoredToken, TokenHolder, TokenNumber, device_of};
pub use visit::{StoredVisit, VisitFacts, VisitKnown, VisitReceived, VisitStaged};
pub use writer::Store;
