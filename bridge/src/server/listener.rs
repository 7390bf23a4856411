//! Where the bridge may listen.

use std::io;
use std::net::SocketAddr;

use tokio::net::TcpListener;

/// Why the bridge does not listen.
#[derive(Debug, thiserror::Error)]
pub enum ListenError {
    /// The address can be reached from other machines.
    #[error(
        "{0} is not on the loopback: until a listener has TLS it listens on 127.0.0.1 or [::1]"
    )]
    NotLoopback(SocketAddr),
    /// The operating system does not give the address: another program has it, or it is not
    /// this machine's.
    #[error("cannot listen on {address}")]
    Taken {
        /// The address that was asked for.
        address: SocketAddr,
        /// What the operating system said.
        #[source]
        source: io::Error,
    },
    /// The listener does not know its own address.
    #[error("the listener has no address")]
    Address(#[source] io::Error),
}

/// Listens on a loopback address; port 0 takes a free one.
///
/// # Errors
/// The address is not on the loopback, or it is taken.
pub async fn bind(address: SocketAddr) -> Result<TcpListener, ListenError> {
    require_loopback(address)?;
    TcpListener::bind(address)
        .await
        .map_err(|source| ListenError::Taken { address, source })
}

pub(super) fn require_loopback(address: SocketAddr) -> Result<(), ListenError> {
    if address.ip().is_loopback() {
        Ok(())
    } else {
        Err(ListenError::NotLoopback(address))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_the_loopback_is_listened_on() {
        for address in [
            "0.0.0.0:0",
            "[::]:0",
            "192.168.1.2:0",
            "[::ffff:127.0.0.1]:0",
        ] {
            assert!(
                matches!(
                    bind(address.parse().unwrap()).await,
                    Err(ListenError::NotLoopback(_))
                ),
                "{address}"
            );
        }
        assert!(bind("127.0.0.1:0".parse().unwrap()).await.is_ok());
    }

    #[tokio::test]
    async fn an_address_that_is_taken_is_named() {
        let first = bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let address = first.local_addr().unwrap();
        let error = bind(address).await.unwrap_err();
        assert!(error.to_string().contains(&address.to_string()));
    }
}
