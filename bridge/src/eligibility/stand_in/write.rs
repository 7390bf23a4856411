//! The result file that the stand-in answers with, as the terminal writes it.

use jiff::civil::DateTime;
use jiff::{ToSpan, tz};
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::time::Timestamp;

use super::super::answer::ResultXml;
use super::super::session::SourceSession;
use super::people::SyntheticPerson;

/// The file; none if the clock stands outside of the calendar.
pub(super) fn result(
    person: &SyntheticPerson,
    answers: &[ConsentAnswer],
    session: SourceSession,
    at: Timestamp,
) -> Option<ResultXml> {
    let now = tz::offset(9).to_datetime(jiff::Timestamp::from_millisecond(at.0).ok()?);
    // The information can be read for 24 hours after the consent.
    let until = now.checked_add(24.hours()).ok()?;
    let identifier = format!(
        "{:04}{:02}{:02}{:03}{:06}",
        session.day.year, session.day.month, session.day.day, session.desk.0, session.session.0,
    );
    let text = person
        .template
        .replace("{{executed}}", &stamp(now))
        .replace("{{today}}", &stamp(now)[..8])
        .replace("{{identifier}}", &identifier)
        .replace("{{birth-year}}", &format!("{:04}", now.year() - person.age))
        .replace("{{consents}}", &consents(answers, now, until));
    // The templates hold no character that Shift_JIS lacks; a test encodes each of them.
    let (bytes, _, unmappable) = person.encoding.encode(&text);
    (!unmappable).then(|| ResultXml(bytes.into_owned()))
}

/// The consent elements: a flag for every class, and the times where consent was given.
fn consents(answers: &[ConsentAnswer], now: DateTime, until: DateTime) -> String {
    let mut elements = String::new();
    for class in ConsentClass::ALL {
        let agreed = answers
            .iter()
            .any(|answer| answer.class == class && answer.answer == Answer::Agree);
        for prefix in prefixes(class) {
            element(
                &mut elements,
                prefix,
                "ConsFlg",
                if agreed { "1" } else { "0" },
            );
            if agreed {
                element(&mut elements, prefix, "ConsTime", &stamp(now));
                element(&mut elements, prefix, "AvailableTime", &stamp(until));
            }
        }
    }
    elements
}

/// What the elements of a class begin with. One question is about treatment and medicine.
const fn prefixes(class: ConsentClass) -> &'static [&'static str] {
    match class {
        ConsentClass::TreatmentAndMedicine => &["PharmacistsInfo", "DiagnosisInfo"],
        ConsentClass::Surgery => &["OperationInfo"],
        ConsentClass::HealthCheck => &["SpecificHealthCheckupsInfo"],
    }
}

fn element(elements: &mut String, prefix: &str, suffix: &str, value: &str) {
    for part in ["<", prefix, suffix, ">", value, "</", prefix, suffix, ">"] {
        elements.push_str(part);
    }
}

/// `yyyyMMddHHmmss` in Japan's time.
fn stamp(at: DateTime) -> String {
    format!(
        "{:04}{:02}{:02}{:02}{:02}{:02}",
        at.year(),
        at.month(),
        at.day(),
        at.hour(),
        at.minute(),
        at.second(),
    )
}
