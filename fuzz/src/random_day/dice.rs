//! Chance from a seed: the same seed throws the same, on every machine and for good.

/// `SplitMix64` (Steele, Lea and Flood, 2014), which any seed begins well.
#[derive(Clone, Debug)]
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `sides`; zero where there are none.
    pub(super) fn roll(&mut self, sides: u32) -> u32 {
        let scaled = (u128::from(self.next()) * u128::from(sides)) >> 64;
        u32::try_from(scaled).unwrap_or(0)
    }

    /// Yes, once in so many throws.
    pub(super) fn one_in(&mut self, throws: u32) -> bool {
        self.roll(throws) == 0
    }

    /// One of them; none where there is none.
    pub(super) fn pick<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        let sides = u32::try_from(of.len()).unwrap_or(u32::MAX);
        of.get(usize::try_from(self.roll(sides)).unwrap_or(0))
    }

    /// Bytes for a writer that chooses by bytes.
    pub(super) fn bytes(&mut self, count: usize) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(count + 8);
        while bytes.len() < count {
            bytes.extend(self.next().to_le_bytes());
        }
        bytes
    }
}
