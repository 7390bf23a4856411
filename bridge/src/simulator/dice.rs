//! Choices by bytes: the same bytes choose the same, and fewer bytes choose less, so that a
//! failing case shrinks.

/// The bytes that are left to choose by.
#[derive(Debug)]
pub struct Dice<'b>(pub &'b [u8]);

impl Dice<'_> {
    /// A number below `sides`; zero when the bytes have run out.
    pub fn roll(&mut self, sides: usize) -> usize {
        let Some((two, rest)) = self.0.split_first_chunk::<2>() else {
            return 0;
        };
        self.0 = rest;
        usize::from(u16::from_le_bytes(*two))
            .checked_rem(sides)
            .unwrap_or(0)
    }

    /// Yes or no; no when the bytes have run out.
    pub fn maybe(&mut self) -> bool {
        self.roll(2) == 1
    }

    /// One of the choices, of which there must be one; the first when the bytes have run out.
    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len())]
    }
}

/// Bytes without a pattern, the same for the same seed.
pub fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}
