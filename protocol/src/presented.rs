//! What a person presented at the desk when the kiosk's way did not lead to the end.

use serde::{Deserialize, Serialize};

/// A proof that makes the usual share certain: who presented one of these never pays 100 %
/// (「医療費が10割負担になることはありません」, the ministry's notice).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Proof {
    /// マイナンバーカード, although reader, network or check failed.
    MyNumberCard,
    /// 資格確認書.
    QualificationCertificate,
}

/// What was presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Presented {
    /// A proof: received at the usual share.
    Proof(Proof),
    /// Nothing: received too, marked 後日確認, with no promise about money.
    Nothing,
    /// The person went to the clinic's accredited reader beside the kiosk, and its result has not come
    /// yet: what was presented there is known when it does.
    AtTerminal,
}
