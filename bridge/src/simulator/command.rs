//! What a simulator is told on its standard input, one command a line.

use std::str::{FromStr, SplitWhitespace};
use std::time::Duration;

use card::virtual_card::{Profile, UnknownProfile};
use protocol::eligibility::{Coded, Validity};

use super::connector::Conduct;
use super::terminal::{Delivery, Presenting, TerminalConduct};
use super::writer::FileEncoding;

/// What a simulator does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Somebody goes through the accredited face reader.
    Present(Presenting),
    /// How the terminal treats requests by number.
    Terminal(TerminalConduct),
    /// How the connector behaves.
    Connector(Conduct),
    /// The connector does what it is asked, and so many answers are lost on the way.
    Lose(u32),
    /// Every session of the connector is over.
    Expire,
    /// The validity (資格有効性) of everybody's insurance, in what the connector and the terminal
    /// answer from now on.
    Validity(Coded<Validity>),
}

/// Why a line is no command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// There is no such command.
    #[error("the commands are present, terminal, connector and validity: see docs/simulator.md")]
    Unknown,
    /// No profile, or one that there is not.
    #[error(transparent)]
    Profile(#[from] UnknownProfile),
    /// A word that the command does not know.
    #[error("a word of it is not known here: see docs/simulator.md")]
    Word,
    /// A number is missing or none.
    #[error("a number is missing")]
    Number,
}

/// So long may something be put off.
const LONGEST: Duration = Duration::from_mins(10);

impl FromStr for Command {
    type Err = CommandError;

    fn from_str(line: &str) -> Result<Self, CommandError> {
        let mut words = line.split_whitespace();
        let command = match words.next() {
            Some("present") => Self::Present(presenting(&mut words)?),
            Some("terminal") => Self::Terminal(terminal(&mut words)?),
            Some("connector") => connector(&mut words)?,
            Some("validity") => Self::Validity(validity(&mut words)?),
            _ => return Err(CommandError::Unknown),
        };
        match words.next() {
            None => Ok(command),
            Some(_) => Err(CommandError::Word),
        }
    }
}

fn presenting(words: &mut SplitWhitespace<'_>) -> Result<Presenting, CommandError> {
    let profile = Profile::from_name(words.next().unwrap_or_default())?;
    let mut presenting = Presenting::of(profile);
    while let Some(word) = words.next() {
        match word {
            "agree" => presenting.agrees = true,
            "refuse" => presenting.agrees = false,
            "utf-8" => presenting.encoding = Some(FileEncoding::Utf8),
            "shift-jis" => presenting.encoding = Some(FileEncoding::ShiftJis),
            "validity" => presenting.validity = Some(validity(words)?),
            "late" => presenting.late = milliseconds(words)?,
            "foreign" => presenting.is_foreign = true,
            "half-written" => presenting.delivery = Delivery::HalfWritten,
            "broken" => presenting.delivery = Delivery::Broken,
            "duplicated" => presenting.delivery = Delivery::Duplicated,
            "moved" => presenting.delivery = Delivery::Moved,
            _ => return Err(CommandError::Word),
        }
    }
    Ok(presenting)
}

fn terminal(words: &mut SplitWhitespace<'_>) -> Result<TerminalConduct, CommandError> {
    match words.next() {
        Some("well") => Ok(TerminalConduct::Well),
        Some("away") => Ok(TerminalConduct::Away),
        Some("slow") => Ok(TerminalConduct::Slow(milliseconds(words)?)),
        Some("wrong-identifier") => Ok(TerminalConduct::WrongIdentifier),
        _ => Err(CommandError::Word),
    }
}

fn connector(words: &mut SplitWhitespace<'_>) -> Result<Command, CommandError> {
    let conduct = match words.next() {
        Some("well") => Conduct::Well,
        Some("away") => Conduct::Away,
        Some("silent") => Conduct::Silent,
        Some("slow") => Conduct::Slow(milliseconds(words)?),
        Some("refusing") => Conduct::Refusing,
        Some("garbled") => Conduct::Garbled,
        Some("replayed") => Conduct::Replayed,
        Some("not-askable") => Conduct::NotAskable,
        Some("production") => Conduct::Production,
        Some("lose-answers") => return Ok(Command::Lose(number(words)?)),
        Some("expire") => return Ok(Command::Expire),
        _ => return Err(CommandError::Word),
    };
    Ok(Command::Connector(conduct))
}

/// A code of the table, or another one.
fn validity(words: &mut SplitWhitespace<'_>) -> Result<Coded<Validity>, CommandError> {
    let code = words.next().ok_or(CommandError::Number)?;
    Ok(Coded::of(code.to_owned()))
}

fn milliseconds(words: &mut SplitWhitespace<'_>) -> Result<Duration, CommandError> {
    let time = Duration::from_millis(u64::from(number(words)?));
    if time > LONGEST {
        return Err(CommandError::Number);
    }
    Ok(time)
}

fn number(words: &mut SplitWhitespace<'_>) -> Result<u32, CommandError> {
    let word = words.next().ok_or(CommandError::Number)?;
    word.parse().map_err(|_no_number| CommandError::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_read() {
        let read = |line: &str| line.parse::<Command>();
        let presenting = Presenting {
            agrees: false,
            encoding: Some(FileEncoding::ShiftJis),
            validity: Some(Coded::Known(Validity::Invalid)),
            late: Duration::from_millis(1_500),
            delivery: Delivery::Moved,
            is_foreign: true,
            ..Presenting::of(Profile::Adult45)
        };
        assert_eq!(
            read(" present adult-45  refuse shift-jis validity 2 late 1500 moved foreign"),
            Ok(Command::Present(presenting))
        );
        for (word, conduct) in [
            ("well", Conduct::Well),
            ("away", Conduct::Away),
            ("silent", Conduct::Silent),
            ("slow 20", Conduct::Slow(Duration::from_millis(20))),
            ("refusing", Conduct::Refusing),
            ("garbled", Conduct::Garbled),
            ("replayed", Conduct::Replayed),
            ("not-askable", Conduct::NotAskable),
            ("production", Conduct::Production),
        ] {
            let line = format!("connector {word}");
            assert_eq!(read(&line), Ok(Command::Connector(conduct)), "{line}");
        }
        assert_eq!(read("connector lose-answers 2"), Ok(Command::Lose(2)));
        assert_eq!(read("connector expire"), Ok(Command::Expire));
        for (word, conduct) in [
            ("well", TerminalConduct::Well),
            ("away", TerminalConduct::Away),
            ("slow 20", TerminalConduct::Slow(Duration::from_millis(20))),
            ("wrong-identifier", TerminalConduct::WrongIdentifier),
        ] {
            let line = format!("terminal {word}");
            assert_eq!(read(&line), Ok(Command::Terminal(conduct)), "{line}");
        }
        assert_eq!(
            read("validity X9"),
            Ok(Command::Validity(Coded::Unknown("X9".to_owned())))
        );
    }

    #[test]
    fn every_fault_of_a_line_is_told_apart() {
        for (line, error) in [
            ("", CommandError::Unknown),
            ("fly", CommandError::Unknown),
            ("present", CommandError::Profile(UnknownProfile)),
            ("present nobody", CommandError::Profile(UnknownProfile)),
            ("present adult-45 loudly", CommandError::Word),
            ("present adult-45 late", CommandError::Number),
            ("present adult-45 late 600001", CommandError::Number),
            ("connector", CommandError::Word),
            ("connector slow soon", CommandError::Number),
            ("connector well then", CommandError::Word),
            ("connector lose-answers -1", CommandError::Number),
            ("terminal silent", CommandError::Word),
            ("validity", CommandError::Number),
        ] {
            assert_eq!(line.parse::<Command>(), Err(error), "{line}");
        }
    }
}
