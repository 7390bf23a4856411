//! What was said between a reader and a virtual card, as text: for whoever wants to know what
//! another program asks of a card, and for tests that replay it.
//!
//! ```text
//! ! on
//! > 00A4020C020018
//! < 9000
//! > 0020008004 {right}
//! < 9000
//! > 00B0000000
//! < 9000 +256
//! ```
//!
//! A line begins with `!` (power: `on`, `off`, `reset`), `>` (a command) or `<` (its answer: the
//! status word, then up to four bytes of data as they are, or only how many there were). What is
//! presented with VERIFY or CHANGE REFERENCE DATA is never written: it is `{right}` or `{wrong}`,
//! as the card found it.

use std::fmt::Write as _;
use std::io::{self, Write};

use myna_card::Transmit;

use crate::virtual_card::{Power, VirtualCard};
use crate::vpcd::InReader;

/// The most data of an answer that is written.
const SHOWN: usize = 4;

/// A virtual card whose conversation is written down.
#[derive(Debug)]
pub struct Traced<W> {
    card: VirtualCard,
    out: W,
    failure: Option<io::Error>,
}

impl<W: Write> Traced<W> {
    /// Writes to `out`, line by line.
    pub fn new(card: VirtualCard, out: W) -> Self {
        Self {
            card,
            out,
            failure: None,
        }
    }

    /// What it was written to.
    ///
    /// # Errors
    /// A line could not be written; none was after it.
    pub fn finish(self) -> io::Result<W> {
        match self.failure {
            Some(failure) => Err(failure),
            None => Ok(self.out),
        }
    }

    fn write(&mut self, line: &str) {
        if self.failure.is_none() {
            let written = writeln!(self.out, "{line}").and_then(|()| self.out.flush());
            self.failure = written.err();
        }
    }
}

impl<W: Write> InReader for Traced<W> {
    fn atr(&self) -> &[u8] {
        self.card.atr()
    }

    fn power(&mut self, event: Power) {
        self.write(match event {
            Power::On => "! on",
            Power::Off => "! off",
            Power::Reset => "! reset",
        });
        self.card.power(event);
    }

    fn handle(&mut self, apdu: &[u8]) -> Vec<u8> {
        let answer = self.card.handle(apdu);
        let is_accepted = answer == [0x90, 0x00];
        self.write(&format!("> {}", command(apdu, is_accepted)));
        self.write(&format!("< {}", shown(&answer)));
        answer
    }
}

impl<W: Write> Transmit for Traced<W> {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        self.card.power(Power::On);
        Ok(self.handle(command))
    }
}

/// A command without what it presents.
fn command(apdu: &[u8], is_accepted: bool) -> String {
    match apdu {
        // Whatever the class: a wrong one may carry a right PIN.
        [_, 0x20 | 0x24, _, _, _, _, ..] => {
            let verdict = if is_accepted { "{right}" } else { "{wrong}" };
            format!("{} {verdict}", hex(&apdu[..5]))
        }
        _ => hex(apdu),
    }
}

fn shown(answer: &[u8]) -> String {
    let (data, status) = answer.split_at(answer.len().saturating_sub(2));
    match data.len() {
        0 => hex(status),
        length if length <= SHOWN => format!("{} {}", hex(status), hex(data)),
        length => format!("{} +{length}", hex(status)),
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        _ = write!(text, "{byte:02X}");
        text
    })
}
