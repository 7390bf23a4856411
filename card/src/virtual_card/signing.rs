//! COMPUTE DIGITAL SIGNATURE: what the card makes of the data, by P1.

use rsa::{Pkcs1v15Sign, PrivateKey};
use sha2::{Digest, Sha256};

use super::random::ChipRandom;
use super::status::Status;

/// The most that PKCS #1 v1.5 leaves room for under 2048 bits.
const LONGEST: usize = 245;

/// Signs `data` with the scheme that `p1` names.
pub(super) fn sign(
    key: &PrivateKey,
    p1: u8,
    data: &[u8],
    random: &mut ChipRandom,
) -> Result<Vec<u8>, Status> {
    let pkcs1 = |padding, input: &[u8]| key.sign(padding, input);
    let bare = Pkcs1v15Sign::new_unprefixed;
    let digest_info = Pkcs1v15Sign::new::<Sha256>;
    let hash = || Sha256::digest(data);
    let signature = match p1 {
        // Whatever it is given, padded: a card is no help against a careless reader.
        0x00 if (1..=LONGEST).contains(&data.len()) => pkcs1(bare(), data),
        0x01 => pkcs1(bare(), &hash()),
        0x02 if data.len() == 32 => pkcs1(digest_info(), data),
        0x03 => pkcs1(digest_info(), &hash()),
        0x04 if data.len() == 32 => key.pss_sign_prehash_with_rng::<Sha256, _>(random, data),
        0x05 => key.pss_sign_with_rng::<Sha256, _>(random, data),
        0x00 | 0x02 | 0x04 => return Err(Status::CONDITIONS_NOT_SATISFIED),
        _ => return Err(Status::WRONG_PARAMETERS),
    };
    signature.map_err(|_error| Status::NO_DIAGNOSIS)
}
