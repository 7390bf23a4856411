//! The names of result files. Whatever has another name is another program's.

use jiff::civil;
use protocol::time::Timestamp;

use crate::clock::timestamp_in_japan;

/// What a result file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A result of the accredited reader (`OQSsiquc01res_face_…_yyyyMMddHHmmss.xml`).
    Face {
        /// The day in its name, as eight digits.
        day: String,
        /// The time of day in its name, as six digits.
        time: String,
    },
    /// The answer to the request of this name (`OQSsiquc01res_….xml` or `.zip`).
    Answer {
        /// The request's name.
        request: String,
    },
}

/// The name of a result file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileName {
    /// The name itself.
    pub text: String,
    /// What the file is.
    pub kind: Kind,
}

impl FileName {
    const PREFIX: &str = "OQSsiquc01res_";

    /// Reads a name; none if it is not a result file's.
    pub fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(Self::PREFIX)?;
        let kind = if let Some(face) = rest.strip_prefix("face_") {
            let stem = face.strip_suffix(".xml")?;
            let (_, time) = stem.rsplit_once('_').unwrap_or(("", stem));
            let is_time = time.len() == 14 && is_digits(time);
            let (day, time) = is_time.then(|| time.split_at_checked(8)).flatten()?;
            let (day, time) = (day.to_owned(), time.to_owned());
            Kind::Face { day, time }
        } else {
            let request = rest.strip_suffix(".xml").or(rest.strip_suffix(".zip"))?;
            if request.is_empty() || !is_digits(request) {
                return None;
            }
            let request = request.to_owned();
            Kind::Answer { request }
        };
        let text = text.to_owned();
        Some(Self { text, kind })
    }
}

impl FileName {
    /// When the file was written, as far as its name says so.
    pub(super) fn written_at(&self) -> Option<Timestamp> {
        match &self.kind {
            Kind::Face { day, time } => {
                let written = format!("{day}{time}");
                let written = civil::DateTime::strptime("%Y%m%d%H%M%S", written);
                timestamp_in_japan(written.ok()?)
            }
            Kind::Answer { .. } => None,
        }
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_terminal_and_of_others() {
        let face = "OQSsiquc01res_face_131111111100100000000000000001_20261125093015.xml";
        let (day, time) = ("20261125".to_owned(), "093015".to_owned());
        let face = FileName::read(face).unwrap();
        assert_eq!(face.kind, Kind::Face { day, time });
        let at = civil::date(2026, 11, 25).at(9, 30, 15, 0);
        assert_eq!(face.written_at(), timestamp_in_japan(at));
        let short = FileName::read("OQSsiquc01res_face_20261125093015.xml");
        assert!(matches!(short.unwrap().kind, Kind::Face { .. }));
        let request = "20261125034500012".to_owned();
        for end in ["xml", "zip"] {
            let answer = FileName::read(&format!("OQSsiquc01res_{request}.{end}"));
            let request = request.clone();
            assert_eq!(answer.unwrap().kind, Kind::Answer { request });
        }
        for other in [
            "OQSsiquc01req_1.xml",
            "YZKsiquc01res_1.xml",
            "TKKsiquc01res_1.xml",
            "EPSsiDMP01res_1.xml",
            "OQSsiquc01res_face_1_2026112509301.xml",
            "OQSsiquc01res_face_1_20261125093015.tmp",
            "OQSsiquc01res_.xml",
            "OQSsiquc01res_1a.xml",
            "OQSsiquc01res_1.xml.part",
            "del1.txt",
            "",
        ] {
            assert_eq!(FileName::read(other), None, "{other}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_name_or_none(text in ".{0,80}") {
            if let Some(name) = FileName::read(&text) {
                proptest::prop_assert_eq!(name.text, text);
            }
        }
    }
}
