//! How long a screen waits (制限時間).
//!
//! WCAG 2.2, success criterion 2.2.1: the person is warned and given at least 20 seconds to
//! extend the limit with a simple action. Closing an abandoned screen protects the person's
//! data from the next one, so the limit itself stays.

use protocol::time::Seconds;

/// The waits of one kind of screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// Seconds without a touch before the warning.
    pub quiet: Seconds,
    /// Seconds from the warning to the end.
    pub warning: Seconds,
}

/// A short question: choose a way, type four digits.
pub const QUESTION: Patience = Patience {
    quiet: Seconds(60),
    warning: Seconds(30),
};

/// Something to read: a notice, a consent, the answers, a failure.
pub const READING: Patience = Patience {
    quiet: Seconds(120),
    warning: Seconds(30),
};

/// Waiting for the staff's look.
pub const STAFF: Patience = Patience {
    quiet: Seconds(240),
    warning: Seconds(60),
};

/// At the clinic's accredited reader: identity and consents are given there.
pub const TERMINAL: Patience = Patience {
    quiet: Seconds(180),
    warning: Seconds(60),
};

/// So long the reader's result may take after the person is done there, before the reception goes
/// on without it.
pub const RESULT: Seconds = Seconds(20);

/// The number, after the card was taken.
pub const FAREWELL: Patience = Patience {
    quiet: Seconds(10),
    warning: Seconds(20),
};

/// A language chosen on the first screen goes back to Japanese after so long without a card.
pub const LANGUAGE: Seconds = Seconds(60);

/// A card that still lies there so long after the end was forgotten: the staff are told.
pub const FORGOTTEN: Seconds = Seconds(30);

/// So long a card may take to answer. The longest answer measured through a contactless
/// reader is under four seconds.
pub const CARD: Seconds = Seconds(20);

/// So long the eligibility source may take to answer.
pub const SOURCE: Seconds = Seconds(30);

/// So long the clinic's own store may take.
pub const STORE: Seconds = Seconds(20);

/// After a start the reader says within so long whether the card still lies there.
pub const CARD_EXPECTED: Seconds = Seconds(5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_warning_is_at_least_twenty_seconds_long() {
        for patience in [QUESTION, READING, STAFF, TERMINAL, FAREWELL] {
            assert!(patience.warning >= Seconds(20), "{patience:?}");
        }
    }
}
