//! A day without desks: receptions by the day's own machine, each in one transaction with its
//! event, its consents and its audit entry, as the bridge's day does it.

use anyhow::{Context as _, Result, ensure};
use bridge::store::{
    AuditEntry, AuditEvent, Batch, JournalEntry, Machine, Record, Store, VisitFacts, VisitReceived,
    Who,
};
use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::console::VisitStage;
use protocol::environment::Environment;
use protocol::ids::{DeskId, SessionId, VisitId, VisitNumber};
use protocol::presented::{Presented, Proof};
use protocol::time::{Date, Timestamp};
use reception::day::{Day, DayEffect, DayEvent, DaySetup, ReceivedBy, Reception};
use reception::desk::effect::DeskNews;

/// The day.
const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 25,
};
/// Nine in the morning of it, in Japan.
const NOW: Timestamp = Timestamp(1_795_564_800_000);
const DESK: DeskId = DeskId(1);

/// The day's machine.
#[derive(Debug)]
pub struct FastDay(Day);

impl FastDay {
    /// The machine as its journal left it; on a new folder the day is begun.
    ///
    /// # Errors
    /// The journal does not open or is not one of this version.
    pub async fn replay(store: &Store) -> Result<Self> {
        let setup = DaySetup {
            environment: Environment::Test,
            clinic: "試験医院".to_owned(),
            desks: vec![DESK],
            institution: None,
        };
        let journal = store.journal().await?;
        let mut day = Self(bridge::day::replay(setup, NOW, &journal)?);
        if journal.is_empty() {
            let begun = DayEvent::NewDay {
                date: TODAY,
                last_number: VisitNumber(0),
            };
            let batch = Batch {
                journal: Some(event(&begun)?),
                ..Batch::default()
            };
            store.commit(batch).await?;
            drop(day.0.handle(NOW, begun));
        }
        Ok(day)
    }

    /// Receives somebody, and gives the number: when this returns it is on disk.
    ///
    /// # Errors
    /// The machine or the store does not take it.
    pub async fn receive(&mut self, store: &Store) -> Result<u32> {
        let session = SessionId(self.0.last_visit().0 + 1);
        let reception = Box::new(Reception {
            by: ReceivedBy::Staff,
            presented: Presented::Proof(Proof::QualificationCertificate),
            identified: None,
            certificate: None,
            result: None,
            awaited: None,
        });
        let news = DeskNews::Receive { session, reception };
        let received = DayEvent::Desk { desk: DESK, news };
        let effects = self.0.handle(NOW, received.clone());
        let given = effects.iter().find_map(|effect| match effect {
            DayEffect::Receive { visit, number, .. } => Some((*visit, *number)),
            _ => None,
        });
        let (visit, number) = given.context("nobody was received")?;
        let version = self.0.detail(visit).context("no visit")?.row.version;
        let record = VisitReceived {
            day: TODAY,
            visit,
            number: Some(number),
            stage: VisitStage::Waiting,
            version,
            began_at: NOW,
            facts: VisitFacts {
                person: None,
                insurance: None,
                presented: Some(Presented::Proof(Proof::QualificationCertificate)),
                identified: None,
                certificate: None,
            },
            consents: vec![ConsentRecord {
                class: ConsentClass::Surgery,
                state: ConsentState::Agreed,
                authority: ConsentAuthority::Simulator,
                given_at: Some(NOW),
                until: None,
            }],
        };
        let entry = AuditEntry::new(NOW, AuditEvent::ReceivedByStaff, Who::Console);
        let batch = Batch {
            journal: Some(event(&received)?),
            records: vec![Record::VisitReceived(Box::new(record))],
            audit: vec![entry.at_desk(DESK).of_visit(visit)],
        };
        store.commit(batch).await?;
        Ok(visit.0)
    }
}

/// Looks at what is left after a kill or a power cut: the folder opens, everybody who was
/// acknowledged is there and nobody twice, each with the whole of the step, the journal replays to
/// the same day, and the audit log is whole. Gives how many were received.
///
/// # Errors
/// One of these does not hold.
pub async fn check(store: &Store, acknowledged: u32) -> Result<u32> {
    let visits = store.visits_of(TODAY).await?;
    let received = u32::try_from(visits.len())?;
    ensure!(
        received >= acknowledged,
        "{acknowledged} were acknowledged and {received} are there"
    );
    for (visit, expected) in visits.iter().zip(1..) {
        ensure!(visit.visit == VisitId(expected), "{expected} is not there");
        let number = visit.number.map(|number| u32::from(number.0));
        ensure!(number == Some(expected), "{expected} has another number");
        ensure!(visit.consents.len() == 1, "{expected} has lost a consent");
    }
    let day = FastDay::replay(store).await?;
    ensure!(
        day.0.last_visit().0 == received,
        "the journal says otherwise"
    );
    let report = store.audit_verify().await?;
    ensure!(report.fault.is_none(), "{:?}", report.fault);
    ensure!(
        report.entries == u64::from(received),
        "the log says otherwise"
    );
    Ok(received)
}

fn event(event: &DayEvent) -> Result<JournalEntry> {
    Ok(JournalEntry {
        day: TODAY,
        machine: Machine::Day,
        at: NOW,
        event: postcard::to_allocvec(event)?,
    })
}
