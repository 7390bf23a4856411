//! Who may speak: tokens and one-use links, and what a test folder keeps for itself.

use protocol::card::TrayCard;
use protocol::frame::Token;
use protocol::time::Timestamp;
use zeroize::Zeroizing;

use super::open;
use crate::store::{
    AuditEntry, AuditEvent, TestBlob, TokenHolder, TokenNumber, Who, device_of, random_bytes,
};

const AT: Timestamp = Timestamp(1_000);
const MADE: AuditEntry = AuditEntry::new(AT, AuditEvent::LinkMade, Who::Bridge);
const REVOKED: AuditEntry = AuditEntry::new(AT, AuditEvent::TokenRevoked, Who::Console);

fn given(role: &[u8]) -> AuditEntry {
    assert_eq!(role, [3]);
    AuditEntry::new(AT, AuditEvent::TokenGiven, Who::Kiosk)
}

fn holder(role: u8, number: u32) -> TokenHolder {
    TokenHolder {
        role: vec![role],
        number: TokenNumber(number),
    }
}

#[tokio::test]
async fn a_token_has_its_role_until_it_is_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let (token, other) = (Token([1; 32]), Token([2; 32]));
    store.token_add(&token, vec![9], AT).await.unwrap();
    assert_eq!(
        store.token_holder(&token).await.unwrap(),
        Some(holder(9, 1))
    );
    assert_eq!(store.token_holder(&other).await.unwrap(), None);
    let listed = store.tokens().await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].device, device_of(&token));
    assert_eq!((&listed[0].role, listed[0].given_at), (&vec![9], AT));
    let revoke = |token| store.token_revoke(device_of(token), REVOKED);
    assert!(!revoke(&other).await.unwrap());
    assert!(revoke(&token).await.unwrap());
    assert!(!revoke(&token).await.unwrap());
    assert!(store.tokens().await.unwrap().is_empty());
    assert_eq!(store.token_holder(&token).await.unwrap(), None);
    // Withdrawn once, and written once.
    assert_eq!(store.audit_verify().await.unwrap().entries, 1);
}

#[tokio::test]
async fn a_link_works_once_and_gives_its_role_to_the_token() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let code = random_bytes().unwrap();
    store.link_add(&code, vec![3], MADE).await.unwrap();
    let (first, second) = (Token([1; 32]), Token([2; 32]));
    assert_eq!(
        store
            .link_exchange(&[0; 32], &first, AT, given)
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        store.link_exchange(&code, &first, AT, given).await.unwrap(),
        Some(holder(3, 1))
    );
    assert_eq!(
        store
            .link_exchange(&code, &second, AT, given)
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        store.token_holder(&first).await.unwrap(),
        Some(holder(3, 1))
    );
    assert_eq!(store.token_holder(&second).await.unwrap(), None);
}

#[tokio::test]
async fn a_link_is_not_used_up_when_its_token_cannot_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let token = Token([1; 32]);
    store.token_add(&token, vec![9], AT).await.unwrap();
    store.link_add(&[5; 32], vec![3], MADE).await.unwrap();
    assert!(
        store
            .link_exchange(&[5; 32], &token, AT, given)
            .await
            .is_err()
    );
    let fresh = store
        .link_exchange(&[5; 32], &Token([2; 32]), AT, given)
        .await
        .unwrap();
    assert_eq!(fresh, Some(holder(3, 2)));
    // The link and the token that was given; nothing of the one that could not be kept.
    assert_eq!(store.audit_verify().await.unwrap().entries, 2);
}

#[tokio::test]
async fn neither_token_nor_code_is_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let (token, code): ([u8; 32], [u8; 32]) = (random_bytes().unwrap(), random_bytes().unwrap());
    store.link_add(&code, vec![3], MADE).await.unwrap();
    store
        .link_exchange(&code, &Token(token), AT, given)
        .await
        .unwrap();
    super::secrecy::assert_absent(folder.path(), &[&token, &code]);
}

#[tokio::test]
async fn a_test_folder_keeps_its_authority_and_cards() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let test = store.test_folder().unwrap();
    let blobs = || {
        TrayCard::ALL
            .into_iter()
            .map(TestBlob::Card)
            .chain([TestBlob::Authority])
            .zip(1_u8..)
    };
    for (blob, byte) in blobs() {
        assert_eq!(store.test_blob(test, blob).await.unwrap(), None);
        for bytes in [vec![0; 9], vec![byte; 40]] {
            store
                .test_blob_keep(test, blob, Zeroizing::new(bytes))
                .await
                .unwrap();
        }
    }
    for (blob, byte) in blobs() {
        let kept = store.test_blob(test, blob).await.unwrap();
        assert_eq!(kept.as_deref(), Some(&vec![byte; 40]), "{blob:?}");
    }
}
