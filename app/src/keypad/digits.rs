//! The digits that were typed, in one buffer that is wiped.

use zeroize::{Zeroize, Zeroizing};

/// Up to four digits in ASCII. It has no `Debug` and no `Clone`.
#[derive(Default)]
pub(crate) struct Digits {
    typed: Zeroizing<[u8; Self::COUNT as usize]>,
    count: u8,
}

impl Digits {
    /// The digits of a PIN of the user authentication key.
    pub(crate) const COUNT: u8 = 4;

    /// How many there are.
    pub(crate) const fn count(&self) -> u8 {
        self.count
    }

    /// Adds a digit, 0 to 9, if there is room.
    pub(crate) fn push(&mut self, digit: u8) {
        if digit <= 9
            && let Some(place) = self.typed.get_mut(usize::from(self.count))
        {
            *place = b'0' + digit;
            self.count += 1;
        }
    }

    /// Takes the last one away.
    pub(crate) fn pop(&mut self) {
        self.count = self.count.saturating_sub(1);
        if let Some(place) = self.typed.get_mut(usize::from(self.count)) {
            place.zeroize();
        }
    }

    /// Takes all away.
    pub(crate) fn clear(&mut self) {
        self.typed.zeroize();
        self.count = 0;
    }

    /// Hands the digits out when they are all there, and keeps nothing.
    pub(crate) fn take(&mut self) -> Option<Zeroizing<[u8; Self::COUNT as usize]>> {
        let all = (self.count == Self::COUNT).then(|| self.typed.clone());
        self.clear();
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_digits_are_handed_out_once() {
        let mut digits = Digits::default();
        for digit in [1, 2, 3, 4, 5, 10] {
            digits.push(digit);
        }
        assert_eq!(digits.take().as_deref(), Some(b"1234"));
        assert_eq!(digits.count(), 0);
        assert!(digits.take().is_none());
        assert_eq!(*digits.typed, [0; 4], "nothing is left in the buffer");
    }

    #[test]
    fn a_digit_that_is_taken_back_is_wiped() {
        let mut digits = Digits::default();
        digits.push(9);
        digits.pop();
        digits.pop();
        assert_eq!((digits.count(), *digits.typed), (0, [0; 4]));
    }

    #[test]
    fn an_unfinished_number_is_not_handed_out_and_not_kept() {
        let mut digits = Digits::default();
        digits.push(1);
        assert!(digits.take().is_none());
        assert_eq!(*digits.typed, [0; 4]);
    }
}
