//! Results: everything that one can say, what differs from the last time, and the staff's tray.

use super::{insurance, line, opened, today, typical};
use crate::console::{ConsoleView, Happened, IdentifiedBy, VisitDetail};
use crate::eligibility::{
    CardClassification, Coded, DiseaseCertificate, ElderlyCertificate, Insurance, LimitCertificate,
    LimitCertificateKind, LimitClass, LossReason, MedicalTicket, Person, TicketKind, TreatmentKind,
    Validity,
};
use crate::examples::Example;
use crate::examples::console::{at, example};
use crate::failure::Failure;
use crate::ids::{ResultId, VisitId};
use crate::time::Date;
use crate::unmatched::{Change, Unmatched, UnmatchedResult};

pub(super) fn all() -> Vec<Example> {
    vec![
        opened("console-everything", everything()),
        example(
            "console-unmatched",
            ConsoleView {
                unmatched: vec![unmatched(7, Unmatched::Left, true)],
                opened: Some(typical()),
                ..today::day()
            },
        ),
        example(
            "console-unmatched-every-reason",
            ConsoleView {
                unmatched: [
                    Unmatched::Nobody,
                    Unmatched::Several,
                    Unmatched::Left,
                    Unmatched::Denied,
                    Unmatched::TakenBack,
                    Unmatched::NoPerson,
                    Unmatched::SeveralPeople,
                    Unmatched::AnotherDay,
                    Unmatched::SameName,
                    Unmatched::Unreadable(Failure::ResultNotWhole),
                    Unmatched::OtherRequest,
                    Unmatched::Answer,
                ]
                .into_iter()
                .zip(1..)
                .map(|(why, id)| unmatched(id, why, id == 2))
                .collect(),
                ..today::day()
            },
        ),
    ]
}

/// A visit with everything that a result can say, known and unknown codes.
fn everything() -> VisitDetail {
    let day = |year, month, day| Date { year, month, day };
    VisitDetail {
        identified: Some(IdentifiedBy::Terminal),
        insurance: Some(Insurance {
            lost_on: Some(day(2026, 9, 30)),
            loss_reason: Some(Coded::Known(LossReason::OtherInsurance)),
            classification: Some(Coded::Known(CardClassification::General)),
            valid_until: Some(day(2027, 7, 31)),
            elderly: Some(ElderlyCertificate {
                share_tenths: Some(2),
                valid_until: Some(day(2027, 7, 31)),
                ..ElderlyCertificate::default()
            }),
            limit: Some(LimitCertificate {
                kind: Some(Coded::Known(LimitCertificateKind::Limit)),
                class: Some(Coded::Known(LimitClass::U)),
                valid_until: Some(day(2027, 7, 31)),
                ..LimitCertificate::default()
            }),
            diseases: vec![DiseaseCertificate {
                category: Some(Coded::Unknown("9".into())),
                ..DiseaseCertificate::default()
            }],
            tickets: vec![MedicalTicket {
                kind: Some(Coded::Known(TicketKind::Medical)),
                treatment: Some(Coded::Known(TreatmentKind::Outpatient)),
                ..MedicalTicket::default()
            }],
            ..insurance(Coded::Known(Validity::InvalidNewer))
        }),
        bound: Some(ResultId(4)),
        changes: Some(vec![Change::Validity, Change::Insurer, Change::Share]),
        history: vec![
            line(9, 13, Happened::ResultBound),
            line(9, 12, Happened::ResultTakenBack),
            line(9, 11, Happened::ResultCame),
            line(9, 11, Happened::ResultAsked),
            line(9, 10, Happened::Received),
        ],
        ..typical()
    }
}

fn unmatched(id: u32, why: Unmatched, has_candidates: bool) -> UnmatchedResult {
    let known = !matches!(
        why,
        Unmatched::NoPerson | Unmatched::SeveralPeople | Unmatched::Unreadable(_)
    );
    UnmatchedResult {
        result: ResultId(id),
        at: at(9, 13),
        person: known.then(|| Person {
            name: "試験 花子".into(),
            kana: Some("シケン ハナコ".into()),
            birth_date: Some(Date {
                year: 1958,
                month: 4,
                day: 12,
            }),
        }),
        validity: known.then_some(Coded::Known(Validity::Valid)),
        why,
        givable: known && !matches!(why, Unmatched::AnotherDay | Unmatched::SameName),
        candidates: if has_candidates {
            vec![VisitId(14), VisitId(16)]
        } else {
            Vec::new()
        },
    }
}
