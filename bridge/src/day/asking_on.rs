//! The source is asked on for a reception that went on without its answer.

use std::time::Duration;

use protocol::consent::ConsentAnswer;
use protocol::time::Timestamp;
use reception::day::DayEvent;

use super::inbox::DayInbox;
use crate::clock::Clock;
use crate::eligibility::{Connector, SourceError, SourceSession};
use crate::store::{Origin, ResultFile};

/// How long to wait before it is asked again: longer each time, up to the last.
const PAUSES: [Duration; 5] = [
    Duration::from_secs(2),
    Duration::from_secs(5),
    Duration::from_secs(15),
    Duration::from_secs(30),
    Duration::from_mins(1),
];

/// Asks until there is an answer, or until the day of the session is over. The call is the one
/// that was made before, so what it leads to is the same session's.
pub(super) async fn ask_on(
    source: Connector,
    session: SourceSession,
    answers: Vec<ConsentAnswer>,
    clock: Clock,
    day: DayInbox,
) {
    let mut pauses = PAUSES
        .iter()
        .chain(std::iter::repeat(&PAUSES[PAUSES.len() - 1]));
    while clock.today() == session.day {
        match answer(&source, session, &answers, clock.now()).await {
            Ok((event, file)) => {
                day.late(event, file).await;
                return;
            }
            Err(SourceError::Away) => {}
            // It has answered, and there is nothing more to wait for: the staff look it up.
            Err(error) => {
                tracing::warn!(%error, "a source that is asked on gives no result");
                let SourceSession { desk, session, .. } = session;
                day.event(DayEvent::NoResult { desk, session }).await;
                return;
            }
        }
        if let Some(pause) = pauses.next() {
            tokio::time::sleep(*pause).await;
        }
    }
}

async fn answer(
    source: &Connector,
    session: SourceSession,
    answers: &[ConsentAnswer],
    at: Timestamp,
) -> Result<(DayEvent, ResultFile), SourceError> {
    let (known, xml) = source.facts(session, answers).await?;
    let event = DayEvent::Late {
        desk: session.desk,
        session: session.session,
        result: Box::new(known),
    };
    let file = ResultFile {
        day: session.day,
        at,
        origin: Origin::Connector {
            desk: session.desk,
            session: session.session,
        },
        bytes: xml.0,
    };
    Ok((event, file))
}
