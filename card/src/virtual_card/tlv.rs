//! BER-TLV objects as the 券面 applications write them.

use rsa::PublicKey;
use rsa::traits::PublicKeyParts;

/// One object: tag, definite length, value.
pub(super) fn object(tag: u16, value: &[u8]) -> Vec<u8> {
    let tag = tag.to_be_bytes();
    // Tags of one byte are written as such.
    let mut bytes = match tag {
        [0, low] => vec![low],
        [high, low] => vec![high, low],
    };
    let length = u16::try_from(value.len()).unwrap_or(u16::MAX);
    match (length, length.to_be_bytes()) {
        (0..=0x7F, [_, low]) => bytes.push(low),
        (0x80..=0xFF, [_, low]) => bytes.extend([0x81, low]),
        (_, [high, low]) => bytes.extend([0x82, high, low]),
    }
    bytes.extend(&value[..usize::from(length)]);
    bytes
}

/// An RSA public key: exponent (90) and modulus (91).
pub(super) fn public_key(key: &PublicKey) -> Vec<u8> {
    [object(0x90, &key.e_bytes()), object(0x91, &key.n_bytes())].concat()
}

/// A file whose first object tells where each of the others begins, counted from the file's start.
pub(super) fn with_offsets(outer: u16, table: u16, objects: &[Vec<u8>]) -> Vec<u8> {
    let length: usize = objects.iter().map(Vec::len).sum();
    let table_length = 3 + 2 * objects.len();
    // The outer head's length follows from the body's.
    let head = object(outer, &vec![0; table_length + length]).len() - table_length - length;
    let mut at = head + table_length;
    let mut offsets = Vec::new();
    for object in objects {
        offsets.extend(u16::try_from(at).unwrap_or(u16::MAX).to_be_bytes());
        at += object.len();
    }
    let body = [object(table, &offsets), objects.concat()].concat();
    object(outer, &body)
}

#[cfg(test)]
mod tests {
    use myna_card::tlv::ber;
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// The independent reader finds the same tag and value, whatever filler follows.
        #[test]
        fn what_is_written_is_read(
            tag in prop::sample::select(vec![0x90_u16, 0xA1, 0xDF22, 0xFF20, 0x7F21]),
            value in prop::collection::vec(any::<u8>(), 0..2000),
            filler in 0..9_usize,
        ) {
            let mut written = object(tag, &value);
            written.extend(vec![0xFF; filler]);
            let read = ber::parse(&written).unwrap();
            prop_assert_eq!(read.tag, u32::from(tag));
            prop_assert_eq!(read.value, value);
        }

        #[test]
        fn every_offset_leads_to_its_object(
            values in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 1..9),
        ) {
            let objects: Vec<_> = values.iter().map(|value| object(0xDF22, value)).collect();
            let file = with_offsets(0xFF20, 0xDF21, &objects);
            let outer = ber::parse(&file).unwrap();
            let table = ber::parse(outer.value).unwrap();
            prop_assert_eq!(table.tag, 0xDF21);
            for (offset, object) in table.value.chunks(2).zip(&objects) {
                let at = usize::from(u16::from_be_bytes([offset[0], offset[1]]));
                prop_assert!(file[at..].starts_with(object));
            }
        }
    }
}
