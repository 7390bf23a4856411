//! What of a step of the day is written, and what of it is audited.

use protocol::console::{VisitDetail, VisitStage};
use protocol::ids::{DeskId, ResultId, SessionId, VisitId};
use protocol::time::Date;
use reception::day::{Day, DayEffect, DayEvent, ReceivedBy};
use reception::desk::effect::DeskNews;

use super::ledger::Came;
use super::who;
use crate::store::{
    AuditEntry, AuditEvent, Batch, JournalEntry, Machine, Origin, Record, ResultFile, VisitFacts,
    VisitKnown, VisitReceived, VisitStaged,
};

/// All that a step leaves, for one transaction.
///
/// # Errors
/// The event cannot be written down.
pub(super) fn batch(
    came: &Came,
    after: &Day,
    effects: &[DayEffect],
) -> Result<Batch, postcard::Error> {
    let Came {
        at,
        event,
        file: answer,
    } = came;
    let day = after.today();
    let answer = answer.clone().map(|answer| file(answer, effects, day));
    let records = effects.iter().flat_map(|effect| of(effect, day, after));
    let audit = audited(event, effects).map(|(what, desk, visit)| AuditEntry {
        desk,
        visit,
        ..AuditEntry::new(*at, what, who::is_behind(event))
    });
    Ok(Batch {
        journal: Some(JournalEntry {
            day,
            machine: Machine::Day,
            at: *at,
            event: postcard::to_allocvec(event)?,
        }),
        records: answer.into_iter().chain(records).collect(),
        audit: audit.into_iter().collect(),
    })
}

/// Whether an event is journaled. What a desk shows and what is done at one follow from the
/// desk's own journal.
pub(super) const fn is_kept(event: &DayEvent) -> bool {
    match event {
        DayEvent::Shows(_) | DayEvent::Act { .. } => false,
        DayEvent::Desk { .. }
        | DayEvent::Edit { .. }
        | DayEvent::NewDay { .. }
        | DayEvent::Counted(_)
        | DayEvent::CountedResults(_)
        | DayEvent::Arrived(_)
        | DayEvent::Bind { .. }
        | DayEvent::Unbind { .. }
        | DayEvent::Ask { .. }
        | DayEvent::Placed { .. }
        | DayEvent::LastTime { .. }
        | DayEvent::Late { .. }
        | DayEvent::NoResult { .. } => true,
    }
}

/// The record of a source's answer. One of the terminal's gets the number that the day gave it,
/// and is kept with that day, also where it came in the moment after midnight.
fn file(mut file: Box<ResultFile>, effects: &[DayEffect], day: Date) -> Record {
    for effect in effects {
        if let (DayEffect::KeepFile { result }, Origin::Terminal { result: number, .. }) =
            (effect, &mut file.origin)
        {
            *number = *result;
            file.day = day;
        }
    }
    Record::ResultFile(file)
}

/// The records that an effect leaves.
fn of(effect: &DayEffect, day: Date, after: &Day) -> Vec<Record> {
    match effect {
        DayEffect::Receive {
            visit,
            number,
            session,
            desk,
            ..
        } => {
            let Some(opened) = after.detail(*visit) else {
                return Vec::new();
            };
            let received = Record::VisitReceived(Box::new(VisitReceived {
                day,
                visit: *visit,
                number: Some(*number),
                stage: VisitStage::Waiting,
                version: opened.row.version,
                began_at: opened.row.began_at,
                facts: facts(&opened),
                #[cfg(not(fuzzing))]
                consents: opened.consents.clone(),
                #[cfg(fuzzing)]
                consents: neighbours(after, *visit).unwrap_or_else(|| opened.consents.clone()),
            }));
            vec![
                received,
                given(day, *visit, opened.bound),
                of_session(day, *visit, *desk, *session),
            ]
        }
        DayEffect::Facts {
            visit,
            version,
            desk,
            session,
        } => {
            let Some(opened) = after.detail(*visit) else {
                return Vec::new();
            };
            let known = Record::VisitKnown(Box::new(VisitKnown {
                day,
                visit: *visit,
                version: *version,
                facts: facts(&opened),
                consents: opened.consents.clone(),
            }));
            vec![
                known,
                given(day, *visit, opened.bound),
                of_session(day, *visit, *desk, *session),
            ]
        }
        DayEffect::Move {
            visit,
            version,
            stage,
        } => vec![Record::VisitStage(VisitStaged {
            day,
            visit: *visit,
            stage: *stage,
            version: *version,
        })],
        DayEffect::KeepFile { .. }
        | DayEffect::Place { .. }
        | DayEffect::LookBack { .. }
        | DayEffect::KeepAsking { .. }
        | DayEffect::Desk { .. }
        | DayEffect::Refuse(_) => Vec::new(),
    }
}

/// The consents of the visit before this one.
#[cfg(fuzzing)]
fn neighbours(day: &Day, visit: VisitId) -> Option<Vec<protocol::consent::ConsentRecord>> {
    use reception::planted::{self, Bug};
    let before = day.detail(VisitId(visit.0.wrapping_sub(1)))?;
    planted::is(Bug::NeighboursConsent).then_some(before.consents)
}

fn facts(opened: &VisitDetail) -> VisitFacts {
    VisitFacts {
        person: opened.row.person.clone(),
        insurance: opened.insurance.clone(),
        presented: opened.presented,
        identified: opened.identified,
        certificate: opened.certificate,
    }
}

const fn given(day: Date, visit: VisitId, result: Option<ResultId>) -> Record {
    Record::ResultGiven { day, visit, result }
}

const fn of_session(day: Date, visit: VisitId, desk: DeskId, session: SessionId) -> Record {
    Record::SessionGiven {
        day,
        visit,
        desk,
        session,
    }
}

/// What of an event belongs into the audit log, with the desk and the visit.
fn audited(
    event: &DayEvent,
    effects: &[DayEffect],
) -> Option<(AuditEvent, Option<DeskId>, Option<VisitId>)> {
    for effect in effects {
        match effect {
            DayEffect::Receive {
                visit,
                desk,
                reception,
                ..
            } => {
                let what = match reception.by {
                    ReceivedBy::Kiosk => AuditEvent::Received,
                    ReceivedBy::Staff => AuditEvent::ReceivedByStaff,
                };
                return Some((what, Some(*desk), Some(*visit)));
            }
            DayEffect::Move { visit, stage, .. } => {
                let what = match stage {
                    VisitStage::AtDesk(_) | VisitStage::Waiting => AuditEvent::VisitPutBack,
                    VisitStage::Called => AuditEvent::VisitCalled,
                    VisitStage::Seen => AuditEvent::VisitSeen,
                    VisitStage::Gone => AuditEvent::VisitGone,
                };
                return Some((what, None, Some(*visit)));
            }
            DayEffect::Facts { visit, .. } => {
                let what = match event {
                    // Nothing came: there is nothing to audit.
                    DayEvent::NoResult { .. } => return None,
                    DayEvent::Bind { .. } => AuditEvent::ResultBound,
                    DayEvent::Unbind { .. } => AuditEvent::ResultTakenBack,
                    _ => AuditEvent::ResultLate,
                };
                return Some((what, None, Some(*visit)));
            }
            DayEffect::KeepFile { .. } => return Some((AuditEvent::ResultCame, None, None)),
            DayEffect::Place { .. }
            | DayEffect::LookBack { .. }
            | DayEffect::KeepAsking { .. }
            | DayEffect::Desk { .. }
            | DayEffect::Refuse(_) => {}
        }
    }
    match event {
        DayEvent::Desk { desk, news } => match news {
            DeskNews::Began(_) => Some((AuditEvent::Begun, Some(*desk), None)),
            DeskNews::Left(_) => Some((AuditEvent::Abandoned, Some(*desk), None)),
            DeskNews::Receive { .. }
            | DeskNews::Armed { .. }
            | DeskNews::Denied { .. }
            | DeskNews::NotTaken { .. } => None,
        },
        DayEvent::Ask { visit, .. } => Some((AuditEvent::ResultAsked, None, Some(*visit))),
        // Offered to somebody at a kiosk: nothing of the visit has changed yet.
        DayEvent::Bind { visit, .. } => Some((AuditEvent::ResultBound, None, Some(*visit))),
        _ => None,
    }
}
