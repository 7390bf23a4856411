//! Where a connector is.

use std::str::FromStr;

use hyper::Uri;

/// Where a connector is: `https://HOST` or `https://HOST:PORT`, and nothing behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    host: String,
    port: u16,
}

/// Why a text is no connector's address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EndpointError {
    /// It is no URL.
    #[error("it is no URL: a connector is named as https://HOST:PORT")]
    NoUrl,
    /// It is not for TLS.
    #[error("a connector is reached over TLS only: https://HOST:PORT")]
    NotHttps,
    /// A path, a query, or a user's name.
    #[error("only host and port belong into it: https://HOST:PORT")]
    More,
}

impl Endpoint {
    /// The host, for which the other end's certificate must be.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    pub const fn port(&self) -> u16 {
        self.port
    }
}

impl FromStr for Endpoint {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Self, EndpointError> {
        let uri: Uri = text.parse().map_err(|_unread| EndpointError::NoUrl)?;
        let host = uri.host().ok_or(EndpointError::NoUrl)?;
        if uri.scheme_str() != Some("https") {
            return Err(EndpointError::NotHttps);
        }
        let authority = uri.authority().map_or("", |authority| authority.as_str());
        if authority.contains('@') || !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(EndpointError::More);
        }
        let port = match authority.strip_prefix(host) {
            Some("") => 443,
            Some(_) => uri.port_u16().ok_or(EndpointError::NoUrl)?,
            None => return Err(EndpointError::NoUrl),
        };
        Ok(Self {
            // A name in a certificate knows no brackets, and no capitals.
            host: host.trim_matches(['[', ']']).to_ascii_lowercase(),
            port,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_connectors() {
        let read = |text: &str| text.parse::<Endpoint>();
        let there = |host: &str, port| {
            Ok(Endpoint {
                host: host.to_owned(),
                port,
            })
        };
        assert_eq!(
            read("https://Connector.example"),
            there("connector.example", 443)
        );
        assert_eq!(read("https://localhost:4651/"), there("localhost", 4651));
        assert_eq!(read("https://[::1]:1"), there("::1", 1));
        assert_eq!(read("http://localhost:4651"), Err(EndpointError::NotHttps));
        assert_eq!(read("https://a@localhost"), Err(EndpointError::More));
        assert_eq!(read("https://localhost/v1"), Err(EndpointError::More));
        assert_eq!(read("https://localhost?a=b"), Err(EndpointError::More));
        for bad in ["", "https://", "https://local host", "https://a:99999"] {
            assert_eq!(read(bad), Err(EndpointError::NoUrl), "{bad}");
        }
        assert_eq!(read("localhost:4651"), Err(EndpointError::NotHttps));
    }
}
