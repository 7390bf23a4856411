//! The test CAs of `--trust`.

use std::path::PathBuf;

use card::certificate::{Environment, TrustAnchors};

use super::error::HouseError;

/// The CAs in these files, for tests only.
pub(super) fn test_anchors(files: &[PathBuf]) -> Result<TrustAnchors, HouseError> {
    let mut anchors = TrustAnchors::new(Environment::Test);
    for file in files {
        let der =
            std::fs::read(file).map_err(|error| HouseError::TrustFile(file.clone(), error))?;
        anchors
            .add(&der)
            .map_err(|error| HouseError::TrustCertificate(file.clone(), error))?;
    }
    Ok(anchors)
}
