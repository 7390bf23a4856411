//! What an eligibility source answers, as far as the domain needs it.

use protocol::consent::{ConsentClass, ConsentRecord};
use protocol::eligibility::{Insurance, Person};
use serde::{Deserialize, Serialize};

/// What the source says about the person before the desk once the identity is clear.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentityAnswer {
    /// Whether the card is registered as a health insurance card (利用登録).
    pub registered: bool,
    /// What the kiosk may ask about, and nothing else. Age and grace are the source's to know.
    pub askable: Vec<ConsentClass>,
}

/// The insurance facts and consents of one person, as the source's result has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(Hash))]
pub struct EligibilityResult {
    /// Who it is.
    pub person: Person,
    /// The insurance facts.
    pub insurance: Insurance,
    /// The consents with their authority.
    pub consents: Vec<ConsentRecord>,
}
