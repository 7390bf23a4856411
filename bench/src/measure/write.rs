//! The write of a reception: the store's transaction against the barest one with the same bytes.

use anyhow::Result;
use bridge::store::{AuditEntry, AuditEvent, Batch, Record, Store, Who};
use protocol::environment::Environment;
use protocol::frame::encode;
use protocol::ids::{DeskId, VisitId, VisitNumber};

use super::reception::Written;
use crate::baseline::transaction::Transaction;
use crate::report::{Row, Unit};
use crate::sample::Sample;
use crate::stopwatch::Stopwatch;

const WRITES: u16 = 300;

/// The length of the MAC beside an entry of the audit log (HMAC-SHA-256).
const MAC: usize = 32;

/// Writes the same reception under new ids, both ways in turns, into two folders beside each other.
pub(super) async fn measure(written: &Written) -> Result<Row> {
    let (ours, bare) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let store = Store::open(ours.path(), Some(Environment::Test))?;
    let mut transaction = Transaction::open(bare.path())?;
    let (mut committed, mut barely) = (Sample::new(), Sample::new());
    for number in 1..=WRITES {
        let batch = batch(written, number);
        let plain = plain(&batch)?;
        let watch = Stopwatch::start();
        store.commit(batch).await?;
        committed.add(watch.milliseconds());
        let watch = Stopwatch::start();
        transaction.write(&plain)?;
        barely.add(watch.milliseconds());
    }
    store.close().await;
    Ok(Row {
        what: "write of a reception",
        unit: Unit::Milliseconds,
        ours: committed,
        against: "barest transaction",
        baseline: barely,
    })
}

/// What the day commits at 受付完了.
fn batch(written: &Written, number: u16) -> Batch {
    let mut visit = written.visit.clone();
    visit.visit = VisitId(number.into());
    visit.number = Some(VisitNumber(number));
    Batch {
        journal: Some(written.event.clone()),
        audit: vec![
            AuditEntry::new(written.event.at, AuditEvent::Received, Who::Kiosk)
                .at_desk(DeskId(1))
                .of_visit(visit.visit),
        ],
        records: vec![Record::VisitReceived(Box::new(visit))],
    }
}

/// The same bytes in one piece: facts, consents, event, and the audit entry with its MAC.
fn plain(batch: &Batch) -> Result<Vec<u8>> {
    let mut plain = Vec::new();
    for record in &batch.records {
        if let Record::VisitReceived(visit) = record {
            plain.extend(encode(&visit.facts)?);
            plain.extend(encode(&visit.consents)?);
        }
    }
    if let Some(entry) = &batch.journal {
        plain.extend_from_slice(&entry.event);
    }
    for entry in &batch.audit {
        plain.extend_from_slice(entry.what.text().as_bytes());
        plain.extend_from_slice(&[0; MAC]);
    }
    Ok(plain)
}
