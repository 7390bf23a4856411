//! What was found, for people: a line for each thing, and what to do at the end.

use jiff::civil;
use protocol::language::Language;
use words::command::{self, Command, command_of};
use words::{Placeholder, Text, date};

use super::Fault;
use super::report::{CardReport, Cards, DoctorReport, Path, Pin, State, Tries};
use crate::clock::date_of;

impl DoctorReport {
    /// The lines, in a language.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let words = command_of(language);
        let labels = &words.labels;
        let state = |state| match state {
            State::Good => words.values.good.plain(),
            State::Fault => what(words, self.fault),
            State::NotReached => words.values.not_reached.plain(),
        };
        let named = |good: &dyn Fn() -> Option<String>, part| match (part, good()) {
            (State::Good, Some(name)) => name,
            _ => state(part),
        };
        let card = || Some(words.values.individual_number_card.plain());
        let reader = || self.reader_name.clone();
        let mut lines = vec![
            line(labels.service, &state(self.service)),
            line(labels.driver, &state(self.driver)),
            line(labels.reader, &named(&reader, self.reader)),
            line(labels.card, &named(&card, self.card)),
        ];
        let fault = self.fault.map(|fault| fault.words(&words.faults));
        lines.extend(fault.map(|fault| remedy(words, fault)));
        lines
    }
}

impl CardReport {
    /// The lines, in a language.
    pub fn lines(&self, language: Language) -> Vec<String> {
        let words = command_of(language);
        let (labels, values) = (&words.labels, &words.values);
        let mut lines = Vec::new();
        let mut say = |label: Text, value: Option<String>| {
            lines.extend(value.map(|value| line(label, &value)));
        };
        say(labels.reader, self.reader.clone());
        let is_ours = self.card.is_some() && self.fault != Some(Fault::AnotherCard);
        say(
            labels.card,
            is_ours.then(|| values.individual_number_card.plain()),
        );
        if let Some(certificate) = self.certificate {
            let dates = [
                (values.valid_from, certificate.valid_from),
                (values.valid_to, certificate.valid_to),
            ];
            let dates = dates.map(|(text, day)| dated(text, day, language));
            say(labels.certificate, Some(dates.join(" ")));
        }
        say(
            labels.tries,
            self.tries.map(|tries| match tries {
                Tries::Left(left) => counted(values.tries_left, left),
                Tries::Unlimited | Tries::NotReported => values.tries_unknown.plain(),
                Tries::Locked => values.locked.plain(),
            }),
        );
        let is_test = self.certificate.and_then(|facts| facts.environment) == Some(Cards::Test);
        say(
            labels.path,
            self.path.map(|path| match path {
                Path::NotChecked => values.path_not_checked.plain(),
                Path::Known if is_test => values.path_known_test.plain(),
                Path::Known => values.path_known.plain(),
                Path::Unknown => what(words, Some(Fault::PathUnknown)),
            }),
        );
        let pin = match self.pin {
            Some(Pin::Right) => Some(values.pin_right),
            Some(Pin::Unknown) => Some(values.pin_unknown),
            Some(Pin::NotPresented | Pin::Wrong | Pin::Locked) | None => None,
        };
        say(labels.pin, pin.map(Text::plain));
        let fault = self.fault_in(words);
        if self.fault != Some(Fault::PathUnknown) {
            lines.extend(fault.map(|fault| fault.what.plain()));
        }
        lines.extend(fault.map(|fault| remedy(words, fault)));
        lines
    }

    /// What is wrong, in words. A card that tells no number is not said to have one try left.
    fn fault_in<'words>(&self, words: &'words Command) -> Option<&'words command::Fault> {
        match (self.fault?, self.tries) {
            (Fault::LastTry, Some(Tries::NotReported)) => Some(&words.faults.perhaps_last_try),
            (fault, _) => Some(fault.words(&words.faults)),
        }
    }
}

fn line(label: Text, value: &str) -> String {
    format!("{}: {value}", label.plain())
}

fn what(words: &Command, fault: Option<Fault>) -> String {
    fault.map_or_else(String::new, |fault| fault.words(&words.faults).what.plain())
}

fn remedy(words: &Command, fault: &command::Fault) -> String {
    line(words.labels.remedy, &fault.remedy.plain())
}

fn counted(text: Text, count: u8) -> String {
    text.plain_with(|place| (place == Placeholder::Count).then(|| count.to_string()))
}

fn dated(text: Text, day: civil::Date, language: Language) -> String {
    let day = date_of(day);
    text.plain_with(|place| (place == Placeholder::Date).then(|| date::written(day, language)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_said_up_to_what_is_wrong_and_its_remedy_last() {
        let english = |name: Option<&str>, fault| {
            let report = DoctorReport::new(name.map(str::to_owned), fault);
            report.lines(Language::English)
        };
        assert_eq!(
            english(Some("Reader 00 00"), None),
            [
                "PC/SC service: in order",
                "Driver: in order",
                "Reader: Reader 00 00",
                "Card: My Number Card",
            ]
        );
        let lines = english(None, Some(Fault::DriverMissing));
        assert_eq!(lines[0], "PC/SC service: in order");
        assert!(lines[1].starts_with("Driver: A reader is plugged in"));
        assert_eq!(lines[2], "Reader: not looked at yet");
        assert!(lines[4].starts_with("What to do: Install"), "{lines:?}");
    }

    #[test]
    fn a_wrong_pin_is_said_with_what_is_left() {
        let report = CardReport {
            tries: Some(Tries::Left(2)),
            pin: Some(Pin::Wrong),
            ..CardReport::default()
        };
        let lines = report
            .with_fault(Some(Fault::PinWrong))
            .lines(Language::Japanese);
        assert_eq!(lines[0], "残りの回数: あと2回");
        assert_eq!(lines[1], "暗証番号がちがいます。");
        assert!(lines[2].starts_with("すること: "), "{lines:?}");
    }

    #[test]
    fn a_pin_of_which_nobody_knows_is_said() {
        let report = CardReport {
            pin: Some(Pin::Unknown),
            ..CardReport::default()
        };
        let report = report.with_fault(Some(Fault::CardUnreadable));
        let said = "PIN: presented perhaps, and the card has not said whether it is right";
        assert_eq!(report.lines(Language::English)[0], said);
        let japanese = report.lines(Language::Japanese);
        assert!(japanese[0].starts_with("暗証番号: "), "{japanese:?}");
    }

    #[test]
    fn one_try_is_said_only_of_a_card_that_tells_it() {
        for (tries, english, japanese) in [
            (Tries::Left(1), "One try is left, so", "残りが1回なので"),
            (
                Tries::NotReported,
                "It could be the last try, so",
                "残りが1回かもしれないので",
            ),
        ] {
            let report = CardReport {
                tries: Some(tries),
                pin: Some(Pin::NotPresented),
                ..CardReport::default()
            };
            let report = report.with_fault(Some(Fault::LastTry));
            for (language, begins) in [(Language::English, english), (Language::Japanese, japanese)]
            {
                let lines = report.lines(language);
                assert!(lines[1].starts_with(begins), "{lines:?}");
                assert!(lines[2].contains("--last-try"), "{lines:?}");
            }
        }
    }
}
