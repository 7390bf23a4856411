//! Which compressed form a client takes (RFC 9110, section 12.5.3).

/// A form in which a file can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Brotli (RFC 7932).
    Brotli,
    /// gzip (RFC 1952).
    Gzip,
    /// As it is.
    Identity,
}

impl Encoding {
    /// Every form, the smallest first.
    pub const SMALLEST_FIRST: [Self; 3] = [Self::Brotli, Self::Gzip, Self::Identity];

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    pub const fn token(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// Whether a client with this `Accept-Encoding` takes it. Without the header only the
    /// identity is sure to be understood.
    pub fn is_accepted(self, accept_encoding: Option<&str>) -> bool {
        let by_default = self == Self::Identity;
        let Some(accepted) = accept_encoding else {
            return by_default;
        };
        let said_of = |token: &str| {
            accepted
                .split(',')
                .map(item)
                .find_map(|(name, wanted)| name.eq_ignore_ascii_case(token).then_some(wanted))
        };
        said_of(self.token())
            .or_else(|| said_of("*"))
            .unwrap_or(by_default)
    }
}

/// The name of one item, and whether it is wanted (its weight is not 0).
fn item(item: &str) -> (&str, bool) {
    let mut parts = item.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let refused = parts.any(|part| {
        part.split_once('=').is_some_and(|(key, weight)| {
            key.trim().eq_ignore_ascii_case("q")
                && weight
                    .trim()
                    .parse::<f32>()
                    .is_ok_and(|weight| weight <= 0.0)
        })
    });
    (name, !refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_header_accepts() {
        let accepted = |header| Encoding::SMALLEST_FIRST.map(|e| e.is_accepted(header));
        assert_eq!(accepted(None), [false, false, true]);
        assert_eq!(accepted(Some("")), [false, false, true]);
        assert_eq!(accepted(Some("gzip, deflate, br")), [true, true, true]);
        assert_eq!(accepted(Some("GZIP")), [false, true, true]);
        assert_eq!(accepted(Some("br;q=0, gzip;q=0.5")), [false, true, true]);
        assert_eq!(accepted(Some("br ; q=0.000")), [false, false, true]);
        assert_eq!(accepted(Some("*")), [true, true, true]);
        assert_eq!(accepted(Some("*;q=0, gzip")), [false, true, false]);
        assert_eq!(accepted(Some("identity;q=0")), [false, false, false]);
        assert_eq!(accepted(Some("abr, gzipped")), [false, false, true]);
    }
}
