//! The user authentication certificate, its path to a configured CA, and the signature it checks.
//!
//! Not checked, and never claimed: **revocation**. The revocation data of JPKI are for accredited
//! parties (公的個人認証法 第17条); a path that holds here means "this certificate was issued by
//! that CA and is within its dates", no more. [`TrustedPath::revocation`] says so as a type.
//!
//! The CA certificate on the card (EF 000B) is never an anchor: whoever made the card made it too.

mod authentication;
mod authority;
mod calendar;
mod path;
mod path_error;
mod policy;
mod public_key;
mod signature;

pub use authentication::{AuthenticationCertificate, CertificateError};
pub use authority::{AnchorError, TrustAnchors};
pub use path::{Revocation, TrustedPath};
pub use path_error::PathError;
pub use policy::{Environment, Policy};
pub use public_key::AuthenticationKey;
pub use signature::SignatureError;

pub(crate) use calendar::JST;
pub(crate) use policy::VIRTUAL_CARD as VIRTUAL_CARD_POLICY;
