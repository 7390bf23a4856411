//! The names under which the bridge is its own site.

use axum::http::uri::Authority;
use axum::http::{HeaderMap, Method, Request, header};
use protocol::failure::Failure;

/// The hosts and origins of this bridge. They are compared byte for byte: a browser writes them
/// in one way only, and a pattern is how other local daemons let strangers in.
///
/// `Origin` is never compared with `Host`: a site that rebinds its name to 127.0.0.1 chooses both.
#[derive(Clone, Debug)]
pub struct Site {
    hosts: Vec<String>,
    origins: Vec<String>,
}

impl Site {
    /// The site of a bridge that listens on this port of the loopback.
    pub fn new(port: u16) -> Self {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        let mut hosts: Vec<_> = names.iter().map(|name| format!("{name}:{port}")).collect();
        if port == 80 {
            // Browsers leave the default port out (WHATWG URL, section 4.1).
            hosts.extend(names.map(String::from));
        }
        let origins = hosts.iter().map(|host| format!("http://{host}")).collect();
        Self { hosts, origins }
    }

    /// Whether this request was meant for this site and comes from it.
    ///
    /// # Errors
    /// [`Failure::HostRefused`] or [`Failure::OriginRefused`].
    pub fn admit<B>(&self, request: &Request<B>) -> Result<(), Failure> {
        self.admit_host(request)?;
        self.admit_origin(request)
    }

    fn admit_host<B>(&self, request: &Request<B>) -> Result<(), Failure> {
        let Field::Once(host) = Field::of(request.headers(), &header::HOST) else {
            return Err(Failure::HostRefused);
        };
        // In the absolute form of a request line the authority takes the place of the Host
        // header (RFC 9112, section 3.2.2), so it must be ours too.
        let authority = request.uri().authority().map(Authority::as_str);
        if is_one_of(&self.hosts, host)
            && authority.is_none_or(|authority| is_one_of(&self.hosts, authority.as_bytes()))
        {
            Ok(())
        } else {
            Err(Failure::HostRefused)
        }
    }

    fn admit_origin<B>(&self, request: &Request<B>) -> Result<(), Failure> {
        match Field::of(request.headers(), &header::ORIGIN) {
            Field::Once(origin) if is_one_of(&self.origins, origin) => Ok(()),
            Field::Absent if !needs_origin(request) => Ok(()),
            Field::Absent | Field::Once(_) | Field::Several => Err(Failure::OriginRefused),
        }
    }
}

/// How often a header was sent.
enum Field<'a> {
    Absent,
    Once(&'a [u8]),
    /// Which of them counts would be a matter of taste.
    Several,
}

impl<'a> Field<'a> {
    fn of(headers: &'a HeaderMap, name: &header::HeaderName) -> Self {
        let mut values = headers.get_all(name).iter();
        match (values.next(), values.next()) {
            (None, _) => Self::Absent,
            (Some(only), None) => Self::Once(only.as_bytes()),
            (Some(_), Some(_)) => Self::Several,
        }
    }
}

fn is_one_of(names: &[String], name: &[u8]) -> bool {
    names.iter().any(|allowed| allowed.as_bytes() == name)
}

/// A browser sends `Origin` with every upgrade and every call that changes something; the same-
/// origin policy keeps no other site from an upgrade, so its absence is no excuse.
fn needs_origin<B>(request: &Request<B>) -> bool {
    request.headers().contains_key(header::UPGRADE)
        || !matches!(*request.method(), Method::GET | Method::HEAD)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get() -> axum::http::request::Builder {
        Request::get("/")
    }

    fn host(name: &str) -> Result<(), Failure> {
        Site::new(4649).admit(&get().header("host", name).body(()).unwrap())
    }

    fn upgrade_from(origin: &str) -> Result<(), Failure> {
        let request = get()
            .header("host", "127.0.0.1:4649")
            .header("upgrade", "websocket")
            .header("origin", origin);
        Site::new(4649).admit(&request.body(()).unwrap())
    }

    #[test]
    fn hosts() {
        for ours in ["127.0.0.1:4649", "localhost:4649", "[::1]:4649"] {
            assert_eq!(host(ours), Ok(()), "{ours}");
        }
        for theirs in [
            "",
            "evil.example",
            "evil.example:4649",
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1:46490",
            "127.0.0.1:04649",
            "127.0.0.1.:4649",
            "localhost.:4649",
            "LOCALHOST:4649",
            "Localhost:4649",
            "127.0.0.1.evil.example:4649",
            "localhost.evil.example:4649",
            "user@127.0.0.1:4649",
            "127.0.0.1:4649@evil.example",
            "127.0.0.1:4649, evil.example",
            "127.1:4649",
            "2130706433:4649",
            "127.0.0.2:4649",
            "[0:0:0:0:0:0:0:1]:4649",
            "[::ffff:127.0.0.1]:4649",
            "::1:4649",
            "0.0.0.0:4649",
            "127.0.0.1:4649 ",
        ] {
            assert_eq!(host(theirs), Err(Failure::HostRefused), "{theirs:?}");
        }
    }

    #[test]
    fn a_host_header_is_there_once() {
        let none = get().body(()).unwrap();
        let two = get()
            .header("host", "127.0.0.1:4649")
            .header("host", "127.0.0.1:4649")
            .body(())
            .unwrap();
        for request in [none, two] {
            assert_eq!(Site::new(4649).admit(&request), Err(Failure::HostRefused));
        }
    }

    #[test]
    fn the_authority_of_an_absolute_request_line_counts_too() {
        let request = |uri: &str| {
            Request::get(uri)
                .header("host", "127.0.0.1:4649")
                .body(())
                .unwrap()
        };
        let site = Site::new(4649);
        assert_eq!(site.admit(&request("http://127.0.0.1:4649/")), Ok(()));
        for uri in ["http://evil.example/", "http://u@127.0.0.1:4649/"] {
            assert_eq!(
                site.admit(&request(uri)),
                Err(Failure::HostRefused),
                "{uri}"
            );
        }
    }

    #[test]
    fn port_80_may_be_left_out() {
        let request = get()
            .header("host", "localhost")
            .header("upgrade", "websocket")
            .header("origin", "http://localhost")
            .body(())
            .unwrap();
        assert_eq!(Site::new(80).admit(&request), Ok(()));
    }

    #[test]
    fn origins_of_an_upgrade() {
        for ours in [
            "http://127.0.0.1:4649",
            "http://localhost:4649",
            "http://[::1]:4649",
        ] {
            assert_eq!(upgrade_from(ours), Ok(()), "{ours}");
        }
        for theirs in [
            "",
            "null",
            "http://evil.example",
            "https://127.0.0.1:4649",
            "http://127.0.0.1",
            "http://127.0.0.1:4649/",
            "http://127.0.0.1:46490",
            "http://127.0.0.1:4650",
            "http://127.0.0.1.evil.com",
            "http://127.0.0.1.evil.com:4649",
            "http://localhost.evil:4649",
            "http://127.0.0.1:4649.evil.com",
            "http://evil.com/http://127.0.0.1:4649",
            "HTTP://127.0.0.1:4649",
            "http://LOCALHOST:4649",
            "http://localhost.:4649",
            "http://u@127.0.0.1:4649",
            "http://127.0.0.1:4649 http://evil.com",
            "127.0.0.1:4649",
            "file://",
        ] {
            assert_eq!(
                upgrade_from(theirs),
                Err(Failure::OriginRefused),
                "{theirs:?}"
            );
        }
    }

    #[test]
    fn only_reading_may_do_without_an_origin() {
        let site = Site::new(4649);
        let request = |method: &str| {
            Request::builder()
                .method(method)
                .header("host", "127.0.0.1:4649")
        };
        for reading in ["GET", "HEAD"] {
            assert_eq!(site.admit(&request(reading).body(()).unwrap()), Ok(()));
        }
        for changing in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"] {
            assert_eq!(
                site.admit(&request(changing).body(()).unwrap()),
                Err(Failure::OriginRefused),
                "{changing}"
            );
        }
        let upgrade = request("GET").header("upgrade", "websocket");
        assert_eq!(
            site.admit(&upgrade.body(()).unwrap()),
            Err(Failure::OriginRefused)
        );
        // Said by another site, it is refused even where it is not needed.
        let named = request("GET").header("origin", "http://evil.example");
        assert_eq!(
            site.admit(&named.body(()).unwrap()),
            Err(Failure::OriginRefused)
        );
    }
}
