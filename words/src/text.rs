//! A text: runs of plain characters, ruby and places to fill.

use serde::{Deserialize, Serialize};

use crate::placeholder::Placeholder;

/// A text that a person reads. It lives as long as the program: a constant in Japanese, and
/// read once from bytes that are kept in another language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Text(pub &'static [Run]);

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Run {
    /// Characters as they are.
    Plain(&'static str),
    /// Characters with their reading above them (ルビ).
    Ruby {
        /// The characters.
        base: &'static str,
        /// How they are read, in kana.
        reading: &'static str,
    },
    /// A place that is filled when the text is shown.
    Slot(Placeholder),
}

impl Text {
    /// The text without its readings. A place that `value` knows nothing for stays empty.
    pub fn plain_with(self, value: impl Fn(Placeholder) -> Option<String>) -> String {
        let mut plain = String::new();
        for run in self.0 {
            match run {
                Run::Plain(part) | Run::Ruby { base: part, .. } => plain.push_str(part),
                Run::Slot(place) => plain.push_str(&value(*place).unwrap_or_default()),
            }
        }
        plain
    }

    /// The text without its readings and with its places left empty.
    pub fn plain(self) -> String {
        self.plain_with(|_| None)
    }

    /// The places of the text, in order.
    pub fn places(self) -> impl Iterator<Item = Placeholder> {
        self.0.iter().filter_map(|run| match run {
            Run::Slot(place) => Some(*place),
            Run::Plain(_) | Run::Ruby { .. } => None,
        })
    }
}

/// Writes a [`Text`] as a constant: `text!["あと", {Count}, "回"]`, and with a reading
/// `text![["置" "お"], "いてください"]`.
macro_rules! text {
    ($($run:tt),+ $(,)?) => {
        $crate::text::Text(&[$($crate::text::run!($run)),+])
    };
}

macro_rules! run {
    ($plain:literal) => {
        $crate::text::Run::Plain($plain)
    };
    ([$base:literal $reading:literal]) => {
        $crate::text::Run::Ruby {
            base: $base,
            reading: $reading,
        }
    };
    ({$place:ident}) => {
        $crate::text::Run::Slot($crate::placeholder::Placeholder::$place)
    };
}

pub(crate) use {run, text};

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: Text = text!["カードを", ["置" "お"], "く ", {Count}, "回"];

    #[test]
    fn the_plain_text_keeps_the_bases_and_drops_the_readings() {
        assert_eq!(SAMPLE.plain(), "カードを置く 回");
    }

    #[test]
    fn places_are_filled() {
        let filled = SAMPLE.plain_with(|place| (place == Placeholder::Count).then(|| "3".into()));
        assert_eq!(filled, "カードを置く 3回");
        assert_eq!(SAMPLE.places().collect::<Vec<_>>(), [Placeholder::Count]);
    }
}
