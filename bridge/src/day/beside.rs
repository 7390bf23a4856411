//! What the day has done beside itself: it never waits for a source, a share or a look-up.

use protocol::consent::ConsentAnswer;
use protocol::eligibility::Person;
use protocol::failure::Failure;
use protocol::ids::{DeskId, SessionId, VisitId};
use protocol::number::NumberSearch;
use reception::day::{DayEvent, Placed};
use reception::eligibility::RequestName;

use super::{DayTask, asking_on};
use crate::clock::date_in_japan;
use crate::eligibility::SourceSession;
use crate::store::random_bytes;

impl DayTask {
    /// Goes on with what was under way when the bridge ended.
    pub(super) async fn go_on(&mut self) {
        for (desk, session, answers) in self.ledger.day().still_asked() {
            self.ask_on(desk, session, answers);
        }
        // A request may have been placed or not: it is never placed again.
        for name in self.ledger.day().placing() {
            let placed = Placed::Uncertain;
            self.step(DayEvent::Placed { name, placed }, None, None)
                .await;
        }
    }

    /// Has the source asked on.
    pub(super) fn ask_on(&self, desk: DeskId, session: SessionId, answers: Vec<ConsentAnswer>) {
        let Some(source) = &self.source else {
            return;
        };
        let session = SourceSession {
            day: self.ledger.day().today(),
            desk,
            session,
        };
        tokio::spawn(asking_on::ask_on(
            source.clone(),
            session,
            answers,
            self.clock,
            self.myself.clone(),
        ));
    }

    /// Has it looked up what was known of the person the last time.
    pub(super) fn look_back(&self, visit: VisitId, person: Person) {
        let (store, myself, day) = (
            self.store.clone(),
            self.myself.clone(),
            self.ledger.day().today(),
        );
        tokio::spawn(async move {
            match store.last_insurance(person.clone(), day, visit).await {
                Ok(Some(insurance)) => {
                    let insurance = Box::new(insurance);
                    let event = DayEvent::LastTime {
                        visit,
                        person,
                        insurance,
                    };
                    myself.event(event).await;
                }
                Ok(None) => {}
                Err(error) => tracing::error!(%error, "an earlier visit cannot be looked up"),
            }
        });
    }

    /// Has a request placed before the terminal.
    pub(super) fn place(&self, name: RequestName, search: NumberSearch) {
        let myself = self.myself.clone();
        let placing = self
            .terminal
            .clone()
            .map(|terminal| (terminal, self.ledger.day().today()));
        tokio::spawn(async move {
            let placed = match placing {
                Some((terminal, today)) => terminal.place(&name, today, search).await,
                None => Placed::NotSent,
            };
            myself.event(DayEvent::Placed { name, placed }).await;
        });
    }

    /// A name for a request that nobody has used: 17 digits, as the terminal's own; the date, the time
    /// of day in hundredths of a second, and two by which two bridges on the same folders differ.
    pub(super) fn new_request(&self) -> Result<RequestName, Failure> {
        let now = self.clock.now();
        let (Some(date), Ok(random)) = (date_in_japan(now), random_bytes::<4>()) else {
            return Err(Failure::StoreAway);
        };
        let of_day = now.0.rem_euclid(86_400_000) / 10;
        let lot = u32::from_le_bytes(random) % 100;
        Ok(RequestName(format!(
            "{:04}{:02}{:02}{of_day:07}{lot:02}",
            date.year, date.month, date.day
        )))
    }
}
