//! The barest durable and sealed write: one sealing, one table, one INSERT, one commit that is on the disk.

use std::path::Path;

use anyhow::{Context as _, Result};
use bridge::store::random_bytes;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use rusqlite::{Connection, TransactionBehavior};

/// An open database.
pub(crate) struct Transaction {
    connection: Connection,
    cipher: XChaCha20Poly1305,
}

impl Transaction {
    /// A new database in a folder, as durable as the store's: WAL, `synchronous = FULL`, and its other settings.
    pub(crate) fn open(folder: &Path) -> Result<Self> {
        let connection = Connection::open(folder.join("bare.db"))?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "trusted_schema", false)?;
        connection.execute_batch(
            "CREATE TABLE record (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT",
        )?;
        Ok(Self {
            connection,
            cipher: XChaCha20Poly1305::new(&random_bytes::<32>()?.into()),
        })
    }

    /// Seals these bytes, writes them, and returns when they are on the disk.
    pub(crate) fn write(&mut self, plain: &[u8]) -> Result<()> {
        let nonce = random_bytes::<24>()?;
        let payload = Payload {
            msg: plain,
            aad: b"record|sealed",
        };
        let sealed = self
            .cipher
            .encrypt(&XNonce::from(nonce), payload)
            .ok()
            .context("the cipher refuses what is far below its limit")?;
        let value = [&nonce[..], &sealed].concat();
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute("INSERT INTO record (sealed) VALUES (?1)", [value])?;
        Ok(transaction.commit()?)
    }
}
