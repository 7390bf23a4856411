//! The path check on certificates that somebody else made: those of a JPKI test card.

use card::certificate::{
    AuthenticationCertificate, Environment, PathError, Policy, Revocation, TrustAnchors,
};

const LEAF: &[u8] = include_bytes!("../fixtures/myna-card/jpki-auth-cert.der");
const AUTHORITY: &[u8] = include_bytes!("../fixtures/myna-card/jpki-auth-ca-cert.der");
const OLDER_AUTHORITY: &[u8] = include_bytes!("../fixtures/myna-card/jpki-auth-ca-cert-2019.der");

fn check(environment: Environment, anchors: &[&[u8]], now: &str) -> Result<Policy, PathError> {
    let mut trusted = TrustAnchors::new(environment);
    for der in anchors {
        trusted.add(der).unwrap();
    }
    let leaf = AuthenticationCertificate::from_der(LEAF).unwrap();
    leaf.check_path(&trusted, now.parse().unwrap()).map(|path| {
        assert_eq!(path.revocation, Revocation::NotChecked);
        path.policy
    })
}

const TODAY: &str = "2026-11-25T09:00:00+09:00";

#[test]
fn a_test_card_holds_in_a_test_folder_only() {
    assert_eq!(
        check(Environment::Test, &[AUTHORITY], TODAY),
        Ok(Policy::TestUserAuthentication)
    );
    assert_eq!(
        check(Environment::Production, &[AUTHORITY], TODAY),
        Err(PathError::PolicyOfOtherEnvironment)
    );
}

/// Both generations of the CA have the same name; only the key identifier tells them apart.
#[test]
fn the_generation_of_the_ca_is_told_by_its_key() {
    let both = [OLDER_AUTHORITY, AUTHORITY];
    assert!(check(Environment::Test, &both, TODAY).is_ok());
    assert_eq!(
        check(Environment::Test, &[OLDER_AUTHORITY], TODAY),
        Err(PathError::UnknownAuthority)
    );
}

#[test]
fn its_last_day_ends_at_midnight_in_japan() {
    let leaf = AuthenticationCertificate::from_der(LEAF).unwrap();
    assert_eq!(leaf.valid_from_day().to_string(), "2025-10-27");
    assert_eq!(leaf.valid_to_day().to_string(), "2030-02-17");
    let at = |now| check(Environment::Test, &[AUTHORITY], now);
    assert!(at("2030-02-17T23:59:59+09:00").is_ok());
    assert_eq!(at("2030-02-18T00:00:00+09:00"), Err(PathError::Expired));
}

#[test]
fn its_debug_output_names_nobody() {
    let leaf = AuthenticationCertificate::from_der(LEAF).unwrap();
    let shown = format!("{leaf:?}");
    for secret in ["997794E9", "Kiyose", "13221", "227b13", "2259731"] {
        assert!(!shown.contains(secret), "{shown}");
    }
}
