//! A virtual card in the reader of vpcd, the virtual smart card reader of vsmartcard.
//!
//! Both ways, a message is its length in two bytes, big-endian, and then its bytes. A message of
//! one byte from the reader is a control byte (power off, power on, reset, answer to reset), any
//! other is a command APDU. Only the question for the answer to reset and APDUs are answered; the
//! reader asks for the former again and again to learn whether the card is still there.
//! (vsmartcard, `virtualsmartcard/src/vpcd/vpcd.h`.)

use std::io::{self, Read, Write};
use std::net::TcpStream;

use crate::virtual_card::{Power, VirtualCard};

/// A card as a reader sees it.
pub trait InReader {
    /// The answer to reset (ISO/IEC 7816-3).
    fn atr(&self) -> &[u8];

    /// What the reader does to it.
    fn power(&mut self, event: Power);

    /// The answer to one command APDU, with its status word.
    fn handle(&mut self, apdu: &[u8]) -> Vec<u8>;
}

impl InReader for VirtualCard {
    fn atr(&self) -> &[u8] {
        Self::atr(self)
    }

    fn power(&mut self, event: Power) {
        Self::power(self, event);
    }

    fn handle(&mut self, apdu: &[u8]) -> Vec<u8> {
        Self::handle(self, apdu)
    }
}

/// Serves `card` on a connection to vpcd until the reader closes it.
///
/// To take the card out of the reader, shut the stream down from another thread, through a clone
/// of it; then this returns too.
pub fn serve(stream: TcpStream, card: &mut impl InReader) -> io::Result<()> {
    stream.set_nodelay(true)?;
    serve_on(stream, card)
}

/// Serves `card` on anything that carries vpcd's messages.
pub fn serve_on(mut stream: impl Read + Write, card: &mut impl InReader) -> io::Result<()> {
    while let Some(message) = read_message(&mut stream)? {
        match *message {
            // An empty message asks for nothing.
            [] => {}
            [0] => card.power(Power::Off),
            [1] => card.power(Power::On),
            [2] => card.power(Power::Reset),
            [4] => write_message(&mut stream, card.atr())?,
            [_] => return Err(io::ErrorKind::InvalidData.into()),
            ref apdu => write_message(&mut stream, &card.handle(apdu))?,
        }
    }
    card.power(Power::Off);
    Ok(())
}

/// The next message; `None` when the reader has closed the connection between two messages.
fn read_message(stream: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 2];
    loop {
        match stream.read(&mut length[..1]) {
            Ok(0) => return Ok(None),
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    stream.read_exact(&mut length[1..])?;
    let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
    stream.read_exact(&mut message)?;
    Ok(Some(message))
}

/// Writes head and bytes at once: the reader does not wait for the second half of a message.
fn write_message(stream: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let length = u16::try_from(bytes.len()).map_err(|_too_long| io::ErrorKind::InvalidData)?;
    let message = [&length.to_be_bytes()[..], bytes].concat();
    stream.write_all(&message)?;
    stream.flush()
}
