//! What the fuzzers try: the readers of bytes from outside, and what must hold of whatever
//! they read. A panic is a finding.

pub mod random_day;

use bridge::eligibility::result::{
    ELEMENT_LIMIT, ENTRY_LIMIT, EligibilityResult, Node, read, read_packed,
};

/// A result file (資格確認結果), as any bytes.
pub fn result_xml(bytes: &[u8]) {
    if let Ok(result) = read(bytes) {
        check(&result);
        assert!(
            read(bytes).as_ref() == Ok(&result),
            "read twice, two results"
        );
    }
}

/// A ZIP of result files, as any bytes.
pub fn result_zip(bytes: &[u8]) {
    if let Ok(results) = read_packed(bytes) {
        assert!(results.len() <= ENTRY_LIMIT, "more results than entries");
        results.iter().for_each(check);
    }
}

/// Whether the planted bugs were asked for, which show that a fuzzer that finds nothing has
/// looked. They exist in the fuzzers' own builds only.
#[cfg(fuzzing)]
#[expect(
    clippy::disallowed_methods,
    reason = "a fuzzer's command line belongs to libFuzzer"
)]
pub fn plant_if_asked() {
    if std::env::var_os("UKETSUKE_FUZZ_PLANT").is_some() {
        bridge::eligibility::result::planted::plant();
    }
}

fn check(result: &EligibilityResult) {
    let said = count(&result.nodes());
    assert!(said <= ELEMENT_LIMIT, "more is said than was written");
}

fn count(nodes: &[Node<'_>]) -> usize {
    let each = nodes.iter().map(|node| match node {
        Node::Value(..) => 1,
        Node::Record(_, nodes) => 1 + count(nodes),
        Node::List(_, _, items) => 1 + items.iter().map(|nodes| 1 + count(nodes)).sum::<usize>(),
    });
    each.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words that a fuzzer puts into a file.
    const DICTIONARY: &str = include_str!("../seeds/result.dict");

    #[test]
    fn the_dictionary_has_every_element() {
        for field in protocol::eligibility::Field::ALL {
            for tag in [
                format!("\"<{}>\"", field.name()),
                format!("\"</{}>\"", field.name()),
            ] {
                assert!(DICTIONARY.lines().any(|line| line == tag), "{tag}");
            }
        }
    }

    #[test]
    fn every_seed_is_read() {
        let xml = include_bytes!("../seeds/xml/several.xml");
        assert_eq!(read_packed(xml).map(|read| read.len()), Ok(1));
        for (zip, results) in [
            (&include_bytes!("../seeds/zip/stored.zip")[..], 1),
            (include_bytes!("../seeds/zip/deflated.zip"), 1),
            (include_bytes!("../seeds/zip/several.zip"), 2),
        ] {
            assert_eq!(read_packed(zip).map(|read| read.len()), Ok(results));
            result_zip(zip);
        }
        result_xml(xml);
    }
}
