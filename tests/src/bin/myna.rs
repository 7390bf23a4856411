//! The card in the first reader as the crate `myna-card` reads it, with its own parsers and its own
//! order of commands: one line of JSON. The PIN of the card is the only argument.

use std::io::{Write as _, stdout};

use anyhow::{Context as _, Result};
use myna_card::ap::jpki::JpkiAp;
use myna_card::ap::text::TextAp;
use myna_card::{Card, Error, Pin, Transmit};
use pcsc::{Context, Protocols, Scope, ShareMode};
use serde_json::json;

/// A card that nobody but this program talks to.
struct Exclusive(pcsc::Card);

impl Transmit for Exclusive {
    fn transmit(&mut self, command: &[u8]) -> Result<Vec<u8>, Error> {
        let mut room = [0; pcsc::MAX_BUFFER_SIZE];
        let answer = self.0.transmit(command, &mut room);
        answer
            .map(<[u8]>::to_vec)
            .map_err(|error| Error::Malformed(error.to_string()))
    }
}

fn main() -> Result<()> {
    let pin = std::env::args().nth(1).context("the PIN is missing")?;
    let pin = Pin::numeric(pin)?;
    let context = Context::establish(Scope::User)?;
    let readers = context.list_readers_owned()?;
    let reader = readers.first().context("there is no reader")?;
    let card = context.connect(reader, ShareMode::Exclusive, Protocols::ANY)?;
    let mut card = Card::new(Exclusive(card));

    let mut jpki = JpkiAp::select(&mut card)?;
    let certificate = jpki.read_auth_certificate_der()?;
    let tries = format!("{:?}", jpki.auth_pin_retries()?);
    jpki.verify_auth_pin(&pin)?;

    let mut text = TextAp::select(&mut card)?;
    text.verify_pin(&pin)?;
    let person = text.read_attributes()?;
    let said = json!({
        "certificate": certificate,
        "tries": tries,
        "name": person.name,
        "address": person.address,
    });
    writeln!(stdout(), "{said}")?;
    Ok(())
}
