//! What is said to a source and what it answers.

use protocol::consent::ConsentClass;
use protocol::eligibility::{Coded, Validity};
use protocol::time::Date;
use serde::{Deserialize, Serialize};

/// Random bytes by the source, to be signed by the card with [`card::ChallengeStatement`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Challenge(pub [u8; 32]);

/// How the person was confirmed.
#[derive(Clone, PartialEq, Eq)]
pub enum Proof {
    /// The card signed the challenge, after the PIN.
    Signed {
        /// The user authentication certificate (利用者証明用電子証明書) in DER.
        certificate_der: Vec<u8>,
        /// The signature over [`card::ChallengeStatement`].
        signature: Vec<u8>,
    },
    /// 目視確認: a person of the staff confirmed the face.
    Visual {
        /// The certificate in DER, where it could be read; it is read without a PIN.
        certificate_der: Option<Vec<u8>>,
    },
}

impl std::fmt::Debug for Proof {
    // A certificate and a signature by it are marks of a person.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Signed { .. } => f.write_str("Signed(…)"),
            Self::Visual { .. } => f.write_str("Visual(…)"),
        }
    }
}

/// What the source says about the person.
#[derive(Clone, PartialEq, Eq)]
pub struct IdentityAnswer {
    /// 資格有効性 (OQSCD006).
    pub validity: Coded<Validity>,
    /// 生年月日, where the source knows it.
    pub birth_date: Option<Date>,
    /// Whether the card is registered as a health insurance card (健康保険証利用登録).
    pub registered: bool,
    /// What the person can be asked.
    pub askable: Askable,
}

impl std::fmt::Debug for IdentityAnswer {
    // A birthday is a mark of a person.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IdentityAnswer")
            .field("registered", &self.registered)
            .field("askable", &self.askable)
            .finish_non_exhaustive()
    }
}

/// The classes of past information that the person can be asked about. In a connector's answer, a
/// class that is not named is not askable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a word of the connector's answer and stands for itself"
)]
pub struct Askable {
    /// 診療・お薬.
    pub treatment: bool,
    /// 手術.
    pub surgery: bool,
    /// 健診.
    pub checkup: bool,
    /// 電子処方箋: whether the person can choose a prescription on paper or an electronic one.
    /// A source says it; the kiosk has no question for it yet, so it is in no [`ConsentClass`].
    pub prescription: bool,
}

impl Askable {
    /// Nothing: the certificate has ended, and only the insurance facts are given.
    pub const NOTHING: Self = Self {
        treatment: false,
        surgery: false,
        checkup: false,
        prescription: false,
    };

    /// Whether the person can be asked about this class.
    pub const fn includes(self, class: ConsentClass) -> bool {
        match class {
            ConsentClass::TreatmentAndMedicine => self.treatment,
            ConsentClass::Surgery => self.surgery,
            ConsentClass::HealthCheck => self.checkup,
        }
    }

    /// The classes in the order in which the kiosk asks.
    pub fn classes(self) -> impl Iterator<Item = ConsentClass> {
        ConsentClass::ALL
            .into_iter()
            .filter(move |class| self.includes(*class))
    }
}

/// A result file of the terminal (資格確認結果), as it came. Read it with
/// [`super::result::read`].
#[derive(Clone, PartialEq, Eq)]
pub struct ResultXml(pub Vec<u8>);

impl std::fmt::Debug for ResultXml {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ResultXml({} bytes)", self.0.len())
    }
}
