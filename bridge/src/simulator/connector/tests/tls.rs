//! Who is let in: certificates on both sides.

use protocol::environment::Environment;
use protocol::failure::Failure;

use super::{Both, FIRST, PACE, connector, identity_in};
use crate::eligibility::SourceError;
use crate::eligibility::connector::{ConnectorIdentity, IdentityError};

/// The certificate that another simulator's CA has given.
#[tokio::test]
async fn a_foreign_client_is_not_let_in() {
    let (both, other) = (Both::start().await, Both::start().await);
    let (here, there) = (identity_in(&both.folder), identity_in(&other.folder));
    for name in [ConnectorIdentity::CLIENT, ConnectorIdentity::KEY] {
        std::fs::copy(there.join(name), here.join(name)).unwrap();
    }
    let foreign = connector(&both.folder, both.port, Environment::Test, PACE).unwrap();
    let refused = foreign.open(FIRST).await;
    assert_eq!(refused, Err(SourceError::Untrusted));
    assert_eq!(SourceError::Untrusted.failure(), Failure::SourceUntrusted);
    assert_eq!(both.end.sessions(), 0);
}

#[tokio::test]
async fn a_foreign_server_hears_nothing() {
    let (both, other) = (Both::start().await, Both::start().await);
    let foreign = connector(&both.folder, other.port, Environment::Test, PACE).unwrap();
    assert_eq!(foreign.open(FIRST).await, Err(SourceError::Untrusted));
    assert_eq!(other.end.sessions(), 0);
}

/// The server is known by the name of its host alone, whatever its CA has signed for others.
#[tokio::test]
async fn a_server_of_another_name_hears_nothing() {
    let both = Both::start().await;
    let identity = ConnectorIdentity::read(&identity_in(&both.folder)).unwrap();
    let names = super::SessionNames::new(zeroize::Zeroizing::new([7; 32]));
    let endpoint = format!("https://127.0.0.1:{}", both.port).parse().unwrap();
    let environment = Environment::Test;
    let other = super::Connector::new(endpoint, identity, names, environment, PACE).unwrap();
    assert_eq!(other.open(FIRST).await, Err(SourceError::Untrusted));
    assert_eq!(both.end.sessions(), 0);
}

#[tokio::test]
async fn nobody_there_is_away() {
    let both = Both::start().await;
    // A port on which nobody listens: it was given to us and given back.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let alone = connector(&both.folder, port, Environment::Test, PACE).unwrap();
    assert_eq!(alone.open(FIRST).await, Err(SourceError::Away));
}

#[tokio::test]
async fn certificates_that_are_none_are_named() {
    let both = Both::start().await;
    let folder = identity_in(&both.folder);
    assert!(ConnectorIdentity::read(&folder).unwrap().is_a_simulator_s());
    for name in [
        ConnectorIdentity::CA,
        ConnectorIdentity::CLIENT,
        ConnectorIdentity::KEY,
    ] {
        let kept = std::fs::read(folder.join(name)).unwrap();
        for bad in [
            "",
            "-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n",
        ] {
            std::fs::write(folder.join(name), bad).unwrap();
            match ConnectorIdentity::read(&folder) {
                Err(IdentityError::File(file, _)) => assert!(file.ends_with(name)),
                read => panic!("{name}: {read:?}"),
            }
        }
        std::fs::remove_file(folder.join(name)).unwrap();
        assert!(ConnectorIdentity::read(&folder).is_err(), "{name}");
        std::fs::write(folder.join(name), kept).unwrap();
    }
}
