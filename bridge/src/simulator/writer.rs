//! The writer of result files: any result as bytes, laid out as terminals do it, or with every
//! freedom that XML leaves.

use encoding_rs::SHIFT_JIS;
use protocol::eligibility::Field;
use protocol::time::{Date, Month};

use super::dice::Dice;
use crate::eligibility::result::{EligibilityResult, Node, Value};

/// The encoding that a file declares and is in (文字コード識別, OQSCD005).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileEncoding {
    /// UTF-8.
    Utf8,
    /// `Shift_JIS` as Windows has it (code page 932).
    ShiftJis,
}

/// How a file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// As terminals write: tabs and CRLF, elements in any order.
    Terminal,
    /// With blanks, comments, unknown elements, texts escaped in three ways, names of the
    /// encoding in any spelling, with and without a byte order mark.
    Free,
}

/// A text has a character that the encoding lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the result cannot be written in Shift_JIS")]
pub struct Unwritable;

/// The file of a result.
///
/// # Errors
/// [`Unwritable`] in `Shift_JIS` only.
pub fn file(
    result: &EligibilityResult,
    encoding: FileEncoding,
    layout: Layout,
    dice: &mut Dice<'_>,
) -> Result<Vec<u8>, Unwritable> {
    let document = document(result, None, layout, dice);
    let label = label(encoding, layout, dice);
    let text =
        format!("<?xml version=\"1.0\" encoding=\"{label}\" standalone=\"no\"?>\r\n{document}");
    match encoding {
        FileEncoding::Utf8 if layout == Layout::Free && dice.maybe() => {
            Ok([b"\xEF\xBB\xBF", text.as_bytes()].concat())
        }
        FileEncoding::Utf8 => Ok(text.into_bytes()),
        FileEncoding::ShiftJis => {
            let (bytes, _, unmappable) = SHIFT_JIS.encode(&text);
            if unmappable {
                Err(Unwritable)
            } else {
                Ok(bytes.into_owned())
            }
        }
    }
}

/// The document without its declaration, with the value of that number written twice.
pub fn document(
    result: &EligibilityResult,
    twice: Option<usize>,
    layout: Layout,
    dice: &mut Dice<'_>,
) -> String {
    let mut writer = Writer {
        text: String::new(),
        depth: 0,
        values: 0,
        twice,
        layout,
        dice,
    };
    writer.parent(Field::Root.name(), |inside| inside.nodes(result.nodes()));
    writer.text
}

/// A value as the specification writes it.
pub fn plain(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => text.to_owned(),
        Value::Code(code) => code.code.to_owned(),
        Value::Date(Date { year, month, day }) => format!("{year:04}{month:02}{day:02}"),
        Value::Month(Month { year, month }) => format!("{year:04}{month:02}"),
        Value::Time(at) => crate::clock::stamp_in_japan(at).unwrap_or_default(),
        Value::Tenths(tenths) => format!("{:03}", u32::from(tenths) * 10),
        Value::Yen(yen) => format!("{:06}", yen.0),
    }
}

fn label(encoding: FileEncoding, layout: Layout, dice: &mut Dice<'_>) -> &'static str {
    match (encoding, layout) {
        (FileEncoding::Utf8, Layout::Terminal) => "UTF-8",
        (FileEncoding::ShiftJis, Layout::Terminal) => "Shift_JIS",
        (FileEncoding::Utf8, Layout::Free) => dice.one_of(&["UTF-8", "utf-8"]),
        (FileEncoding::ShiftJis, Layout::Free) => {
            dice.one_of(&["Shift_JIS", "shift_jis", "Windows-31J", "cp932"])
        }
    }
}

struct Writer<'d, 'b> {
    text: String,
    depth: usize,
    values: usize,
    twice: Option<usize>,
    layout: Layout,
    dice: &'d mut Dice<'b>,
}

impl Writer<'_, '_> {
    /// An element with elements in it.
    fn parent(&mut self, name: &str, inside: impl FnOnce(&mut Self)) {
        self.blank();
        self.put(&["<", name, ">"]);
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.blank();
        self.put(&["</", name, ">"]);
    }

    /// The elements in any order, and others among them that nobody knows.
    fn nodes(&mut self, mut nodes: Vec<Node<'_>>) {
        while !nodes.is_empty() {
            if self.layout == Layout::Free && self.dice.roll(16) == 15 {
                self.put(&["<LaterField><Name>試験 別人</Name></LaterField>"]);
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
                    self.blank();
                    self.put(&["<", field.name(), ">"]);
                    self.value(field, value);
                    self.put(&["</", field.name(), ">"]);
                }
            }
            Node::Record(field, nodes) => self.parent(field.name(), |inside| inside.nodes(nodes)),
            Node::List(list, each, items) => self.parent(list.name(), |inside| {
                // The order of what is in a list means something: it is kept.
                for item in items {
                    inside.parent(each.name(), |inside| inside.nodes(item));
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
        let way = match self.layout {
            Layout::Terminal => 2,
            Layout::Free => self.dice.roll(4),
        };
        match way {
            0 if !plain.contains("]]>") => self.put(&["<![CDATA[", &plain, "]]>"]),
            1 => {
                for letter in plain.chars() {
                    let number = u32::from(letter).to_string();
                    self.put(&["&#", &number, ";"]);
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
        match self.layout {
            Layout::Terminal => {
                if !self.text.is_empty() {
                    self.text += "\r\n";
                }
                self.text.extend(std::iter::repeat_n('\t', self.depth));
            }
            Layout::Free => {
                let blanks = ["", "\r\n\t", "<!-- 試験 -->", " ", "\n"];
                self.text += self.dice.one_of(&blanks);
            }
        }
    }

    fn blank_of_a_text(&mut self) {
        if self.layout == Layout::Free {
            self.text += self.dice.one_of(&["", "", " ", "　", "\r\n  "]);
        }
    }

    fn put(&mut self, parts: &[&str]) {
        self.text.extend(parts.iter().copied());
    }
}
