//! The oracle of the allow list, written from the list and without the code under test.

use std::collections::HashSet;
use std::fmt::Write;

pub(crate) const JPKI: &str = "00A4040C0AD392F000260100000001";
pub(crate) const ISSUER: &str = "00A4040C07A0000001510000";
pub(crate) const DIGEST_INFO: &str = "3031300D060960864801650304020105000420";

pub(crate) fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap())
        .collect()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02X}").unwrap();
        text
    })
}

/// What a real card may be in: an application and a current file of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    Jpki(&'static str),
    Elsewhere,
}

/// Every file of the JPKI application, forbidden ones too.
pub(crate) const FILES: [&str; 13] = [
    "0001", "0002", "0006", "0008", "0009", "000A", "000B", "0016", "0017", "0018", "001A", "001B",
    "none",
];

/// The oracle: a card of which only its answers are known. It keeps every place where the card may
/// be, and a command must be permitted in all of them. Written from the list, over hex text,
/// without the code under test.
pub(crate) struct Oracle {
    pub(crate) places: HashSet<Place>,
    pub(crate) answers: Vec<Option<Vec<u8>>>,
    pub(crate) seen: usize,
}

impl Oracle {
    pub(crate) fn new(answers: Vec<Option<Vec<u8>>>) -> Self {
        let places = FILES.into_iter().map(Place::Jpki);
        Self {
            places: places.chain([Place::Elsewhere]).collect(),
            answers,
            seen: 0,
        }
    }

    pub(crate) fn everywhere(&self, files: &[&str]) -> bool {
        let allowed = |place: &Place| matches!(place, Place::Jpki(file) if files.contains(file));
        self.places.iter().all(allowed)
    }

    pub(crate) fn permits(&self, apdu: &str) -> bool {
        const READABLE: [&str; 4] = ["0006", "0008", "000A", "000B"];
        if apdu == JPKI || apdu == ISSUER {
            return true;
        }
        if let Some(file) = apdu.strip_prefix("00A4020C02") {
            return ["0006", "0008", "000A", "000B", "0017", "0018"].contains(&file)
                && self.everywhere(&FILES);
        }
        if apdu.starts_with("00B0") && apdu.len() == 10 {
            return match &apdu[4..6] {
                p1 if p1 < "80" => self.everywhere(&READABLE),
                "86" | "88" | "8A" | "8B" => self.everywhere(&FILES),
                _ => false,
            };
        }
        if apdu == "00200080" {
            return self.everywhere(&["0018"]);
        }
        if let Some(pin) = apdu.strip_prefix("0020008004") {
            let digit =
                |at: usize| pin.as_bytes()[at] == b'3' && pin.as_bytes()[at + 1].is_ascii_digit();
            return pin.len() == 8
                && [0, 2, 4, 6].into_iter().all(digit)
                && self.everywhere(&["0018"]);
        }
        let signing = |head: &str| {
            apdu.strip_prefix(head)
                .and_then(|rest| rest.strip_prefix("33"))
                .and_then(|rest| rest.strip_prefix(DIGEST_INFO))
                .is_some_and(|rest| rest.len() == 66 && rest.ends_with("00"))
        };
        (signing("802A0080") && self.everywhere(&["0017"]))
            || (signing("802A0097") && self.everywhere(&FILES))
    }

    /// Where the card may be afterwards: surely moved after 9000, perhaps moved after anything else.
    pub(crate) fn follow(&mut self, apdu: &str, succeeded: bool) {
        let target = if apdu == JPKI {
            Place::Jpki("none")
        } else if apdu == ISSUER {
            Place::Elsewhere
        } else if let Some(file) = apdu.strip_prefix("00A4020C02") {
            Place::Jpki(FILES.into_iter().find(|known| *known == file).unwrap())
        } else if apdu.starts_with("00B08") {
            let file = format!("000{}", &apdu[5..6]);
            Place::Jpki(FILES.into_iter().find(|known| *known == file).unwrap())
        } else if apdu.starts_with("802A0097") {
            self.places.insert(Place::Jpki("0017"));
            return;
        } else {
            return;
        };
        if succeeded {
            self.places.clear();
        }
        self.places.insert(target);
    }
}
