//! A store that does not write for a while, for the tests and the random day: SQLite itself
//! refuses, as it does when the disk has become read-only.

use super::error::StoreError;
use super::writer::Store;

impl Store {
    /// Lets SQLite refuse every write from now on, or take them again.
    ///
    /// # Errors
    /// [`StoreError::Disk`], [`StoreError::Closed`].
    pub async fn refuse_writes(&self, refuse: bool) -> Result<(), StoreError> {
        self.run(move |database| {
            database
                .connection
                .pragma_update(None, "query_only", refuse)?;
            Ok(())
        })
        .await
    }
}
