//! From a file to what the day is told of it.

use protocol::consent::ConsentAuthority;
use protocol::eligibility::{Coded, Processing, Segment};
use reception::eligibility::{Answered, Arrival, RequestName, Said};

use super::name::Kind;
use super::watch::Whole;
use crate::eligibility::facts;
use crate::eligibility::result::EligibilityResult;

/// What the day is told of a file.
pub fn arrival(whole: &Whole, authority: ConsentAuthority) -> Arrival {
    let said = match &whole.read {
        Err(error) => Said::Unreadable(error.failure()),
        Ok(results) => match results.as_slice() {
            [result] => said(&whole.name.kind, result, authority),
            _ => Said::SeveralPeople,
        },
    };
    // A file that does not say when it was made has been named then: one that is seen again on
    // another day is not taken for one of that day.
    let executed_at = match whole.read.as_deref() {
        Ok([result]) => result.header.executed_at.or(whole.name.written_at()),
        _ => None,
    };
    Arrival {
        name: whole.name.text.clone(),
        mark: whole.mark,
        executed_at,
        said,
    }
}

fn said(kind: &Kind, result: &EligibilityResult, authority: ConsentAuthority) -> Said {
    let Some(known) = facts(result, authority) else {
        return Said::SeveralPeople;
    };
    match kind {
        Kind::Face { .. } => Said::Result(Box::new(known)),
        Kind::Answer { request } => Said::Answer(Box::new(Answered {
            name: RequestName(request.clone()),
            identifier: result.header.identifier.clone(),
            institution: result.header.institution.clone(),
            result: went_well(result).then_some(known),
        })),
    }
}

/// Whether the request went well (処理結果区分 and 処理結果状況, OQSCD003 and 004).
fn went_well(result: &EligibilityResult) -> bool {
    result.header.segment == Some(Coded::Known(Segment::Normal))
        && result.body.processing == Some(Coded::Known(Processing::Normal))
}
