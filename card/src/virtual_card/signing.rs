//! COMPUTE DIGITAL SIGNATURE: what the card makes of the data, by P1.

use rsa::{Pkcs1v15Sign, PrivateKey};
use sha2::{Digest, Sha256};

use super::status::Status;

/// The most that PKCS #1 v1.5 leaves room for under 2048 bits.
const LONGEST: usize = 245;

/// Signs `data` with the scheme that `p1` names.
///
/// The two PSS schemes of the card (04 and 05) are not here: 6A86.
pub(super) fn sign(key: &PrivateKey, p1: u8, data: &[u8]) -> Result<Vec<u8>, Status> {
    let (padding, input) = match p1 {
        // Whatever it is given, padded: a card is no help against a careless reader.
        0x00 if (1..=LONGEST).contains(&data.len()) => {
            (Pkcs1v15Sign::new_unprefixed(), data.to_vec())
        }
        0x01 => (
            Pkcs1v15Sign::new_unprefixed(),
            Sha256::digest(data).to_vec(),
        ),
        0x02 if data.len() == 32 => (Pkcs1v15Sign::new::<Sha256>(), data.to_vec()),
        0x03 => (Pkcs1v15Sign::new::<Sha256>(), Sha256::digest(data).to_vec()),
        0x00 | 0x02 => return Err(Status::CONDITIONS_NOT_SATISFIED),
        _ => return Err(Status::WRONG_PARAMETERS),
    };
    key.sign(padding, &input)
        .map_err(|_error| Status::NO_DIAGNOSIS)
}
