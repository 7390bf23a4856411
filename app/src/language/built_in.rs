//! The Japanese of the patient's screens, which is in the app itself.

use words::Catalogue;

/// As the build writes it from the constants of the catalogue.
static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/japanese.bin"));

/// Reads it, once a page.
#[expect(
    clippy::expect_used,
    reason = "the build wrote these bytes from the same source, and a test reads them"
)]
pub(super) fn japanese() -> &'static Catalogue {
    let catalogue = words::wire::decode(BYTES);
    Box::leak(Box::new(catalogue.expect("the built-in catalogue")))
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_built_in_japanese_is_the_catalogue() {
        assert_eq!(*super::japanese(), words::JAPANESE);
    }
}
