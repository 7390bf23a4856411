//! A command APDU as a card reads it (ISO/IEC 7816-4, 5.1).

/// The parts of a command.
#[derive(Clone, Copy)]
pub(super) struct CommandApdu<'a> {
    pub(super) class: u8,
    pub(super) instruction: u8,
    pub(super) p1: u8,
    pub(super) p2: u8,
    /// Empty when there is none.
    pub(super) data: &'a [u8],
    /// How many bytes are asked for at most; `None` without Le.
    pub(super) expected: Option<usize>,
    /// The lengths were in the extended form, which few commands of this card take.
    pub(super) is_extended: bool,
}

impl<'a> CommandApdu<'a> {
    /// `None` when the lengths do not add up: 6700.
    pub(super) fn parse(bytes: &'a [u8]) -> Option<Self> {
        let (&[class, instruction, p1, p2], body) = bytes.split_first_chunk()?;
        let (is_extended, (data, expected)) = match *body {
            [0, _, _, ..] => (true, extended(&body[1..])?),
            _ => (false, short(body)?),
        };
        Some(Self {
            class,
            instruction,
            p1,
            p2,
            data,
            expected,
            is_extended,
        })
    }
}

type Parts<'a> = (&'a [u8], Option<usize>);

fn short(body: &[u8]) -> Option<Parts<'_>> {
    let le = |le: u8| if le == 0 { 256 } else { usize::from(le) };
    match *body {
        [] => Some((&[], None)),
        [only] => Some((&[], Some(le(only)))),
        [length, ref rest @ ..] => {
            let length = usize::from(length);
            if length == 0 || !(length..=length + 1).contains(&rest.len()) {
                return None;
            }
            let (data, end) = rest.split_at(length);
            Some((data, end.first().map(|&byte| le(byte))))
        }
    }
}

/// What follows the zero: two bytes of Le, or two bytes of Lc, data, and perhaps two of Le.
fn extended(body: &[u8]) -> Option<Parts<'_>> {
    let number = |high: u8, low: u8| usize::from(u16::from_be_bytes([high, low]));
    let le = |high, low| match number(high, low) {
        0 => 65_536,
        length => length,
    };
    let (&[high, low], rest) = body.split_first_chunk()?;
    if rest.is_empty() {
        return Some((&[], Some(le(high, low))));
    }
    let length = number(high, low);
    match rest.split_at_checked(length)? {
        ([], _) => None,
        (data, []) => Some((data, None)),
        (data, &[high, low]) => Some((data, Some(le(high, low)))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(bytes: &[u8]) -> Option<(Vec<u8>, Option<usize>, bool)> {
        CommandApdu::parse(bytes)
            .map(|command| (command.data.to_vec(), command.expected, command.is_extended))
    }

    proptest! {
        /// What the independent writer writes is read as it was meant, in both forms.
        #[test]
        fn written_commands_are_read_as_they_were_meant(
            data in prop::collection::vec(any::<u8>(), 0..400),
            le in prop::option::of(1_u32..=65_536),
        ) {
            let command = match (data.is_empty(), le) {
                (true, None) => myna_card::Command::new(0, 0xB0, 0, 0),
                (true, Some(le)) => myna_card::Command::with_le(0, 0xB0, 0, 0, le),
                (false, None) => myna_card::Command::with_data(0, 0xB0, 0, 0, data.clone()),
                (false, Some(le)) => {
                    myna_card::Command::with_data_le(0, 0xB0, 0, 0, data.clone(), le)
                }
            };
            let extended = data.len() > 255 || le.is_some_and(|le| le > 256);
            let expected = le.map(|le| le as usize);
            prop_assert_eq!(
                parts(&command.to_bytes().unwrap()),
                Some((data, expected, extended))
            );
        }

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            if let Some((data, _, _)) = parts(&bytes) {
                prop_assert!(data.len() < bytes.len());
            }
        }
    }

    #[test]
    fn lengths_that_do_not_add_up_are_refused() {
        for bad in [
            &[0, 0xB0, 0][..],
            &[0, 0xB0, 0, 0, 2, 1],
            &[0, 0xB0, 0, 0, 1, 1, 1, 1],
            &[0, 0xB0, 0, 0, 0, 0],
            &[0, 0xB0, 0, 0, 0, 0, 0, 1],
            &[0, 0xB0, 0, 0, 0, 0, 2, 1],
            &[0, 0xB0, 0, 0, 0, 0, 1, 1, 0],
        ] {
            assert_eq!(parts(bad), None, "{bad:02X?}");
        }
    }
}
