//! A text: runs of plain characters, ruby and places to fill.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::placeholder::Placeholder;

/// A text that a person reads. The Japanese ones are constants; the others are read from
/// bytes, hence the [`Cow`]s.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Cow<'static, [Run]>);

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Run {
    /// Characters as they are.
    Plain(Cow<'static, str>),
    /// Characters with their reading above them (ルビ).
    Ruby {
        /// The characters.
        base: Cow<'static, str>,
        /// How they are read, in kana.
        reading: Cow<'static, str>,
    },
    /// A place that is filled when the text is shown.
    Slot(Placeholder),
}

impl Text {
    /// The text without its readings. A place that `value` knows nothing for stays empty.
    pub fn plain_with(&self, value: impl Fn(Placeholder) -> Option<String>) -> String {
        let mut plain = String::new();
        for run in self.0.iter() {
            match run {
                Run::Plain(part) | Run::Ruby { base: part, .. } => plain.push_str(part),
                Run::Slot(place) => plain.push_str(&value(*place).unwrap_or_default()),
            }
        }
        plain
    }

    /// The text without its readings and with its places left empty.
    pub fn plain(&self) -> String {
        self.plain_with(|_| None)
    }

    /// The places of the text, in order.
    pub fn places(&self) -> impl Iterator<Item = Placeholder> + '_ {
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
        $crate::text::Text(::std::borrow::Cow::Borrowed(&[$($crate::text::run!($run)),+]))
    };
}

macro_rules! run {
    ($plain:literal) => {
        $crate::text::Run::Plain(::std::borrow::Cow::Borrowed($plain))
    };
    ([$base:literal $reading:literal]) => {
        $crate::text::Run::Ruby {
            base: ::std::borrow::Cow::Borrowed($base),
            reading: ::std::borrow::Cow::Borrowed($reading),
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
