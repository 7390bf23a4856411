//! A command APDU in its short form (ISO/IEC 7816-4, 5.1), read from bytes.

use super::Refusal;

/// A command APDU whose length bytes agree with its length.
#[derive(Clone, Copy)]
pub(super) struct ShortApdu<'a> {
    /// CLA, INS, P1, P2.
    pub(super) header: [u8; 4],
    /// The command data field; `None` when there is no Lc.
    pub(super) data: Option<&'a [u8]>,
    /// Le as it stands on the wire: zero asks for 256 bytes.
    pub(super) le: Option<u8>,
}

impl<'a> ShortApdu<'a> {
    /// Reads `bytes`; refuses the extended form and every length that does not add up.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, Refusal> {
        let Some((header, body)) = bytes.split_first_chunk::<4>() else {
            return Err(Refusal::MalformedApdu);
        };
        let header = *header;
        let (data, le) = match body {
            [] => (None, None),
            [le] => (None, Some(*le)),
            // A zero where Lc would be, and more after it: the extended form.
            [0, ..] => return Err(Refusal::ExtendedLength),
            [lc, rest @ ..] => match rest.len().checked_sub(usize::from(*lc)) {
                Some(0) => (Some(rest), None),
                Some(1) => {
                    let (data, le) = rest.split_at(usize::from(*lc));
                    (Some(data), le.first().copied())
                }
                _ => return Err(Refusal::MalformedApdu),
            },
        };
        Ok(Self { header, data, le })
    }
}
