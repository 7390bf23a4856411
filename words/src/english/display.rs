//! The waiting-room display in English.

use crate::display::Display;
use crate::text::text;

pub(crate) const WORDS: Display = Display {
    title: text!["Now calling"],
    nobody: text!["Please wait to be called"],
    start_sound: text!["Turn the sound on"],
};
