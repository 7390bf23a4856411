//! Another program that keeps a card to itself: it waits for one on the first reader, connects
//! exclusively and says so; when the card is gone, it says that too and ends.

use std::io::{Write as _, stdout};

use anyhow::{Context as _, Result};
use pcsc::{Context, Protocols, ReaderState, Scope, ShareMode, State};

fn main() -> Result<()> {
    let context = Context::establish(Scope::User)?;
    let readers = context.list_readers_owned()?;
    let reader = readers.first().context("there is no reader")?;
    let mut state = [ReaderState::new(reader.as_c_str(), State::UNAWARE)];
    until(State::PRESENT, &context, &mut state)?;
    let card = context.connect(reader, ShareMode::Exclusive, Protocols::ANY)?;
    writeln!(stdout(), "held")?;
    until(State::EMPTY, &context, &mut state)?;
    drop(card);
    writeln!(stdout(), "gone")?;
    Ok(())
}

fn until(wanted: State, context: &Context, state: &mut [ReaderState; 1]) -> Result<()> {
    while !state[0].event_state().contains(wanted) {
        state[0].sync_current_state();
        context.get_status_change(None, state)?;
    }
    Ok(())
}
