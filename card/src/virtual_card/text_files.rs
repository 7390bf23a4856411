//! The files of 券面入力補助AP: the text that stands on the face.

use myna_card::ap::text::{DF, ef};
use sha2::{Digest, Sha256};

use super::application::{Access, Application, File, Kind};
use super::contents::Contents;
use super::cv_certificate::KEY_IDENTIFIER;
use super::holder::{Holder, eight_digits};
use super::keys::Keys;
use super::secret::{Secret, SecretKind};
use super::tlv::{object, public_key, with_offsets};
use super::{DemoAuthority, IssueError};

/// The key that signs with P2 = 00.
pub(super) const OWN_KEY: u16 = 0x0013;

/// The file of the 12-digit number: 15 bytes and two of filler, which its digest covers.
const NUMBER_FILE: usize = 17;

const NUMBER: Access = Access::AnyOf(&[ef::PIN, ef::CODE_A]);
const ATTRIBUTES: Access = Access::AnyOf(&[ef::PIN, ef::CODE_B]);
const ANY: Access = Access::AnyOf(&[ef::PIN, ef::CODE_A, ef::CODE_B]);

/// Each file of content, its size with the filler, and what opens it.
const FILES: [(u16, usize, Access); 7] = [
    (ef::MY_NUMBER, NUMBER_FILE, NUMBER),
    (ef::ATTRIBUTES, 512, ATTRIBUTES),
    (ef::INTEGRITY, 384, ANY),
    (ef::CERTIFICATE, 640, Access::Free),
    (ef::AP_BASIC_DATA, 192, Access::Free),
    (ef::SESSION_KEY_PUBLIC_KEY, 320, ANY),
    (ef::SIGNED_PUBLIC_KEY, 640, ANY),
];

/// Makes the contents.
pub(super) fn issue(
    holder: &Holder<'_>,
    authority: &DemoAuthority,
    keys: &Keys,
    contents: &mut Contents,
) -> Result<(), IssueError> {
    let mut keep = |id, bytes| contents.insert((Kind::Text, id), bytes);
    let number = object(0xFF10, &holder.number);
    let attributes = [
        object(0xDF22, holder.name().as_bytes()),
        object(0xDF23, holder.address().as_bytes()),
        object(0xDF24, &eight_digits(holder.birth)),
        object(0xDF25, &[holder.sex()]),
    ];
    // One digest covers the file with its filler, the other the objects after the table.
    let mut physical = number.clone();
    physical.resize(NUMBER_FILE, 0xFF);
    let digests = [
        object(0xDF31, &Sha256::digest(&physical)),
        object(0xDF32, &Sha256::digest(attributes.concat())),
    ]
    .concat();
    let signature = object(0xDF33, &authority.sign_record(&digests)?);
    let own = object(0xDF51, &public_key(keys.card.as_public_key()));
    let vouched = object(0xDF52, &authority.sign_record(&own)?);
    // A virtual card opens no session: nobody needs the private half of the key for it.
    let session = public_key(keys.authentication.as_public_key());

    keep(ef::MY_NUMBER, number);
    keep(ef::ATTRIBUTES, with_offsets(0xFF20, 0xDF21, &attributes));
    keep(
        ef::INTEGRITY,
        object(0xFF30, &[digests, signature].concat()),
    );
    keep(ef::AP_BASIC_DATA, basic_data());
    keep(ef::SESSION_KEY_PUBLIC_KEY, object(0xA1, &session));
    keep(
        ef::SIGNED_PUBLIC_KEY,
        object(0xFF50, &[own, vouched].concat()),
    );
    Ok(())
}

/// The application on a card with these contents.
pub(super) fn application(
    contents: &Contents,
    keys: &Keys,
    pin: &[u8],
    number: &[u8; 12],
    code_b: &[u8],
) -> Application {
    let mut application = Application::new(Kind::Text, DF);
    for (id, size, access) in FILES {
        if let Some(content) = contents.get(&(Kind::Text, id)) {
            application.add_content(id, content, size, access);
        }
    }
    application.add_content(ef::UNKNOWN_0008, &[], 16, Access::Free);
    for (id, kind, value) in [
        (ef::PIN, SecretKind::Pin, pin),
        (ef::BLOCKED_0012, SecretKind::Blocked, &[][..]),
        (ef::CODE_A, SecretKind::Derived, number),
        (ef::CODE_B, SecretKind::Derived, code_b),
    ] {
        application.add(id, File::Secret(Secret::new(kind, value)));
    }
    application.add(
        OWN_KEY,
        File::Key(Box::new(keys.card.clone()), Access::Free),
    );
    application
}

/// Version and abilities, a key identifier, and 128 bytes of which nobody knows the use.
fn basic_data() -> Vec<u8> {
    let mut unknown = Sha256::digest(b"uketsuke").to_vec();
    unknown.resize(128, 0xFF);
    let parts = [
        object(0xDF41, &[0x01, 0x03, 0x0E, 0x01]),
        object(0xDF42, &KEY_IDENTIFIER),
        object(0xDF43, &unknown),
    ];
    object(0xFF40, &parts.concat())
}
