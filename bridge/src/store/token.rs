//! Bearer tokens and one-use links. Of both only the SHA-256 is kept: who reads the database
//! cannot sign in with it. They are 256 random bits, so no slow hash is needed.

use protocol::frame::Token;
use protocol::ids::DeviceId;
use protocol::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::audit::{self, AuditEntry};
use super::error::StoreError;
use super::writer::Store;

/// By which the audit log names a token: the tokens of a folder counted from 1 on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TokenNumber(pub u32);

/// Whose a token is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenHolder {
    /// The role that it was given: the caller's own bytes.
    pub role: Vec<u8>,
    /// Its number.
    pub number: TokenNumber,
}

/// A token that was given out, as far as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredToken {
    /// The browser that holds it.
    pub device: DeviceId,
    /// The role's bytes, which are the caller's.
    pub role: Vec<u8>,
    /// When it was given out.
    pub given_at: Timestamp,
}

impl Store {
    /// Gives a token a role. The role's bytes are the caller's.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn token_add(
        &self,
        token: &Token,
        role: Vec<u8>,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let hash = hash(&token.0);
        self.run(move |database| add(&database.connection, &hash, &role, at).map(drop))
            .await
    }

    /// Whose a token is; none if it is unknown or withdrawn.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn token_holder(&self, token: &Token) -> Result<Option<TokenHolder>, StoreError> {
        let hash = hash(&token.0);
        self.run(move |database| {
            let holder = database
                .connection
                .query_row(
                    "SELECT role, number FROM token WHERE hash = ?1 AND revoked = 0",
                    [hash],
                    |row| {
                        Ok(TokenHolder {
                            role: row.get(0)?,
                            number: TokenNumber(row.get(1)?),
                        })
                    },
                )
                .optional()?;
            Ok(holder)
        })
        .await
    }

    /// Every token that was not withdrawn, in the order in which they were given out.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn tokens(&self) -> Result<Vec<StoredToken>, StoreError> {
        self.run(|database| {
            let mut select = database.connection.prepare(
                "SELECT hash, role, created_at FROM token WHERE revoked = 0
                 ORDER BY created_at, hash",
            )?;
            let rows = select.query_map([], |row| {
                Ok(StoredToken {
                    device: device(&row.get::<_, [u8; 32]>(0)?),
                    role: row.get(1)?,
                    given_at: Timestamp(row.get(2)?),
                })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
        .await
    }

    /// Withdraws a browser's token; false if there was none. What `entry` says of it is written in
    /// the same transaction, with the number of the token that was withdrawn.
    ///
    /// # Errors
    /// [`StoreError::Disk`], [`StoreError::SealedBroken`].
    pub async fn token_revoke(
        &self,
        device: DeviceId,
        entry: AuditEntry,
    ) -> Result<bool, StoreError> {
        self.run(move |database| {
            database.transact(|transaction, keys| {
                let number: Option<u32> = transaction
                    .query_row(
                        "UPDATE token SET revoked = 1
                         WHERE substr(hash, 1, 8) = ?1 AND revoked = 0 RETURNING number",
                        [device.0.to_be_bytes()],
                        |row| row.get(0),
                    )
                    .optional()?;
                if let Some(number) = number {
                    let entry = entry.from_token(TokenNumber(number));
                    audit::append(transaction, keys, &[entry])?;
                }
                Ok(number.is_some())
            })
        })
        .await
    }

    /// Forgets every link that was not used.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn links_forget(&self) -> Result<(), StoreError> {
        self.run(|database| {
            database
                .connection
                .execute("DELETE FROM link WHERE used = 0", [])?;
            Ok(())
        })
        .await
    }

    /// Makes a one-use link for a role, and writes `entry` in the same transaction.
    ///
    /// # Errors
    /// [`StoreError::Disk`], [`StoreError::SealedBroken`].
    pub async fn link_add(
        &self,
        code: &[u8; 32],
        role: Vec<u8>,
        entry: AuditEntry,
    ) -> Result<(), StoreError> {
        let hash = hash(code);
        self.run(move |database| {
            database.transact(|transaction, keys| {
                transaction.execute(
                    "INSERT INTO link (hash, role) VALUES (?1, ?2)",
                    params![hash, role],
                )?;
                audit::append(transaction, keys, &[entry])
            })
        })
        .await
    }

    /// Uses a link up, gives its role to `token` and writes what `entry` says of that role, in one
    /// transaction; none if the link is unknown or was used before.
    ///
    /// # Errors
    /// [`StoreError::Disk`], [`StoreError::SealedBroken`].
    pub async fn link_exchange(
        &self,
        code: &[u8; 32],
        token: &Token,
        at: Timestamp,
        entry: impl FnOnce(&[u8]) -> AuditEntry + Send + 'static,
    ) -> Result<Option<TokenHolder>, StoreError> {
        let link = hash(code);
        let token = hash(&token.0);
        self.run(move |database| {
            database.transact(|transaction, keys| {
                let role: Option<Vec<u8>> = transaction
                    .query_row(
                        "UPDATE link SET used = 1 WHERE hash = ?1 AND used = 0 RETURNING role",
                        [link],
                        |row| row.get(0),
                    )
                    .optional()?;
                let Some(role) = role else {
                    return Ok(None);
                };
                let number = add(transaction, &token, &role, at)?;
                let entry = entry(&role).from_token(number);
                audit::append(transaction, keys, &[entry])?;
                Ok(Some(TokenHolder { role, number }))
            })
        })
        .await
    }
}

/// The browser that holds a token, by the beginning of the token's hash.
pub fn device_of(token: &Token) -> DeviceId {
    device(&hash(&token.0))
}

fn device(hash: &[u8; 32]) -> DeviceId {
    let beginning = hash.first_chunk().copied().unwrap_or_default();
    DeviceId(u64::from_be_bytes(beginning))
}

fn hash(secret: &[u8; 32]) -> [u8; 32] {
    Sha256::digest(secret).into()
}

fn add(
    connection: &Connection,
    hash: &[u8; 32],
    role: &[u8],
    at: Timestamp,
) -> Result<TokenNumber, StoreError> {
    let number = connection.query_row(
        "INSERT INTO token (hash, role, created_at, number)
         VALUES (?1, ?2, ?3, (SELECT coalesce(max(number), 0) + 1 FROM token))
         RETURNING number",
        params![hash, role, at.0],
        |row| row.get(0),
    )?;
    Ok(TokenNumber(number))
}
