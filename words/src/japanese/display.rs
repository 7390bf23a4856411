//! The waiting-room display in Japanese.

use crate::display::Display;
use crate::text::text;

pub(crate) const WORDS: Display = Display {
    title: text!["お呼び出し"],
    nobody: text!["お呼び出しまで、お待ちください"],
    start_sound: text!["音を出す"],
};
