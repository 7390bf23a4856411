//! What was presented, in words.

use protocol::presented::{Presented, Proof};
use words::Text;
use words::console::Presented as PresentedWords;

/// Everything that can be presented, in the order of the buttons.
pub(super) const ALL: [Presented; 3] = [
    Presented::Proof(Proof::MyNumberCard),
    Presented::Proof(Proof::QualificationCertificate),
    Presented::Nothing,
];

/// What was presented, in words.
pub(super) const fn name(words: &PresentedWords, presented: Presented) -> &Text {
    match presented {
        Presented::Proof(Proof::MyNumberCard) => &words.my_number_card,
        Presented::Proof(Proof::QualificationCertificate) => &words.qualification_certificate,
        Presented::Nothing => &words.nothing,
        Presented::AtTerminal => &words.at_terminal,
    }
}
