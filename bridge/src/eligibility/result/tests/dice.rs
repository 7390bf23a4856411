//! Choices by bytes: the same bytes choose the same, and fewer bytes choose less, so that a
//! failing case shrinks.

pub(in crate::eligibility::result) struct Dice<'b>(pub(super) &'b [u8]);

impl Dice<'_> {
    /// A number below `sides`; zero when the bytes have run out.
    pub(super) fn roll(&mut self, sides: usize) -> usize {
        let Some((two, rest)) = self.0.split_first_chunk::<2>() else {
            return 0;
        };
        self.0 = rest;
        usize::from(u16::from_le_bytes(*two)) % sides
    }

    pub(super) fn maybe(&mut self) -> bool {
        self.roll(2) == 1
    }

    pub(super) fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len())]
    }
}

/// Bytes without a pattern, the same for the same seed.
pub(super) fn noise(seed: u32, length: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..length).map(|_| next()).collect()
}
