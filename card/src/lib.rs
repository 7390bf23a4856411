//! What a reception may ask of an Individual Number Card (個人番号カード, マイナンバーカード).
//!
//! - [`IdentityCard`]: the operations, over any `myna_card::Transmit`.
//! - [`transport`]: the allow list; nothing else reaches a card.
//! - [`certificate`]: the certificate's path to a configured CA, and the signature it checks.
//! - [`virtual_card`]: a card in software, for tests, demonstrations and training.
//! - [`vpcd`]: that card in a virtual reader; [`trace`]: what was said there, as text.
//!
//! The crate knows no reader, no file, no clock and no log. What it never does: ask for the 12-digit
//! number (個人番号) or what is printed on the card, use the signature key, change a PIN, present a
//! PIN twice, check revocation.
//!
//! # Example
//!
//! A visit, here with a virtual card instead of a reader:
//!
//! ```
//! use card::certificate::{AuthenticationCertificate, Environment, TrustAnchors};
//! use card::virtual_card::{DemoAuthority, Profile, VirtualCard};
//! use card::{AuthenticationPin, ChallengeStatement, IdentityCard, Recognition};
//! use jiff::civil::date;
//! use zeroize::Zeroizing;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use rand::SeedableRng;
//! let mut rng = rand::rngs::StdRng::seed_from_u64(1); // the system's, outside of an example
//! let authority = DemoAuthority::generate(&mut rng)?;
//! let today = date(2026, 11, 25);
//! let reader = VirtualCard::issue(Profile::Adult45, &authority, today, &mut rng)?;
//!
//! let mut card = IdentityCard::new(reader);
//! assert_eq!(card.recognise()?, Recognition::IndividualNumberCard);
//! let der = card.authentication_certificate()?;
//!
//! let pin = AuthenticationPin::new(Zeroizing::new(*b"1234"))?;
//! let statement = ChallengeStatement::new("simulator", &[7; 32])?;
//! let signed = card.verify_and_sign(&pin, &statement)?;
//!
//! let mut anchors = TrustAnchors::new(Environment::Test);
//! anchors.add(authority.certificate_der())?;
//! let certificate = AuthenticationCertificate::from_der(der.as_bytes())?;
//! certificate.check_path(&anchors, "2026-11-25T09:00:00+09:00".parse()?)?;
//! certificate.verify_challenge_signature(&statement, &signed.signature)?;
//! # Ok(())
//! # }
//! ```

pub mod certificate;
mod identity_card;
pub mod trace;
pub mod transport;
pub mod virtual_card;
pub mod vpcd;

pub use identity_card::{
    AuthenticationPin, CardError, CardStep, CertificateDer, ChallengeStatement, IdentityCard,
    PinFormatError, Recognition, SignedStatement, StatementError, TriesLeft, VerifyState,
};
pub use myna_card::Transmit;
