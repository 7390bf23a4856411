//! Random bytes from the operating system: keys, nonces, tokens.

use rand::TryRng;
use rand::rngs::SysRng;

use super::error::StoreError;

/// `N` random bytes from the operating system.
///
/// # Errors
/// [`StoreError::NoRandomness`].
pub fn random_bytes<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    match SysRng.try_fill_bytes(&mut bytes) {
        Ok(()) => Ok(bytes),
        Err(_) => Err(StoreError::NoRandomness),
    }
}
