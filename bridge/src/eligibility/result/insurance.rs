//! The insurance facts of one person, as a reception knows them.

use protocol::eligibility::{Coded, Insurance};

use super::EligibilityResult;
use super::qualification::Qualification;

impl EligibilityResult {
    /// The insurance facts of one of the people found.
    pub fn insurance(&self, of: &Qualification) -> Insurance {
        Insurance {
            // A result that says nothing about it says so on the screen: an empty code.
            validity: (self.body.validity.clone()).unwrap_or_else(|| Coded::Unknown(String::new())),
            insurer_number: of.insurer_number.clone(),
            insurer_name: of.insurer_name.clone(),
            symbol: of.symbol.clone(),
            number: of.number.clone(),
            branch: of.branch.clone(),
            relation: of.relation.clone(),
            share_tenths: share(of),
            qualified_on: of.qualified_on,
            lost_on: of.disqualified_on,
            loss_reason: of.loss_reason.clone(),
            classification: of.card_classification.clone(),
            valid_until: of.card_valid_until,
            elderly: of.elderly.clone(),
            limit: of.limit.clone(),
            diseases: of.diseases.clone(),
            tickets: of.tickets.clone(),
        }
    }
}

/// The share, where the result says it in one place, or in two that agree. Which of two that
/// disagree holds is for the staff to see, not for a program to guess.
fn share(of: &Qualification) -> Option<u8> {
    let elderly = of.elderly.as_ref().and_then(|elderly| elderly.share_tenths);
    match (of.share_tenths, elderly) {
        (Some(general), Some(elderly)) => (general == elderly).then_some(general),
        (one, other) => one.or(other),
    }
}
