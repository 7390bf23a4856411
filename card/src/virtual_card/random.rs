//! The random numbers of a virtual card: a chain of hashes that begins with its own certificate.
//! A card says the same again after it was made anew, so a recorded conversation can be replayed.

use std::convert::Infallible;

use rsa::rand_core::{TryCryptoRng, TryRng};
use sha2::{Digest, Sha256};

/// Where the chain is.
pub(super) struct ChipRandom {
    state: [u8; 32],
}

impl ChipRandom {
    pub(super) fn new(seed: &[u8]) -> Self {
        Self {
            state: Sha256::digest(seed).into(),
        }
    }

    pub(super) fn bytes(&mut self, length: usize) -> Vec<u8> {
        let mut bytes = vec![0; length];
        self.fill(&mut bytes);
        bytes
    }

    fn fill(&mut self, bytes: &mut [u8]) {
        for block in bytes.chunks_mut(32) {
            let output = Sha256::digest([&self.state[..], b"output"].concat());
            self.state = Sha256::digest([&self.state[..], b"state"].concat()).into();
            block.copy_from_slice(&output[..block.len()]);
        }
    }
}

impl TryRng for ChipRandom {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.fill(bytes);
        Ok(())
    }
}

impl TryCryptoRng for ChipRandom {}
