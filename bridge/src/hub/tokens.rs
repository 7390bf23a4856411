//! Who may come in, and as what.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding as _};
use protocol::failure::Failure;
use protocol::frame::Token;
use protocol::ids::DeviceId;
use protocol::time::Timestamp;
use zeroize::Zeroizing;

use super::devices::{Devices, Here};
use super::role::Role;
use crate::clock::Clock;
use crate::store::{
    AuditEntry, AuditEvent, Batch, Store, StoreError, Who, device_of, random_bytes,
};

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
    devices: Devices,
}

/// Somebody who was let in.
#[derive(Debug)]
pub struct Admitted {
    /// As what.
    pub role: Role,
    /// The browser that is in.
    pub here: Here,
}

impl Tokens {
    /// Those of this data folder. Links that an earlier bridge gave out and nobody used are void:
    /// each start prints its own.
    ///
    /// # Errors
    /// The disk does not answer.
    pub async fn open(store: Store, clock: Clock) -> Result<Self, StoreError> {
        store.links_forget().await?;
        let tokens = store.tokens().await?;
        let known = tokens.into_iter().filter_map(|token| {
            let role = Role::from_bytes(&token.role)?;
            Some((token.device, role, token.given_at))
        });
        Ok(Self {
            store,
            clock,
            devices: Devices::new(known),
        })
    }

    /// The browsers that may come in.
    pub fn devices(&self) -> &Devices {
        &self.devices
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
        let given = self
            .store
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
        if let Some(role) = Role::from_bytes(&given.role) {
            self.devices.add(device_of(&token), role, at);
        }
        Ok(token)
    }

    /// A browser may not come in any more, and is put out. It is on the disk before it is out.
    ///
    /// # Errors
    /// [`Failure::NotThere`]: there is no such browser; [`Failure::StoreAway`].
    pub async fn withdraw(&self, device: DeviceId) -> Result<(), Failure> {
        let entry = AuditEntry::new(self.clock.now(), AuditEvent::TokenRevoked, Who::Console);
        if !self.store.token_revoke(device, entry).await.map_err(away)? {
            return Err(Failure::NotThere);
        }
        self.devices.withdraw(device);
        Ok(())
    }

    /// Lets in who holds a token. The audit log says so before the screen sees anything.
    ///
    /// # Errors
    /// [`Failure::TokenUnknown`] for a token that was never given out or was withdrawn;
    /// [`Failure::StoreAway`].
    pub async fn enter(&self, token: &Token) -> Result<Admitted, Failure> {
        let holder = self
            .store
            .token_holder(token)
            .await
            .map_err(away)?
            .ok_or(Failure::TokenUnknown)?;
        let role = Role::from_bytes(&holder.role).ok_or(Failure::TokenUnknown)?;
        // It can have been withdrawn since the disk was asked.
        let here = self.devices.enter(device_of(token));
        let here = here.ok_or(Failure::TokenUnknown)?;
        let now = self.clock.now();
        let opened = told(now, AuditEvent::ScreenOpened, role.who(), role);
        let batch = Batch {
            audit: vec![opened.from_token(holder.number)],
            ..Batch::default()
        };
        self.store.commit(batch).await.map_err(away)?;
        Ok(Admitted { role, here })
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

    async fn open(folder: &tempfile::TempDir) -> Tokens {
        let store = Store::open(folder.path(), Some(Environment::Test)).unwrap();
        Tokens::open(store, Clock::real()).await.unwrap()
    }

    async fn role(tokens: &Tokens, token: &Token) -> Result<Role, Failure> {
        tokens.enter(token).await.map(|admitted| admitted.role)
    }

    #[tokio::test]
    async fn a_code_works_once_and_its_token_until_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = open(&folder).await;
        let kiosk = Role::Kiosk(DeskId(1));
        let code = tokens.issue(kiosk).await.unwrap();
        let unused = tokens.issue(Role::Console).await.unwrap();

        let token = tokens.exchange(&code).await.unwrap();
        assert_eq!(role(&tokens, &token).await, Ok(kiosk));
        assert_eq!(tokens.exchange(&code).await, Err(Failure::TokenUnknown));

        tokens.store.close().await;
        let restarted = open(&folder).await;
        assert_eq!(role(&restarted, &token).await, Ok(kiosk));
        for old in [code, unused] {
            assert_eq!(restarted.exchange(&old).await, Err(Failure::TokenUnknown));
        }
    }

    #[tokio::test]
    async fn a_token_that_was_withdrawn_opens_nothing_also_after_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = open(&folder).await;
        let code = tokens.issue(Role::Display).await.unwrap();
        let token = tokens.exchange(&code).await.unwrap();
        let here = tokens.enter(&token).await.unwrap().here;
        assert_eq!(tokens.withdraw(here.device()).await, Ok(()));
        here.put_out().await;
        let unknown = Err(Failure::TokenUnknown);
        assert_eq!(role(&tokens, &token).await, unknown);
        assert_eq!(tokens.withdraw(here.device()).await, Err(Failure::NotThere));
        drop(here);
        tokens.store.close().await;
        assert_eq!(role(&open(&folder).await, &token).await, unknown);
    }

    #[tokio::test]
    async fn a_token_is_not_a_code_and_a_code_not_a_token() {
        let folder = tempfile::tempdir().unwrap();
        let tokens = open(&folder).await;
        let code = tokens.issue(Role::Console).await.unwrap();
        let unknown = Failure::TokenUnknown;
        assert_eq!(role(&tokens, &Token(*code.0)).await, Err(unknown));

        let token = tokens.exchange(&code).await.unwrap();
        let as_code = OneUseCode(Zeroizing::new(token.0));
        assert_eq!(tokens.exchange(&as_code).await, Err(unknown));
        assert_eq!(role(&tokens, &Token([0; 32])).await, Err(unknown));
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
