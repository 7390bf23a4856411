//! The barest exchange with a card: connect, send the same APDUs, take its power. No allow list, no thread, nothing
//! is understood. And the barest wait for a card.

use std::ffi::{CStr, CString};
use std::thread;

use anyhow::{Context as _, Result, ensure};
use pcsc::{
    Card, Context, Disposition, MAX_BUFFER_SIZE, Protocols, ReaderState, Scope, ShareMode, State,
};
use tokio::sync::mpsc;

use crate::stopwatch::Stopwatch;

/// SELECT of the JPKI application (公的個人認証AP).
const SELECT_APPLICATION: &[u8] = b"\x00\xA4\x04\x0C\x0A\xD3\x92\xF0\x00\x26\x01\x00\x00\x00\x01";

/// READ BINARY of its name, in file 06.
const READ_NAME: &[u8] = b"\x00\xB0\x86\x00\x20";

/// SELECT of the authentication PIN, file 18.
const SELECT_PIN: &[u8] = b"\x00\xA4\x02\x0C\x02\x00\x18";

/// VERIFY without data asks for the tries left.
const COUNT_TRIES: &[u8] = b"\x00\x20\x00\x80";

/// What a visit sends to a card whose certificate has so many bytes. A test of the bridge holds it to the byte
/// (`a_visit_takes_no_more_apdus_than_it_must`).
pub(crate) fn apdus(certificate: usize) -> Result<Vec<Vec<u8>>> {
    let mut apdus = vec![SELECT_APPLICATION.to_vec(), READ_NAME.to_vec()];
    for piece in 0..certificate.div_ceil(256) {
        let place = if piece == 0 {
            0x8A
        } else {
            u8::try_from(piece)?
        };
        let length = u8::try_from((certificate - piece * 256).min(256) % 256)?;
        apdus.push(vec![0x00, 0xB0, place, 0x00, length]);
    }
    apdus.extend([SELECT_PIN.to_vec(), COUNT_TRIES.to_vec()]);
    Ok(apdus)
}

/// A way to the first reader.
pub(crate) struct Exchange {
    context: Context,
    reader: CString,
}

impl Exchange {
    pub(crate) fn open() -> Result<Self> {
        let context = Context::establish(Scope::System)?;
        let reader = context.list_readers_owned()?.into_iter().next();
        let reader = reader.context("there is no reader")?;
        Ok(Self { context, reader })
    }

    /// Sends the APDUs to the card, which answers each with a status word at least, and says how many milliseconds it
    /// took from the connect to the last answer, and how many from the first command.
    pub(crate) fn run(&self, apdus: &[Vec<u8>]) -> Result<[f64; 2]> {
        let whole = Stopwatch::start();
        let exclusive = ShareMode::Exclusive;
        let card = self
            .context
            .connect(&self.reader, exclusive, Protocols::ANY)?;
        let exchange = Stopwatch::start();
        send(&card, apdus)?;
        let took = [whole.milliseconds(), exchange.milliseconds()];
        card.disconnect(Disposition::UnpowerCard)
            .map_err(|(_card, error)| error)?;
        Ok(took)
    }
}

fn send(card: &Card, apdus: &[Vec<u8>]) -> Result<()> {
    let mut buffer = [0; MAX_BUFFER_SIZE];
    for apdu in apdus {
        let answer = card.transmit(apdu, &mut buffer)?;
        ensure!(answer.len() >= 2, "an answer without a status word");
    }
    Ok(())
}

/// Waits for cards on the first reader on a thread of its own, and tells when each came and went. What is there
/// already is not told.
pub(crate) fn watch(clock: Stopwatch) -> Result<mpsc::Receiver<(bool, f64)>> {
    let Exchange { context, reader } = Exchange::open()?;
    let (seen, told) = mpsc::channel(64);
    let mut state = [ReaderState::new(CStr::to_owned(&reader), State::UNAWARE)];
    context.get_status_change(None, &mut state)?;
    thread::Builder::new()
        .name("bare-watch".to_owned())
        .spawn(move || {
            let mut there = state[0].event_state().contains(State::PRESENT);
            loop {
                state[0].sync_current_state();
                if context.get_status_change(None, &mut state).is_err() {
                    return;
                }
                let at = clock.milliseconds();
                let now = state[0].event_state().contains(State::PRESENT);
                if now != there && seen.blocking_send((now, at)).is_err() {
                    return;
                }
                there = now;
            }
        })?;
    Ok(told)
}
