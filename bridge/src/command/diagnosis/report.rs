//! What was found, for programs: the objects of `--json`.

use card::certificate::{AuthenticationCertificate, Environment};
use card::{Recognition, TriesLeft};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::Fault;

/// What `doctor` found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoctorReport {
    pub(super) service: State,
    pub(super) driver: State,
    pub(super) reader: State,
    pub(super) reader_name: Option<String>,
    pub(super) card: State,
    pub(super) fault: Option<Fault>,
    exit: u8,
}

/// How it stands with one of the four.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum State {
    Good,
    Fault,
    NotReached,
}

impl DoctorReport {
    pub(super) fn new(reader_name: Option<String>, fault: Option<Fault>) -> Self {
        let fails_at = fault.map_or(4, |fault| match fault {
            Fault::ServiceAway => 0,
            Fault::DriverMissing => 1,
            Fault::ReaderMissing => 2,
            _ => 3,
        });
        let state = |part: u8| match part.cmp(&fails_at) {
            std::cmp::Ordering::Less => State::Good,
            std::cmp::Ordering::Equal => State::Fault,
            std::cmp::Ordering::Greater => State::NotReached,
        };
        Self {
            service: state(0),
            driver: state(1),
            reader: state(2),
            reader_name,
            card: state(3),
            fault,
            exit: exit(fault),
        }
    }

    /// The exit code: 0 when all is well.
    pub fn exit_code(&self) -> u8 {
        self.exit
    }
}

/// What `card show` and `card identify` found. What was not reached is null.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CardReport {
    pub(super) reader: Option<String>,
    /// In hexadecimal.
    pub(super) atr: Option<String>,
    pub(super) card: Option<Kind>,
    pub(super) certificate: Option<CertificateFacts>,
    pub(super) tries: Option<Tries>,
    pub(super) path: Option<Path>,
    pub(super) pin: Option<Pin>,
    pub(super) fault: Option<Fault>,
    pub(super) exit: u8,
}

/// What lies on the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Kind {
    IndividualNumberCard,
    AnotherCard,
}

/// The dates of the user authentication certificate, in Japan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct CertificateFacts {
    #[serde(serialize_with = "as_text")]
    pub(super) valid_from: Date,
    #[serde(serialize_with = "as_text")]
    pub(super) valid_to: Date,
    pub(super) valid_now: bool,
    pub(super) environment: Option<Cards>,
}

/// For what the certificate's policy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Cards {
    Production,
    Test,
}

/// How often the PIN may be presented.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Tries {
    Left(u8),
    Unlimited,
    NotReported,
    Locked,
}

/// Whether the path leads to a CA that was named. Revocation is never checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Path {
    NotChecked,
    Known,
    Unknown,
}

/// What became of the PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Pin {
    NotPresented,
    /// It was presented, or may have been, and the card said nothing of it.
    Unknown,
    Right,
    Wrong,
    Locked,
}

impl CardReport {
    /// The same with what is wrong first.
    pub(super) fn with_fault(self, fault: Option<Fault>) -> Self {
        Self {
            fault,
            exit: exit(fault),
            ..self
        }
    }

    /// The exit code: 0 when all is well.
    pub fn exit_code(&self) -> u8 {
        self.exit
    }
}

impl From<Recognition> for Kind {
    fn from(recognition: Recognition) -> Self {
        match recognition {
            Recognition::IndividualNumberCard => Self::IndividualNumberCard,
            Recognition::AnotherCard => Self::AnotherCard,
        }
    }
}

impl CertificateFacts {
    pub(super) fn of(certificate: &AuthenticationCertificate, now: Timestamp) -> Self {
        let policy = certificate.policy();
        Self {
            valid_from: certificate.valid_from_day(),
            valid_to: certificate.valid_to_day(),
            // To the whole of the last second, as for the path.
            valid_now: now >= certificate.not_before()
                && now.as_second() <= certificate.not_after().as_second(),
            environment: policy.map(|policy| match policy.environment() {
                Environment::Production => Cards::Production,
                Environment::Test => Cards::Test,
            }),
        }
    }
}

impl From<TriesLeft> for Tries {
    fn from(tries: TriesLeft) -> Self {
        match tries {
            TriesLeft::Count(left) => Self::Left(left),
            TriesLeft::Unlimited => Self::Unlimited,
            TriesLeft::NotReported => Self::NotReported,
            TriesLeft::Locked => Self::Locked,
        }
    }
}

fn exit(fault: Option<Fault>) -> u8 {
    fault.map_or(0, Fault::exit_code)
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde hands a field over by reference"
)]
fn as_text<S: serde::Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}
