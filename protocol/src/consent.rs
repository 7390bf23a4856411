//! The consents (同意) that a patient gives or refuses.

use serde::{Deserialize, Serialize};

use crate::eligibility::code_table;
use crate::time::Timestamp;

/// A class of past information that a patient is asked about (OQSCD036).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ConsentClass {
    /// 診療・お薬 (手術以外): past treatment other than surgery, and medicine.
    TreatmentAndMedicine,
    /// 手術: past surgery.
    Surgery,
    /// 健診: past health checks, asked from the age of 40 on.
    HealthCheck,
}

impl ConsentClass {
    /// Every class in the order in which the kiosk asks.
    pub const ALL: [Self; 3] = [Self::TreatmentAndMedicine, Self::Surgery, Self::HealthCheck];
}

/// A patient's answer to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Answer {
    /// 同意する.
    Agree,
    /// 同意しない.
    Refuse,
}

/// What was answered for one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConsentAnswer {
    /// The class that was asked about.
    pub class: ConsentClass,
    /// The answer.
    pub answer: Answer,
}

/// Whose consent a recorded consent is, and so what it may be shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConsentAuthority {
    /// Given at the clinic's accredited face reader.
    Terminal,
    /// Registered by the accredited other end of the connector.
    Connector,
    /// Given by word of mouth to the staff (口頭同意).
    Oral,
    /// Registered by a stand-in for tests. Never shown as 同意あり.
    Simulator,
}

impl ConsentAuthority {
    /// Whether past information may be read on its word, and so whether it may be shown as 同意あり.
    pub const fn is_accredited(self) -> bool {
        match self {
            Self::Terminal | Self::Connector => true,
            Self::Oral | Self::Simulator => false,
        }
    }
}

/// A consent's state as its authority reports it (OQSCD016).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConsentState {
    /// 0: 同意なし.
    Refused,
    /// 1: 同意あり.
    Agreed,
    /// 2: 同意有効期限切れ.
    Lapsed,
    /// 3: 同意取得困難.
    Unobtainable,
}

code_table!(ConsentState {
    Refused = "0",
    Agreed = "1",
    Lapsed = "2",
    Unobtainable = "3",
});

/// A consent as its authority recorded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConsentRecord {
    /// The class.
    pub class: ConsentClass,
    /// The state.
    pub state: ConsentState,
    /// Whose record it is.
    pub authority: ConsentAuthority,
    /// When it was given, where the authority says so (`ConsTime`).
    pub given_at: Option<Timestamp>,
    /// Until when the information can be read, where the authority says so (`AvailableTime`).
    pub until: Option<Timestamp>,
}
