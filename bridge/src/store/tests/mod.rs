//! The store as its users see it. Every person in here is synthetic.

mod audit;
mod crash;
mod folder;
mod records;
mod results;
mod secrecy;
mod tokens;

use std::path::Path;

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentRecord, ConsentState};
use protocol::console::{IdentifiedBy, VisitStage};
use protocol::eligibility::{Coded, Insurance, Person, Validity};
use protocol::environment::Environment;
use protocol::ids::{DeskId, Version, VisitId, VisitNumber};
use protocol::presented::{Presented, Proof};
use protocol::time::{Date, Timestamp};
use rusqlite::Connection;

use super::{
    AuditEntry, AuditEvent, Batch, JournalEntry, Machine, Record, Store, VisitFacts, VisitReceived,
    Who,
};

pub(super) const DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 24,
};
const NEXT_DAY: Date = Date {
    year: 2026,
    month: 11,
    day: 25,
};
const DESK: DeskId = DeskId(1);
pub(super) const NAME: &str = "試験 花子";
pub(super) const NUMBER: &str = "90000001";

pub(super) fn open(folder: &Path) -> Store {
    Store::open(folder, Some(Environment::Test)).unwrap()
}

/// The closed folder's database, as somebody with a SQLite tool sees it.
pub(super) fn raw(folder: &Path) -> Connection {
    Connection::open(folder.join("uketsuke.db")).unwrap()
}

fn event(bytes: &[u8]) -> JournalEntry {
    JournalEntry {
        day: DAY,
        machine: Machine::Desk(DESK),
        at: Timestamp(1_000),
        event: bytes.to_vec(),
    }
}

fn entry(visit: u32) -> AuditEntry {
    AuditEntry::new(Timestamp(1_000), AuditEvent::Received, Who::Kiosk)
        .at_desk(DESK)
        .of_visit(VisitId(visit))
}

fn received(visit: u32) -> VisitReceived {
    VisitReceived {
        day: DAY,
        visit: VisitId(visit),
        number: u16::try_from(visit).ok().map(VisitNumber),
        stage: VisitStage::Waiting,
        version: Version(1),
        began_at: Timestamp(900),
        facts: VisitFacts {
            person: Some(Person {
                name: NAME.to_owned(),
                kana: None,
                birth_date: None,
            }),
            insurance: Some(Insurance {
                insurer_number: Some(NUMBER.to_owned()),
                share_tenths: Some(3),
                ..Insurance::of_nobody(Coded::Known(Validity::Valid))
            }),
            presented: Some(Presented::Proof(Proof::MyNumberCard)),
            identified: Some(IdentifiedBy::Pin),
            certificate: None,
        },
        consents: vec![ConsentRecord {
            class: ConsentClass::Surgery,
            state: ConsentState::Agreed,
            authority: ConsentAuthority::Simulator,
            given_at: Some(Timestamp(950)),
            until: Some(Timestamp(86_400_950)),
        }],
    }
}

/// One whole step: a reception, its event and its audit entry.
pub(super) fn step(visit: u32) -> Batch {
    Batch {
        journal: Some(event(format!("event {visit} of {NAME}").as_bytes())),
        records: vec![Record::VisitReceived(Box::new(received(visit)))],
        audit: vec![entry(visit)],
    }
}
