//! The connector's calls and answers in JSON, as `docs/connector.md` describes them. Whoever
//! reads an answer passes over what it does not know; a call with something unknown is refused.

use base64ct::{Base64, Encoding as _};
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::time::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::problem::Problem;
use super::session_name::SessionName;
use crate::clock::date_of;
use crate::eligibility::answer::{Askable, Proof};

/// `POST /v1/sessions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenCall {
    /// The name that the clinic gives the session.
    pub session: SessionName,
}

/// A session is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Whether what is done here is real.
    pub environment: Environment,
    /// 32 random bytes that the card signs.
    pub challenge: Bytes,
    /// For how long the session takes calls, in seconds from its opening.
    pub lasts_seconds: u32,
}

/// Whether what is done is real.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Environment {
    /// It is.
    Production,
    /// It is a test.
    Test,
}

/// `POST /v1/sessions/{session}/identity`: how the person was confirmed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum IdentityCall {
    /// The card signed the challenge, after the PIN.
    Signed {
        /// The user authentication certificate (利用者証明用電子証明書) in DER.
        certificate: Bytes,
        /// The signature over [`card::ChallengeStatement`].
        signature: Bytes,
    },
    /// 目視確認: a person of the staff confirmed the face.
    Visual {
        /// The certificate in DER, where it could be read.
        certificate: Option<Bytes>,
    },
}

impl std::fmt::Debug for IdentityCall {
    // A certificate and a signature by it are marks of a person.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IdentityCall(…)")
    }
}

/// `POST /v1/sessions/{session}/registration`: nothing is to be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegistrationCall {}

/// The person is known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identified {
    /// 資格有効性 (OQSCD006): a code that is not in the table is kept as it came.
    pub validity: String,
    /// 生年月日, where it is known.
    pub birth_date: Option<Day>,
    /// Whether the card is registered as a health insurance card (健康保険証利用登録).
    pub registered: bool,
    /// What the person can be asked.
    pub askable: Askable,
}

impl std::fmt::Debug for Identified {
    // A birthday is a mark of a person.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identified(…)")
    }
}

/// `POST /v1/sessions/{session}/consents`: what the person has answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsentsCall {
    /// One for each class that was asked.
    pub answers: Vec<Consent>,
}

/// What was answered for one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// The class.
    pub class: Class,
    /// The answer.
    pub answer: Said,
}

/// A class of past information.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// 診療・お薬.
    Treatment,
    /// 手術.
    Surgery,
    /// 健診.
    Checkup,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// 同意する.
    Agree,
    /// 同意しない.
    Refuse,
}

/// A problem document (RFC 9457).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemDocument {
    /// What it is, for people.
    #[serde(default)]
    pub title: String,
    /// The status of the answer.
    #[serde(default)]
    pub status: u16,
    /// What it is, for programs.
    pub code: Problem,
}

/// Bytes, in JSON as Base64 (RFC 4648, section 4).
#[derive(Clone, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl std::fmt::Debug for Bytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bytes({})", self.0.len())
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&Base64::encode_string(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Base64::decode_vec(&text)
            .map(Self)
            .map_err(|_unread| de::Error::custom("no Base64"))
    }
}

/// A date, in JSON as `2026-11-25` (RFC 3339, full-date).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day(pub Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Date { year, month, day } = self.0;
        serializer.collect_str(&format_args!("{year:04}-{month:02}-{day:02}"))
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let day: jiff::civil::Date = text
            .parse()
            .map_err(|_unread| de::Error::custom("no date"))?;
        Ok(Self(date_of(day)))
    }
}

impl From<&Proof> for IdentityCall {
    fn from(proof: &Proof) -> Self {
        match proof {
            Proof::Signed {
                certificate_der,
                signature,
            } => Self::Signed {
                certificate: Bytes(certificate_der.clone()),
                signature: Bytes(signature.clone()),
            },
            Proof::Visual { certificate_der } => Self::Visual {
                certificate: certificate_der.clone().map(Bytes),
            },
        }
    }
}

impl From<IdentityCall> for Proof {
    fn from(call: IdentityCall) -> Self {
        match call {
            IdentityCall::Signed {
                certificate,
                signature,
            } => Self::Signed {
                certificate_der: certificate.0,
                signature: signature.0,
            },
            IdentityCall::Visual { certificate } => Self::Visual {
                certificate_der: certificate.map(|certificate| certificate.0),
            },
        }
    }
}

impl ConsentsCall {
    /// The call for these answers.
    pub fn of(answers: &[ConsentAnswer]) -> Self {
        let consent = |given: &ConsentAnswer| Consent {
            class: match given.class {
                ConsentClass::TreatmentAndMedicine => Class::Treatment,
                ConsentClass::Surgery => Class::Surgery,
                ConsentClass::HealthCheck => Class::Checkup,
            },
            answer: match given.answer {
                Answer::Agree => Said::Agree,
                Answer::Refuse => Said::Refuse,
            },
        };
        Self {
            answers: answers.iter().map(consent).collect(),
        }
    }
}

impl From<Consent> for ConsentAnswer {
    fn from(given: Consent) -> Self {
        Self {
            class: match given.class {
                Class::Treatment => ConsentClass::TreatmentAndMedicine,
                Class::Surgery => ConsentClass::Surgery,
                Class::Checkup => ConsentClass::HealthCheck,
            },
            answer: match given.answer {
                Said::Agree => Answer::Agree,
                Said::Refuse => Answer::Refuse,
            },
        }
    }
}
