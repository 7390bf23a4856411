//! Who may come in, and as what.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use protocol::failure::Failure;
use protocol::frame::Token;
use protocol::time::Timestamp;
use zeroize::Zeroizing;

use super::role::Role;
use crate::clock::Clock;
use crate::store::{AuditEntry, AuditEvent, Batch, Store, StoreError, Who, random_bytes};

/// A code that can be exchanged for a bearer token once: 256 random bits.
///
/// In a link it is in the fragment, which never travels in a request line, a referrer or a log.
#[derive(Clone, PartialEq, Eq)]
pub struct OneUseCode(pub Zeroizing<[u8; 32]>);

impl OneUseCode {
    /// The code as a link carries it: base64url without padding (RFC 4648, section 5).
    pub fn to_text(&self) -> String {
        Base64UrlUnpadded::encode_string(&*self.0)
    }
}

impl fmt::Debug for OneUseCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneUseCode(…)")
    }
}

/// The codes and tokens that were given out. They are in the store, so that a kiosk whose bridge
/// was started again is still the kiosk; and there only as SHA-256, by which they are looked up.
/// How long that takes tells at most how many bits of two hashes agree, and nobody can choose a
/// secret by the bits of its hash.
#[derive(Clone, Debug)]
pub struct Tokens {
    store: Store,
    clock: Clock,
}

impl Tokens {
    /// Those of this data folder.
    pub fn new(store: Store, clock: Clock) -> Self {
        Self { store, clock }
    }

    /// A new code for one link.
    ///
    /// # Errors
    /// The operating system gives no random numbers, or the disk does not take the code.
    pub async fn issue(&self, role: Role) -> Result<OneUseCode, StoreError> {
        let code = OneUseCode(Zeroizing::new(random_bytes()?));
        let made = told(self.clock.now(), AuditEvent::LinkMade, Who::Bridge, role);
        self.store.link_add(&code.0, role.to_bytes(), made).await?;
        Ok(code)
    }

    /// Exchanges a code for a new bearer token. A code works once.
    ///
    /// # Errors
    /// [`Failure::TokenUnknown`] for a code that was never given out or was used;
    /// [`Failure::StoreAway`] if the token could not be kept: the code then still works.
    pub async fn exchange(&self, code: &OneUseCode) -> Result<Token, Failure> {
        let token = Token(random_bytes().map_err(away)?);
        let at = self.clock.now();
        self.store
            .link_exchange(&code.0, &token, at, move |role| {
                match Role::from_bytes(role) {
                    Some(role) => told(at, AuditEvent::TokenGiven, role.who(), role),
                    // A link of a later version: its token opens nothing here.
                    None => AuditEntry::new(at, AuditEvent::TokenGiven, Who::Bridge),
                }
            })
            .await
            .map_err(away)?
            .ok_or(Failure::TokenUnknown)?;
        Ok(token)
    }

    /// The role that a token stands for, whose screen is opened with it now.
    ///
    /// # Errors
    /// [`Failure::TokenUnknown`] for a token that was never given out or was withdrawn;
    /// [`Failure::StoreAway`].
    pub async fn role(&self, token: &Token) -> Result<Role, Failure> {
        let holder = self
            .store
            .token_holder(token)
            .await
            .map_err(away)?
            .ok_or(Failure::TokenUnknown)?;
        let role = Role::from_bytes(&holder.role).ok_or(Failure::TokenUnknown)?;
        // On disk before the screen sees anything.
        let now = self.clock.now();
        let opened = told(now, AuditEvent::ScreenOpened, role.who(), role);
        let audit = vec![opened.from_token(holder.number)];
        let batch = Batch {
            audit,
            ..Batch::default()
        };
        self.store.commit(batch).await.map_err(away)?;
        Ok(role)
    }
}

/// An entry about a screen of a role.
fn told(at: Timestamp, what: AuditEvent, by: Who, role: Role) -> AuditEntry {
    let entry = AuditEntry::new(at, what, by);
    match role.desk() {
        Some(desk) => entry.at_desk(desk),
        None => entry,
    }
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn away(error: StoreError) -> Failure {
    tracing::error!(%error, "the tokens cannot be reached");
    Failure::StoreAway
}

#[cfg(test)]
mod tests {
    use protocol::environment::Environment;
    use protocol::ids::DeskId;

    use super::*;

    fn open(folder: &tempfile::TempDir) -> Tokens {
        let store = Store::open(folder.path(), Some(Environment::Test)).unwrap();
        Tokens::new(store, Clock::real())
    }

    #[tokio::test]
    async fn a_code_works_once_and_its_token_until_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = open(&folder);
        let role = Role::Kiosk(DeskId(1));
        let code = tokens.issue(role).await.unwrap();

        let token = tokens.exchange(&code).await.unwrap();
        assert_eq!(tokens.role(&token).await, Ok(role));
        assert_eq!(tokens.exchange(&code).await, Err(Failure::TokenUnknown));

        tokens.store.close().await;
        let restarted = open(&folder);
        assert_eq!(restarted.role(&token).await, Ok(role));
        assert_eq!(restarted.exchange(&code).await, Err(Failure::TokenUnknown));
    }

    #[tokio::test]
    async fn a_token_is_not_a_code_and_a_code_not_a_token() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = open(&folder);
        let code = tokens.issue(Role::Console).await.unwrap();
        let unknown = Failure::TokenUnknown;
        assert_eq!(tokens.role(&Token(*code.0)).await, Err(unknown));

        let token = tokens.exchange(&code).await.unwrap();
        let as_code = OneUseCode(Zeroizing::new(token.0));
        assert_eq!(tokens.exchange(&as_code).await, Err(unknown));
        assert_eq!(tokens.role(&Token([0; 32])).await, Err(unknown));
    }

    #[test]
    fn a_code_in_a_link() {
        let code = OneUseCode(Zeroizing::new([0xfb; 32]));
        assert_eq!(
            code.to_text(),
            "-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_v7-_s"
        );
        assert_eq!(format!("{code:?}"), "OneUseCode(…)");
    }
}
