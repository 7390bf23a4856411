//! Results that belong to nobody yet: the staff's tray (照合待ち).

use serde::{Deserialize, Serialize};

use crate::eligibility::{Coded, Person, Validity};
use crate::failure::Failure;
use crate::ids::{ResultId, VisitId};
use crate::time::Timestamp;

/// A result file that lies in the staff's tray.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnmatchedResult {
    /// The result.
    pub result: ResultId,
    /// When it was found.
    pub at: Timestamp,
    /// Who it is, where it says so.
    pub person: Option<Person>,
    /// 資格有効性, where it says so.
    pub validity: Option<Coded<Validity>>,
    /// Why it lies here.
    pub why: Unmatched,
    /// Whether the staff may give it to a visit of today at all.
    pub givable: bool,
    /// The visits of today that fit it and may be given it now, the likeliest first. Where there
    /// is one, the staff can give it there with one act; where there are several, they open one
    /// and look first.
    pub candidates: Vec<VisitId>,
}

/// Why a result was not given to a visit by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unmatched {
    /// Nobody who waits for a result fits by two facts.
    Nobody,
    /// It fits several who wait for one.
    Several,
    /// It fits somebody who has left the kiosk: only the staff know whether it is he.
    Left,
    /// The person at the kiosk said that it is not his.
    Denied,
    /// The staff took it from a visit again.
    TakenBack,
    /// It names no person (該当資格なし, or a result with an error).
    NoPerson,
    /// It names several people.
    SeveralPeople,
    /// It is of an earlier day: it is shown and never given to a visit of today.
    AnotherDay,
    /// A file of the same name with other content came before: a conflict.
    SameName,
    /// It cannot be read.
    Unreadable(Failure),
    /// It answers a request, but not one that was made here, or it does not agree with it.
    OtherRequest,
    /// It answers a request of ours with a refusal, or the visit has a result by now.
    Answer,
}

/// What differs in a person's insurance from the last time (前回との違い).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Change {
    /// 資格の有効性.
    Validity,
    /// 保険者.
    Insurer,
    /// 記号・番号・枝番.
    Number,
    /// 本人・家族の別.
    Relation,
    /// 負担割合.
    Share,
    /// 限度額の区分.
    Limit,
    /// 公費.
    Tickets,
    /// 高齢受給者証の負担割合.
    Elderly,
    /// 特定疾病.
    Diseases,
}
