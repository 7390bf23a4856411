//! The files of the app, built into the bridge.
//!
//! `build.rs` lists the folder that `UKETSUKE_WEB` names; the folder is the list. Where it was
//! empty the bridge still works and says so on its page.

mod encoding;

pub use encoding::Encoding;

/// The pages: the patient's kiosk, and everything else.
pub const PAGES: [&str; 2] = ["kiosk.html", "staff.html"];

/// One file of the app.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Its name; files lie flat beside each other.
    pub name: &'static str,
    /// Its media type.
    pub content_type: &'static str,
    /// Whether its name holds the hash of its bytes, so that it never changes.
    pub hashed: bool,
    /// Its bytes.
    pub identity: &'static [u8],
    /// Its bytes in brotli (RFC 7932).
    pub brotli: Option<&'static [u8]>,
    /// Its bytes in gzip (RFC 1952).
    pub gzip: Option<&'static [u8]>,
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// Every file, in the order of the names.
pub fn embedded() -> &'static [Asset] {
    EMBEDDED
}

/// Whether the app was there when the bridge was built.
pub fn is_built() -> bool {
    PAGES.iter().all(|page| find(embedded(), page).is_some())
}

/// The file of this name. `assets` are in the order of their names.
pub fn find(assets: &'static [Asset], name: &str) -> Option<&'static Asset> {
    assets
        .binary_search_by(|asset| asset.name.cmp(name))
        .ok()
        .and_then(|index| assets.get(index))
}

impl Asset {
    /// The smallest form of the file that a client with this `Accept-Encoding` takes.
    pub fn representation(&self, accept_encoding: Option<&str>) -> (Encoding, &'static [u8]) {
        let there = |encoding| match encoding {
            Encoding::Brotli => self.brotli,
            Encoding::Gzip => self.gzip,
            Encoding::Identity => Some(self.identity),
        };
        Encoding::SMALLEST_FIRST
            .into_iter()
            .filter(|encoding| encoding.is_accepted(accept_encoding))
            .find_map(|encoding| there(encoding).map(|bytes| (encoding, bytes)))
            .unwrap_or((Encoding::Identity, self.identity))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: Asset = Asset {
        name: "a.css",
        content_type: "text/css; charset=utf-8",
        hashed: false,
        identity: b"identity",
        brotli: Some(b"br"),
        gzip: Some(b"gz"),
    };

    #[test]
    fn the_smallest_form_that_is_there_and_accepted() {
        let plain = Asset {
            brotli: None,
            gzip: None,
            ..BOTH
        };
        let only_gzip = Asset {
            brotli: None,
            ..BOTH
        };
        let browser = Some("gzip, deflate, br, zstd");
        assert_eq!(BOTH.representation(browser).0, Encoding::Brotli);
        assert_eq!(BOTH.representation(Some("gzip")).0, Encoding::Gzip);
        assert_eq!(BOTH.representation(None).0, Encoding::Identity);
        assert_eq!(only_gzip.representation(browser).0, Encoding::Gzip);
        assert_eq!(plain.representation(browser).0, Encoding::Identity);
    }

    #[test]
    fn a_client_that_refuses_everything_gets_the_file_as_it_is() {
        let refused = Some("identity;q=0, *;q=0");
        assert_eq!(BOTH.representation(refused).0, Encoding::Identity);
    }

    #[test]
    fn embedded_files_are_sorted_and_typed() {
        assert!(embedded().is_sorted_by(|a, b| a.name < b.name));
        for asset in embedded() {
            assert!(!asset.name.contains('/'), "{}", asset.name);
            assert!(!asset.content_type.is_empty(), "{}", asset.name);
            assert!(
                asset.hashed || PAGES.contains(&asset.name),
                "{}",
                asset.name
            );
        }
    }
}
