//! Compressing once, as well as it can be done, so that the bridge never compresses.

use std::io::Write;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Whether files of this kind become smaller. Pictures and fonts are compressed already.
pub(crate) fn is_worth_it(extension: &str) -> bool {
    matches!(
        extension,
        "bin" | "css" | "html" | "js" | "json" | "svg" | "txt" | "wasm"
    )
}

/// Brotli with its best quality.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut compressed, &parameters)?;
    Ok(compressed)
}

/// Gzip with its best level and no time in its header, so that the same bytes give the same file.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    #[test]
    fn both_come_back_as_they_were() {
        let bytes = b"the same words, the same words, the same words".repeat(20);
        let mut from_brotli = Vec::new();
        brotli::BrotliDecompress(&mut &*super::brotli(&bytes).unwrap(), &mut from_brotli).unwrap();
        let mut from_gzip = Vec::new();
        flate2::read::GzDecoder::new(&*super::gzip(&bytes).unwrap())
            .read_to_end(&mut from_gzip)
            .unwrap();
        assert_eq!(from_brotli, bytes);
        assert_eq!(from_gzip, bytes);
    }
}
