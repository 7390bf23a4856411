//! The earcons as notes.

/// A short sound with a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Earcon {
    /// It is done: rises.
    Done,
    /// Look here: the same tone twice.
    Attention,
    /// The card was forgotten: falls, and is repeated until the card is taken.
    CardForgotten,
}

/// A tone of an earcon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Note {
    /// When it begins, in seconds after the earcon.
    pub(crate) at: f64,
    /// How high it is, in Hertz.
    pub(crate) hertz: f32,
    /// How long it lasts, in seconds.
    pub(crate) seconds: f64,
}

const fn note(at: f64, hertz: f32, seconds: f64) -> Note {
    Note { at, hertz, seconds }
}

const DONE: [Note; 3] = [
    note(0.0, 523.25, 0.18),
    note(0.14, 659.25, 0.18),
    note(0.28, 783.99, 0.32),
];

const ATTENTION: [Note; 2] = [note(0.0, 880.0, 0.16), note(0.26, 880.0, 0.16)];

const CARD_FORGOTTEN: [Note; 3] = [
    note(0.0, 987.77, 0.2),
    note(0.2, 783.99, 0.2),
    note(0.4, 659.25, 0.34),
];

impl Earcon {
    /// The name, for tests.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Attention => "attention",
            Self::CardForgotten => "card-forgotten",
        }
    }

    /// The tones. They lie between 400 and 1100 Hertz, which older ears hear best.
    pub(crate) const fn notes(self) -> &'static [Note] {
        match self {
            Self::Done => &DONE,
            Self::Attention => &ATTENTION,
            Self::CardForgotten => &CARD_FORGOTTEN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earcons_are_short_and_in_the_range_of_older_ears() {
        for earcon in [Earcon::Done, Earcon::Attention, Earcon::CardForgotten] {
            let notes = earcon.notes();
            assert!(
                notes
                    .iter()
                    .all(|note| (400.0..1100.0).contains(&note.hertz))
            );
            assert!(notes.iter().all(|note| note.at + note.seconds < 1.0));
        }
    }
}
