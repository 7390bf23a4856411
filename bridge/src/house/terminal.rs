//! The terminal's folders in a house: what comes of them goes to the day, and the companions hear
//! whether they can be reached.

use protocol::consent::ConsentAuthority;
use protocol::environment::Environment;
use protocol::ids::ResultId;
use tokio::sync::mpsc;

use super::error::HouseError;
use super::open::Beside;
use crate::clock::Clock;
use crate::day::DayInbox;
use crate::eligibility::terminal::{Terminal, TerminalEvent, Whole, arrival};
use crate::reader::ReaderEvent;
use crate::store::{Origin, ResultFile, Store};

/// So many events may wait. A file is read again at the next start if its event was not taken.
const WAITING: usize = 16;

/// Begins to watch, and hands on what comes.
pub(super) async fn watch(
    beside: Beside,
    store: &Store,
    clock: Clock,
    day: &DayInbox,
) -> Result<Terminal, HouseError> {
    let (events_in, events) = mpsc::channel(WAITING);
    let known = store.known_files().await?;
    let Beside {
        folders,
        institution,
        readers,
    } = beside;
    let terminal = Terminal::start(folders, &institution, known, clock, events_in)?;
    // What a terminal says in a test is a test's.
    let authority = match store.environment() {
        Environment::Production => ConsentAuthority::Terminal,
        Environment::Test => ConsentAuthority::Simulator,
    };
    tokio::spawn(hand_on(events, readers, day.clone(), clock, authority));
    Ok(terminal)
}

async fn hand_on(
    mut events: mpsc::Receiver<TerminalEvent>,
    readers: Vec<mpsc::Sender<ReaderEvent>>,
    day: DayInbox,
    clock: Clock,
    authority: ConsentAuthority,
) {
    while let Some(event) = events.recv().await {
        let said = match event {
            TerminalEvent::Came(whole) => {
                let told = arrival(&whole, authority);
                day.arrived(told, file(*whole, clock)).await;
                continue;
            }
            TerminalEvent::Up => ReaderEvent::Up,
            TerminalEvent::Down => ReaderEvent::Down,
        };
        for reader in &readers {
            if reader.send(said).await.is_err() {
                tracing::debug!("a desk has ended");
            }
        }
    }
}

/// The file as it is kept. Its number is the day's to give.
fn file(whole: Whole, clock: Clock) -> ResultFile {
    ResultFile {
        day: clock.today(),
        at: clock.now(),
        origin: Origin::Terminal {
            name: whole.name.text,
            result: ResultId(0),
        },
        bytes: whole.bytes,
    }
}
