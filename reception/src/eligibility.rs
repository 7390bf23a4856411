//! What an eligibility source answers, as far as the domain needs it.

use protocol::consent::{ConsentAnswer, ConsentClass, ConsentRecord};
use protocol::eligibility::{Coded, Insurance, Person, Validity};
use protocol::failure::Failure;
use protocol::time::{MonthDay, Timestamp};
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
    /// Who it is; none where the source found nobody (該当資格なし).
    pub person: Option<Person>,
    /// The insurance facts; where there are several insurances, what they have in common.
    pub insurance: Insurance,
    /// The consents with their authority.
    pub consents: Vec<ConsentRecord>,
}

impl EligibilityResult {
    /// Whether the insurance is valid, so that nothing about it is left to ask.
    pub fn is_valid(&self) -> bool {
        matches!(
            self.insurance.validity,
            Coded::Known(Validity::Valid | Validity::ValidUnregistered)
        )
    }
}

/// A result that a finished reception still waits for (結果確認中).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(Hash))]
pub enum Awaited {
    /// The accredited reader's, for somebody with these facts.
    Terminal(Claim),
    /// The connector's, which is asked on with these answers until it gives it.
    Connector(Vec<ConsentAnswer>),
    /// The source could not even be told who it is: the staff ask.
    Staff,
}

/// What is known about a person who went to the accredited reader: by this its result is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Claim {
    /// The birthday, as typed at the kiosk.
    pub birthday: MonthDay,
    /// Since when the person may be at the reader.
    pub since: Timestamp,
}

/// The SHA-256 of a file's bytes, by which the same content is known again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileMark(pub [u8; 32]);

/// A result file that has come from the terminal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrival {
    /// The file's name.
    pub name: String,
    /// Its content's mark.
    pub mark: FileMark,
    /// When the terminal made it (処理実行日時), where it says so.
    pub executed_at: Option<Timestamp>,
    /// What it says.
    pub said: Said,
}

/// The name of a request by number: digits, used once, by which file names and answers are known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct RequestName(pub String);

/// An answer to a request by number. Everything that binds it to its request is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The request's name, from the file's.
    pub name: RequestName,
    /// 任意のファイル識別子.
    pub identifier: Option<String>,
    /// 医療機関コード.
    pub institution: Option<String>,
    /// The result, where the request went well (処理結果区分, 処理結果状況).
    pub result: Option<EligibilityResult>,
}

/// What a result file says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// One person, or nobody.
    Result(Box<EligibilityResult>),
    /// Several people.
    SeveralPeople,
    /// It answers a request by number.
    Answer(Box<Answered>),
    /// It cannot be read.
    Unreadable(Failure),
}
