//! The card-verifiable certificate (7F21) under which the records of the 券面 applications are
//! signed, and the key identifiers in them.

use super::tlv::{object, public_key};
use super::{DemoAuthority, IssueError};

/// A key identifier: seven digits, two bytes, three digits, four bytes. Those in use begin with 5,
/// those of test cards with 6; a 9 is nobody's.
pub(super) const KEY_IDENTIFIER: [u8; 16] = *b"9000024\x08\x05001\0\0\0\0";

const ISSUER: [u8; 16] = *b"9000023\x08\x05001\0\0\0\0";
const MUNICIPALITY: [u8; 16] = *b"9999999\x08\x05000\0\0\0\0";

/// The demo CA certifies its own key as that of a municipality.
pub(super) fn certificate(authority: &DemoAuthority) -> Result<Vec<u8>, IssueError> {
    let key = public_key(authority.key().as_public_key());
    let body = [&ISSUER[..], &MUNICIPALITY, &key].concat();
    let signature = authority.sign_record(&body)?;
    let parts = [object(0x5F4E, &body), object(0x5F37, &signature)].concat();
    Ok(object(0x7F21, &parts))
}
