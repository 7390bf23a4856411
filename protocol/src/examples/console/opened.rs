//! One opened visit of every kind: stages, validities, consents, proofs, certificates.

mod consents;
mod results;

use super::{at, example, today};
use crate::card::CertificateNotice;
use crate::console::{
    Alert, ConsoleView, Happened, HistoryLine, IdentifiedBy, VisitDetail, VisitRow, VisitStage,
};
use crate::eligibility::{Coded, Insurance, Relation, Validity};
use crate::examples::Example;
use crate::ids::{DeskId, VisitNumber};
use crate::number::RequestState;
use crate::presented::{Presented, Proof};
use crate::time::Date;

pub(super) fn all() -> Vec<Example> {
    let mut examples = stages();
    examples.extend(validities());
    examples.extend(consents::all());
    examples.extend(presented());
    examples.extend(certificates());
    examples.extend(results::all());
    examples
}

/// The typical visit with everything that the console can say about it.
pub(super) fn typical() -> VisitDetail {
    VisitDetail {
        row: today::typical(),
        presented: Some(Presented::Proof(Proof::MyNumberCard)),
        identified: Some(IdentifiedBy::Pin),
        insurance: Some(insurance(Coded::Known(Validity::Valid))),
        bound: None,
        may_be_given: false,
        request: None,
        may_ask: false,
        changes: None,
        last_time: None,
        consents: consents::typical(),
        certificate: Some(CertificateNotice::ExpiresOn {
            last_day: Date {
                year: 2026,
                month: 12,
                day: 20,
            },
        }),
        history: vec![line(9, 2, Happened::Received), line(9, 0, Happened::Began)],
    }
}

fn opened(name: &'static str, detail: VisitDetail) -> Example {
    let mut view = today::day();
    for row in &mut view.visits {
        if row.visit == detail.row.visit {
            row.clone_from(&detail.row);
        }
    }
    example(
        name,
        ConsoleView {
            opened: Some(detail),
            ..view
        },
    )
}

/// One of every stage.
fn stages() -> Vec<Example> {
    const DESK: VisitStage = VisitStage::AtDesk(DeskId(1));
    [
        DESK,
        VisitStage::Waiting,
        VisitStage::Called,
        VisitStage::Seen,
        VisitStage::Gone,
    ]
    .into_iter()
    .map(|stage| {
        let (name, happened) = match stage {
            VisitStage::AtDesk(_) => ("console-at-desk", vec![Happened::Began]),
            VisitStage::Waiting => (
                "console-put-back",
                vec![Happened::PutBack, Happened::Called, Happened::Received],
            ),
            VisitStage::Called => (
                "console-called",
                vec![Happened::Called, Happened::ReceivedByStaff],
            ),
            VisitStage::Seen => (
                "console-seen",
                vec![Happened::Seen, Happened::Called, Happened::Received],
            ),
            VisitStage::Gone => ("console-gone", vec![Happened::Gone, Happened::Received]),
        };
        let history = happened.into_iter().map(|what| line(9, 12, what)).collect();
        let detail = if stage == DESK {
            VisitDetail {
                row: today::at_desk(),
                presented: None,
                identified: None,
                insurance: None,
                bound: None,
                may_be_given: false,
                request: None,
                may_ask: false,
                changes: None,
                last_time: None,
                consents: Vec::new(),
                certificate: None,
                history,
            }
        } else {
            VisitDetail {
                row: VisitRow {
                    stage,
                    alerts: Vec::new(),
                    ..today::typical()
                },
                certificate: None,
                history,
                ..typical()
            }
        };
        opened(name, detail)
    })
    .collect()
}

/// One of every validity, one code that is unknown, and no answer at all.
fn validities() -> Vec<Example> {
    let known = [
        Validity::Valid,
        Validity::Invalid,
        Validity::InvalidNewer,
        Validity::None,
        Validity::Several,
        Validity::ValidUnregistered,
    ]
    .map(|validity| {
        let name = match validity {
            Validity::Valid => "console-valid",
            Validity::Invalid => "console-invalid",
            Validity::InvalidNewer => "console-invalid-newer",
            Validity::None => "console-no-insurance",
            Validity::Several => "console-several",
            Validity::ValidUnregistered => "console-valid-unregistered",
        };
        let alerts = match validity {
            Validity::Valid | Validity::ValidUnregistered => Vec::new(),
            Validity::Invalid | Validity::InvalidNewer | Validity::None | Validity::Several => {
                vec![Alert::Eligibility]
            }
        };
        (name, alerts, Some(insurance(Coded::Known(validity))))
    });
    let unknown = Insurance {
        relation: Some(Coded::Unknown("8".into())),
        ..insurance(Coded::Unknown("99".into()))
    };
    let bare = Insurance::of_nobody(Coded::Known(Validity::Valid));
    known
        .into_iter()
        .chain([
            (
                "console-unknown-codes",
                vec![Alert::Eligibility],
                Some(unknown),
            ),
            ("console-valid-without-facts", Vec::new(), Some(bare)),
            ("console-without-answer", vec![Alert::ToConfirm], None),
        ])
        .map(|(name, alerts, insurance)| {
            opened(
                name,
                VisitDetail {
                    row: VisitRow {
                        alerts,
                        ..today::typical()
                    },
                    certificate: None,
                    insurance,
                    ..typical()
                },
            )
        })
        .collect()
}

/// One of everything that can be presented, with the alert that follows from it.
fn presented() -> Vec<Example> {
    [
        Presented::Proof(Proof::MyNumberCard),
        Presented::Proof(Proof::QualificationCertificate),
        Presented::Nothing,
        Presented::AtTerminal,
    ]
    .map(|presented| {
        let (name, alert) = match presented {
            Presented::Proof(Proof::MyNumberCard) => ("console-card-unchecked", Alert::ToConfirm),
            Presented::Proof(Proof::QualificationCertificate) => {
                ("console-qualification-certificate", Alert::ToConfirm)
            }
            Presented::Nothing => ("console-nothing-presented", Alert::ConfirmLater),
            Presented::AtTerminal => ("console-result-open", Alert::ResultOpen),
        };
        opened(
            name,
            VisitDetail {
                row: VisitRow {
                    number: Some(VisitNumber(12)),
                    person: None,
                    alerts: vec![alert],
                    ..today::typical()
                },
                presented: Some(presented),
                identified: Some(IdentifiedBy::Visual),
                insurance: None,
                bound: None,
                may_be_given: true,
                request: (alert == Alert::ConfirmLater).then_some(RequestState::Waiting),
                may_ask: alert == Alert::ResultOpen,
                changes: None,
                last_time: None,
                consents: Vec::new(),
                certificate: None,
                history: vec![
                    line(9, 12, Happened::ReceivedByStaff),
                    line(9, 10, Happened::Began),
                ],
            },
        )
    })
    .into()
}

/// A certificate that has ended; the typical visit shows one that ends soon.
fn certificates() -> Vec<Example> {
    vec![opened(
        "console-certificate-expired",
        VisitDetail {
            certificate: Some(CertificateNotice::ExpiredOn {
                last_day: Date {
                    year: 2026,
                    month: 9,
                    day: 12,
                },
                usable_until: Date {
                    year: 2026,
                    month: 12,
                    day: 31,
                },
            }),
            ..typical()
        },
    )]
}

fn insurance(validity: Coded<Validity>) -> Insurance {
    Insurance {
        insurer_number: Some("06999999".into()),
        insurer_name: Some("試験健康保険組合".into()),
        symbol: Some("試験".into()),
        number: Some("12345".into()),
        branch: Some("00".into()),
        relation: Some(Coded::Known(Relation::Insured)),
        share_tenths: Some(3),
        qualified_on: Some(Date {
            year: 2024,
            month: 4,
            day: 1,
        }),
        ..Insurance::of_nobody(validity)
    }
}

const fn line(hour: i64, minute: i64, what: Happened) -> HistoryLine {
    HistoryLine {
        at: at(hour, minute),
        what,
    }
}
