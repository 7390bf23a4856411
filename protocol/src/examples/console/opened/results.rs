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
use crate::money::Yen;
use crate::time::Date;
use crate::unmatched::{Change, Unmatched, UnmatchedResult};

pub(super) fn all() -> Vec<Example> {
    vec![
        opened("console-everything", everything()),
        example(
            "console-unmatched",
            ConsoleView {
                unmatched: vec![
                    unmatched(7, Unmatched::Left, &[14]),
                    unmatched(6, Unmatched::Several, &[14, 16]),
                    unmatched(5, Unmatched::NoPerson, &[]),
                ],
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
                .map(|(why, id)| {
                    let fits: &[u32] = match why {
                        Unmatched::Several => &[14, 16],
                        Unmatched::Left => &[14],
                        _ => &[],
                    };
                    unmatched(id, why, fits)
                })
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
                category: Some(Coded::Unknown("X9".into())),
                self_pay: Some(Yen(10_000)),
                ..DiseaseCertificate::default()
            }],
            tickets: vec![MedicalTicket {
                kind: Some(Coded::Known(TicketKind::Medical)),
                treatment: Some(Coded::Known(TreatmentKind::Outpatient)),
                self_pay: Some(Yen(0)),
                ..MedicalTicket::default()
            }],
            ..insurance(Coded::Known(Validity::InvalidNewer))
        }),
        bound: Some(ResultId(4)),
        changes: Some(vec![
            Change::Validity,
            Change::Insurer,
            Change::Share,
            Change::Elderly,
            Change::Limit,
            Change::Diseases,
            Change::Tickets,
        ]),
        last_time: Some(Insurance {
            insurer_number: Some("06999991".into()),
            insurer_name: Some("試験共済組合".into()),
            share_tenths: Some(2),
            limit: Some(LimitCertificate {
                class: Some(Coded::Known(LimitClass::General2)),
                ..LimitCertificate::default()
            }),
            ..insurance(Coded::Known(Validity::Valid))
        }),
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

fn unmatched(id: u32, why: Unmatched, fits: &[u32]) -> UnmatchedResult {
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
        candidates: fits.iter().copied().map(VisitId).collect(),
    }
}
