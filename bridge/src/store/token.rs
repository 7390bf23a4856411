//! Bearer tokens and one-use links. Of both only the SHA-256 is kept: who reads the database
//! cannot sign in with it. They are 256 random bits, so no slow hash is needed.

use protocol::frame::Token;
use protocol::time::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use super::error::StoreError;
use super::writer::Store;

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
        self.run(move |database| add(&database.connection, &hash, &role, at))
            .await
    }

    /// The role of a token; none if it is unknown or withdrawn.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn token_role(&self, token: &Token) -> Result<Option<Vec<u8>>, StoreError> {
        let hash = hash(&token.0);
        self.run(move |database| {
            let role = database
                .connection
                .query_row(
                    "SELECT role FROM token WHERE hash = ?1 AND revoked = 0",
                    [hash],
                    |row| row.get(0),
                )
                .optional()?;
            Ok(role)
        })
        .await
    }

    /// Withdraws a token; false if there was none.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn token_revoke(&self, token: &Token) -> Result<bool, StoreError> {
        let hash = hash(&token.0);
        self.run(move |database| {
            let changed = database.connection.execute(
                "UPDATE token SET revoked = 1 WHERE hash = ?1 AND revoked = 0",
                [hash],
            )?;
            Ok(changed == 1)
        })
        .await
    }

    /// Makes a one-use link for a role.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn link_add(&self, code: &[u8; 32], role: Vec<u8>) -> Result<(), StoreError> {
        let hash = hash(code);
        self.run(move |database| {
            database.connection.execute(
                "INSERT INTO link (hash, role) VALUES (?1, ?2)",
                params![hash, role],
            )?;
            Ok(())
        })
        .await
    }

    /// Uses a link up and gives its role to `token`, in one transaction; none if the link is
    /// unknown or was used before.
    ///
    /// # Errors
    /// [`StoreError::Disk`].
    pub async fn link_exchange(
        &self,
        code: &[u8; 32],
        token: &Token,
        at: Timestamp,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let link = hash(code);
        let token = hash(&token.0);
        self.run(move |database| {
            database.transact(|transaction, _| {
                let role: Option<Vec<u8>> = transaction
                    .query_row(
                        "UPDATE link SET used = 1 WHERE hash = ?1 AND used = 0 RETURNING role",
                        [link],
                        |row| row.get(0),
                    )
                    .optional()?;
                if let Some(role) = &role {
                    add(transaction, &token, role, at)?;
                }
                Ok(role)
            })
        })
        .await
    }
}

fn hash(secret: &[u8; 32]) -> [u8; 32] {
    Sha256::digest(secret).into()
}

fn add(
    connection: &Connection,
    hash: &[u8; 32],
    role: &[u8],
    at: Timestamp,
) -> Result<(), StoreError> {
    connection.execute(
        "INSERT INTO token (hash, role, created_at) VALUES (?1, ?2, ?3)",
        params![hash, role, at.0],
    )?;
    Ok(())
}
