//! Arbitrary bytes, mutated files, elements in any heap.

use encoding_rs::SHIFT_JIS;
use proptest::prelude::*;

use super::{PERSON, read, result};

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        prop_assert!(read(bytes).is_err());
    }

    #[test]
    fn no_mutation_of_a_result_panics(
        at in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 0..6),
        shift_jis in any::<bool>(),
    ) {
        let label = if shift_jis { "Shift_JIS" } else { "UTF-8" };
        let text = format!("<?xml version=\"1.0\" encoding=\"{label}\"?>{}", result(&[PERSON]));
        let mut document = if shift_jis {
            SHIFT_JIS.encode(&text).0.into_owned()
        } else {
            text.into_bytes()
        };
        let at = at.index(document.len());
        let end = (at + bytes.len()).min(document.len());
        document.splice(at..end, bytes);
        // Whatever is still read has at most the one person that was written.
        if let Ok(read) = read(&document) {
            prop_assert!(read.body.qualifications.len() <= 1);
        }
    }

    #[test]
    fn no_tree_of_our_own_elements_panics(picks in prop::collection::vec(0_usize..9, 0..40)) {
        let parts = [
            "<MessageHeader>", "</MessageHeader>", "<ResultList>", "</ResultList>",
            "<ResultOfQualificationConfirmation>", "</ResultOfQualificationConfirmation>",
            "<Name>", "</Name>", "&#x1F600;",
        ];
        let inside: String = picks.iter().map(|pick| parts[*pick]).collect();
        let document =
            format!("<XmlMsg><MessageHeader/><MessageBody>{inside}</MessageBody></XmlMsg>");
        let written = document.matches(parts[5]).count();
        if let Ok(read) = read(document) {
            prop_assert!(read.body.qualifications.len() <= written);
        }
    }
}
