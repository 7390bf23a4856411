//! The operations of a reception on an Individual Number Card (個人番号カード).

mod card;
mod certificate_file;
mod error;
mod exchange;
mod pin;
mod signed_statement;
mod statement;
mod token;
mod tries;

pub use card::IdentityCard;
pub use certificate_file::CertificateDer;
pub use error::{CardError, CardStep};
pub use pin::{AuthenticationPin, PinFormatError};
pub use signed_statement::{SignedStatement, VerifyState};
pub use statement::{ChallengeStatement, StatementError};
pub use token::Recognition;
pub use tries::TriesLeft;

pub(crate) use statement::SHA256_DIGEST_INFO_PREFIX;
