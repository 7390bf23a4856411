//! What differs in a person's insurance from the last time (前回との違い).

use protocol::eligibility::{Coded, DiseaseCategory, Insurance};
use protocol::unmatched::Change;

/// What differs, in the order in which the console shows it. What a result does not say is no
/// difference: the last one may have said more.
pub(super) fn changes(last: &Insurance, now: &Insurance) -> Vec<Change> {
    let number = |of: &Insurance| (of.symbol.clone(), of.number.clone(), of.branch.clone());
    let limit = |of: &Insurance| of.limit.as_ref().map(|limit| limit.class.clone());
    let differs = |change: &Change| match change {
        Change::Validity => last.validity != now.validity,
        Change::Insurer => said(last.insurer_number.as_ref(), now.insurer_number.as_ref()),
        Change::Number => now.number.is_some() && number(last) != number(now),
        Change::Relation => said(last.relation.as_ref(), now.relation.as_ref()),
        Change::Share => said(last.share_tenths.as_ref(), now.share_tenths.as_ref()),
        Change::Limit => limit(last) != limit(now),
        Change::Tickets => last.tickets != now.tickets,
        Change::Elderly => said(elderly(last), elderly(now)),
        Change::Diseases => !now.diseases.is_empty() && diseases(last) != diseases(now),
    };
    [
        Change::Validity,
        Change::Insurer,
        Change::Number,
        Change::Relation,
        Change::Share,
        Change::Elderly,
        Change::Limit,
        Change::Diseases,
        Change::Tickets,
    ]
    .into_iter()
    .filter(differs)
    .collect()
}

fn elderly(of: &Insurance) -> Option<&u8> {
    of.elderly.as_ref()?.share_tenths.as_ref()
}

fn diseases(of: &Insurance) -> Vec<Option<&Coded<DiseaseCategory>>> {
    let categories = of.diseases.iter().map(|disease| disease.category.as_ref());
    categories.collect()
}

fn said<T: PartialEq>(last: Option<&T>, now: Option<&T>) -> bool {
    now.is_some() && last != now
}

#[cfg(test)]
mod tests {
    use protocol::eligibility::{Relation, Validity};

    use super::*;

    type Changing = fn(&mut Insurance);

    #[test]
    fn each_difference_is_named_and_silence_is_none() {
        let last = Insurance {
            insurer_number: Some("06999999".into()),
            number: Some("1".into()),
            relation: Some(Coded::Known(Relation::Family)),
            share_tenths: Some(3),
            ..Insurance::of_nobody(Coded::Known(Validity::Valid))
        };
        assert_eq!(changes(&last, &last), []);
        let silent = Insurance::of_nobody(Coded::Known(Validity::Valid));
        assert_eq!(changes(&last, &silent), []);
        let cases: [(Changing, Change); 8] = [
            (
                |now| now.validity = Coded::Unknown("9".into()),
                Change::Validity,
            ),
            (|now| now.insurer_number = Some("1".into()), Change::Insurer),
            (|now| now.branch = Some("02".into()), Change::Number),
            (
                |now| now.relation = Some(Coded::Known(Relation::Insured)),
                Change::Relation,
            ),
            (|now| now.share_tenths = Some(1), Change::Share),
            (
                |now| {
                    now.limit = Some(protocol::eligibility::LimitCertificate {
                        class: Some(Coded::Unknown("C01".into())),
                        ..Default::default()
                    });
                },
                Change::Limit,
            ),
            (
                |now| {
                    now.elderly = Some(protocol::eligibility::ElderlyCertificate {
                        share_tenths: Some(2),
                        ..Default::default()
                    });
                },
                Change::Elderly,
            ),
            (
                |now| {
                    now.diseases = vec![protocol::eligibility::DiseaseCertificate {
                        category: Some(Coded::Known(DiseaseCategory::Dialysis)),
                        ..Default::default()
                    }];
                },
                Change::Diseases,
            ),
        ];
        for (change, expected) in cases {
            let mut now = last.clone();
            change(&mut now);
            assert_eq!(changes(&last, &now), [expected]);
        }
        let mut now = last.clone();
        now.tickets = vec![protocol::eligibility::MedicalTicket::default()];
        assert_eq!(changes(&last, &now), [Change::Tickets]);
    }
}
