//! A writer of result files, with every freedom that the terminals were seen to take: elements
//! in any order, blanks, comments, unknown and empty elements, texts escaped in three ways.

use std::fmt::Write as _;

use encoding_rs::SHIFT_JIS;
use protocol::eligibility::Field;
use protocol::time::{Date, Month};

use super::super::{EligibilityResult, Node, Value};
use super::dice::Dice;

/// The encodings, by the names that files declare.
const LABELS: [&str; 6] = [
    "UTF-8",
    "utf-8",
    "Shift_JIS",
    "shift_jis",
    "Windows-31J",
    "cp932",
];

/// The file as a terminal writes it.
pub(super) fn file(result: &EligibilityResult, dice: &mut Dice<'_>) -> Vec<u8> {
    in_an_encoding(&document(result, None, dice), dice)
}

/// The document, with the value of that number written twice.
pub(super) fn document(
    result: &EligibilityResult,
    twice: Option<usize>,
    dice: &mut Dice<'_>,
) -> String {
    let mut writer = Writer {
        text: String::new(),
        values: 0,
        twice,
        dice,
    };
    writer.element(Field::Root.name(), |inside| inside.nodes(result.nodes()));
    writer.text
}

/// How many values a result has.
pub(super) fn values(nodes: &[Node<'_>]) -> usize {
    nodes
        .iter()
        .map(|node| match node {
            Node::Value(..) => 1,
            Node::Record(_, nodes) => values(nodes),
            Node::List(_, _, items) => items.iter().map(|nodes| values(nodes)).sum(),
        })
        .sum()
}

fn in_an_encoding(document: &str, dice: &mut Dice<'_>) -> Vec<u8> {
    let label = dice.one_of(&LABELS);
    let declared = format!("<?xml version=\"1.0\" encoding=\"{label}\" standalone=\"no\"?>");
    let text = format!("{declared}\r\n{document}");
    if label.eq_ignore_ascii_case("utf-8") {
        let mark: &[u8] = if dice.maybe() { b"\xEF\xBB\xBF" } else { b"" };
        [mark, text.as_bytes()].concat()
    } else {
        let (bytes, _, unmappable) = SHIFT_JIS.encode(&text);
        assert!(!unmappable, "{text}");
        bytes.into_owned()
    }
}

struct Writer<'d, 'b> {
    text: String,
    values: usize,
    twice: Option<usize>,
    dice: &'d mut Dice<'b>,
}

impl Writer<'_, '_> {
    fn element(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.blank();
        write!(self.text, "<{name}>").unwrap();
        inside(self);
        write!(self.text, "</{name}>").unwrap();
        self.blank();
    }

    /// The elements in any order, and others among them that nobody knows.
    fn nodes(&mut self, mut nodes: Vec<Node<'_>>) {
        while !nodes.is_empty() {
            if self.dice.roll(16) == 15 {
                self.text += "<LaterField><Name>試験 別人</Name></LaterField>";
            }
            let node = nodes.remove(self.dice.roll(nodes.len()));
            self.node(node);
        }
    }

    fn node(&mut self, node: Node<'_>) {
        match node {
            Node::Value(field, value) => {
                let times = 1 + usize::from(self.twice == Some(self.values));
                self.values += 1;
                for _ in 0..times {
                    self.element(field.name(), |inside| inside.value(field, value));
                }
            }
            Node::Record(field, nodes) => self.element(field.name(), |inside| inside.nodes(nodes)),
            Node::List(list, each, items) => self.element(list.name(), |inside| {
                // The order of what is in a list means something: it is kept.
                for item in items {
                    inside.element(each.name(), |inside| inside.nodes(item));
                }
            }),
        }
    }

    fn value(&mut self, field: Field, value: Value<'_>) {
        let plain = plain(value);
        self.blank_of_a_text();
        if field == Field::InsurerNumber {
            let padding = 8_usize.saturating_sub(plain.chars().count());
            self.text.extend(std::iter::repeat_n(' ', padding));
        }
        match self.dice.roll(4) {
            0 if !plain.contains("]]>") => {
                write!(self.text, "<![CDATA[{plain}]]>").unwrap();
            }
            1 => {
                for letter in plain.chars() {
                    write!(self.text, "&#{};", u32::from(letter)).unwrap();
                }
            }
            _ => {
                let escaped = plain.replace('&', "&amp;").replace('<', "&lt;");
                self.text += &escaped.replace('>', "&gt;").replace('"', "&quot;");
            }
        }
        self.blank_of_a_text();
    }

    fn blank(&mut self) {
        self.text += self
            .dice
            .one_of(&["", "\r\n\t", "<!-- 試験 -->", " ", "\n"]);
    }

    fn blank_of_a_text(&mut self) {
        self.text += self.dice.one_of(&["", "", " ", "　", "\r\n  "]);
    }
}

/// A value as the specification writes it.
pub(super) fn plain(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_owned(),
        Value::Code(code) => code.code.to_owned(),
        Value::Date(Date { year, month, day }) => format!("{year:04}{month:02}{day:02}"),
        Value::Month(Month { year, month }) => format!("{year:04}{month:02}"),
        Value::Time(at) => {
            let nine_hours = jiff::SignedDuration::from_hours(9);
            let at = jiff::Timestamp::from_millisecond(at.0).unwrap() + nine_hours;
            let at = jiff::tz::Offset::UTC.to_datetime(at);
            let (day, time) = (at.date(), at.time());
            format!(
                "{:04}{:02}{:02}{:02}{:02}{:02}",
                day.year(),
                day.month(),
                day.day(),
                time.hour(),
                time.minute(),
                time.second()
            )
        }
        Value::Tenths(tenths) => format!("{:03}", u32::from(tenths) * 10),
        Value::Yen(yen) => format!("{:06}", yen.0),
    }
}
