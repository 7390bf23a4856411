//! A command APDU as a card reads it (ISO/IEC 7816-4, 5.1), short form only.

/// The parts of a command.
#[derive(Clone, Copy)]
pub(super) struct CommandApdu<'a> {
    pub(super) class: u8,
    pub(super) instruction: u8,
    pub(super) p1: u8,
    pub(super) p2: u8,
    /// Empty when there is none.
    pub(super) data: &'a [u8],
    /// How many bytes are asked for at most, 1 to 256; `None` without Le.
    pub(super) expected: Option<usize>,
}

impl<'a> CommandApdu<'a> {
    /// `None` when the lengths do not add up, and for the extended form: 6700.
    pub(super) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (&[class, instruction, p1, p2], body) = bytes.split_first_chunk()?;
        let (data, le): (&[u8], Option<u8>) = match *body {
            [] => (&[], None),
            [le] => (&[], Some(le)),
            [length, ref rest @ ..] => {
                let length = usize::from(length);
                if length == 0 || !(length..=length + 1).contains(&rest.len()) {
                    return None;
                }
                let (data, le) = rest.split_at(length);
                (data, le.first().copied())
            }
        };
        let expected = le.map(|le| if le == 0 { 256 } else { usize::from(le) });
        Some(Self {
            class,
            instruction,
            p1,
            p2,
            data,
            expected,
        })
    }
}
