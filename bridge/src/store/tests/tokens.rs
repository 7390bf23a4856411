//! Who may speak: tokens and one-use links, and what a test folder keeps for itself.

use protocol::card::TrayCard;
use protocol::frame::Token;
use protocol::time::Timestamp;
use zeroize::Zeroizing;

use super::open;
use crate::store::{TestBlob, device_of, random_bytes};

const AT: Timestamp = Timestamp(1_000);

#[tokio::test]
async fn a_token_has_its_role_until_it_is_withdrawn() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let (token, other) = (Token([1; 32]), Token([2; 32]));
    store.token_add(&token, vec![9], AT).await.unwrap();
    assert_eq!(store.token_role(&token).await.unwrap(), Some(vec![9]));
    assert_eq!(store.token_role(&other).await.unwrap(), None);
    let listed = store.tokens().await.unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].device, device_of(&token));
    assert_eq!((&listed[0].role, listed[0].given_at), (&vec![9], AT));
    assert!(!store.token_revoke(device_of(&other)).await.unwrap());
    assert!(store.token_revoke(device_of(&token)).await.unwrap());
    assert!(!store.token_revoke(device_of(&token)).await.unwrap());
    assert!(store.tokens().await.unwrap().is_empty());
    assert_eq!(store.token_role(&token).await.unwrap(), None);
}

#[tokio::test]
async fn a_link_works_once_and_gives_its_role_to_the_token() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let code = random_bytes().unwrap();
    store.link_add(&code, vec![3]).await.unwrap();
    let (first, second) = (Token([1; 32]), Token([2; 32]));
    assert_eq!(
        store.link_exchange(&[0; 32], &first, AT).await.unwrap(),
        None
    );
    assert_eq!(
        store.link_exchange(&code, &first, AT).await.unwrap(),
        Some(vec![3])
    );
    assert_eq!(store.link_exchange(&code, &second, AT).await.unwrap(), None);
    assert_eq!(store.token_role(&first).await.unwrap(), Some(vec![3]));
    assert_eq!(store.token_role(&second).await.unwrap(), None);
}

#[tokio::test]
async fn a_link_is_not_used_up_when_its_token_cannot_be_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let token = Token([1; 32]);
    store.token_add(&token, vec![9], AT).await.unwrap();
    store.link_add(&[5; 32], vec![3]).await.unwrap();
    assert!(store.link_exchange(&[5; 32], &token, AT).await.is_err());
    let fresh = store
        .link_exchange(&[5; 32], &Token([2; 32]), AT)
        .await
        .unwrap();
    assert_eq!(fresh, Some(vec![3]));
}

#[tokio::test]
async fn neither_token_nor_code_is_in_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let (token, code): ([u8; 32], [u8; 32]) = (random_bytes().unwrap(), random_bytes().unwrap());
    store.link_add(&code, vec![3]).await.unwrap();
    store.link_exchange(&code, &Token(token), AT).await.unwrap();
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
