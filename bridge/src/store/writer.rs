//! The writer: one named thread owns the database; the async side sends it work and waits.

use std::path::Path;
use std::sync::Arc;
use std::thread;

use protocol::environment::Environment;
use tokio::sync::{mpsc, oneshot, watch};
use zeroize::Zeroizing;

use super::database::Database;
use super::error::StoreError;
use super::folder::TestFolder;

/// How much work may wait for the disk before a sender waits too.
const WAITING: usize = 64;

type Work = Box<dyn FnOnce(&mut Database) + Send>;

/// A handle on an open data folder. Clones share it; the folder is closed and its lock given
/// back when the last one is dropped and the work that was sent is done.
#[derive(Clone)]
pub struct Store {
    work: mpsc::Sender<Work>,
    ended: watch::Receiver<()>,
    environment: Environment,
    card_mark_key: Arc<Zeroizing<[u8; 32]>>,
    session_key: Arc<Zeroizing<[u8; 32]>>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store")
            .field("environment", &self.environment)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// Opens a data folder and starts its writer. Blocks on the disk: call it at the start.
    ///
    /// A folder that does not exist is made for `asked`, or for real receptions if nothing is
    /// asked. What a folder was made for is never changed.
    ///
    /// # Errors
    /// [`StoreError::EnvironmentMismatch`], [`StoreError::Locked`],
    /// [`StoreError::NewerSchema`], [`StoreError::KeyMissing`], [`StoreError::KeyDamaged`],
    /// [`StoreError::SealedBroken`] (the key is another folder's), [`StoreError::Disk`],
    /// [`StoreError::File`].
    pub fn open(folder: &Path, asked: Option<Environment>) -> Result<Self, StoreError> {
        let database = Database::open(folder, asked)?;
        let environment = database.environment;
        let card_mark_key = Arc::new(database.card_mark_key.clone());
        let session_key = Arc::new(database.session_key.clone());
        let (work, inbox) = mpsc::channel(WAITING);
        let (ending, ended) = watch::channel(());
        thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || {
                write_until_closed(database, inbox);
                drop(ending);
            })?;
        Ok(Self {
            work,
            ended,
            environment,
            card_mark_key,
            session_key,
        })
    }

    /// What the folder was made for.
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// The proof that this is a test folder, if it is one.
    pub fn test_folder(&self) -> Option<TestFolder> {
        TestFolder::of(self.environment)
    }

    /// Gives this handle up and waits until the folder is closed, which is when every other
    /// handle is gone too.
    pub async fn close(self) {
        let Self {
            work, mut ended, ..
        } = self;
        drop(work);
        // Nothing is ever sent: the wait ends with the thread.
        while ended.changed().await.is_ok() {}
    }

    /// The key by which this folder names its sessions with a connector.
    pub fn session_key(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::clone(&self.session_key)
    }

    pub(super) fn card_mark_key(&self) -> &[u8] {
        self.card_mark_key.as_slice()
    }

    /// Has the writer do `job`, and waits for what it returns.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Database) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        let work: Work = Box::new(move |database| {
            // Who asked may have stopped waiting: the work is done all the same.
            drop(reply.send(job(database)));
        });
        if self.work.send(work).await.is_err() {
            return Err(StoreError::Closed);
        }
        match answer.await {
            Ok(done) => done,
            Err(_) => Err(StoreError::Closed),
        }
    }
}

fn write_until_closed(mut database: Database, mut inbox: mpsc::Receiver<Work>) {
    while let Some(work) = inbox.blocking_recv() {
        work(&mut database);
    }
}
