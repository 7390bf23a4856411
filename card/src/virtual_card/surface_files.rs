//! The files of 券面事項確認AP: what stands on the face, as pictures.

use myna_card::ap::surface::{DF, ef};
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
pub(super) const OWN_KEY: u16 = 0x001A;

// The same pictures on every virtual card: they say that they are for tests.
const NAME: &[u8] = include_bytes!("images/name.png");
const ADDRESS: &[u8] = include_bytes!("images/address.png");
const NUMBER: &[u8] = include_bytes!("images/number.png");
const SECURITY_CODE: &[u8] = include_bytes!("images/code.png");
const PHOTO: &[u8] = include_bytes!("images/photo.jp2");

/// No municipality has this code.
const MUNICIPALITY: &[u8] = b"99999";

const FACE: Access = Access::AnyOf(&[ef::CODE_A, ef::CODE_B]);

/// Each file of content, its size with the filler, and what opens it.
const FILES: [(u16, usize, Access); 5] = [
    (ef::AGE_RECORD, 640, Access::AnyOf(&[ef::BIRTH_DATE])),
    (ef::CARD_FACE, 4096, FACE),
    (ef::AP_BASIC_DATA, 384, Access::Free),
    (ef::CERTIFICATE, 640, Access::Free),
    (ef::MY_NUMBER_IMAGE, 1024, Access::AnyOf(&[ef::CODE_A])),
];

/// Makes the contents.
pub(super) fn issue(
    holder: &Holder<'_>,
    authority: &DemoAuthority,
    keys: &Keys,
    contents: &mut Contents,
) -> Result<(), IssueError> {
    let mut keep = |id, bytes| contents.insert((Kind::Surface, id), bytes);
    let birth = eight_digits(holder.birth);
    let key = public_key(keys.card.as_public_key());

    let age = [object(0xDF11, &birth), object(0xDF12, &key)].concat();
    let number = [object(0xDF41, NUMBER), object(0xDF42, &key)].concat();
    let age_signature = object(0xDF13, &authority.sign_record(&age)?);
    let number_signature = object(0xDF43, &authority.sign_record(&number)?);

    // Three groups, each with a digest of its own, so that a terminal can do without the photo.
    let groups = [
        vec![
            object(0xDF22, &birth),
            object(0xDF23, &[holder.sex()]),
            object(0xDF24, &key),
        ],
        vec![object(0xDF25, NAME), object(0xDF26, ADDRESS)],
        vec![object(0xDF27, PHOTO)],
    ];
    let digests = groups
        .each_ref()
        .map(|group| Sha256::digest(group.concat()));
    let mut face = groups.concat();
    face.push(object(0xDF28, &authority.sign_digests(&digests.concat())?));
    // Neither of the two is signed.
    face.push(object(0xDF29, &eight_digits(holder.card_ends)));
    face.push(object(0xDF2A, SECURITY_CODE));

    keep(
        ef::AGE_RECORD,
        object(0xFF10, &[age, age_signature].concat()),
    );
    keep(ef::CARD_FACE, with_offsets(0xFF20, 0xDF21, &face));
    keep(ef::AP_BASIC_DATA, basic_data());
    keep(
        ef::MY_NUMBER_IMAGE,
        object(0xFF40, &[number, number_signature].concat()),
    );
    Ok(())
}

/// The application on a card with these contents.
pub(super) fn application(
    contents: &Contents,
    keys: &Keys,
    number: &[u8; 12],
    code_b: &[u8],
) -> Application {
    let mut application = Application::new(Kind::Surface, DF);
    for (id, size, access) in FILES {
        if let Some(content) = contents.get(&(Kind::Surface, id)) {
            application.add_content(id, content, size, access);
        }
    }
    application.add_content(ef::UNKNOWN_0006, &[], 16, FACE);
    let birth = code_b.get(..6).unwrap_or_default();
    for (id, value) in [
        (ef::BIRTH_DATE, birth),
        (ef::CODE_B, code_b),
        (ef::CODE_A, &number[..]),
    ] {
        let secret = Secret::new(SecretKind::Derived, value);
        application.add(id, File::Secret(secret));
    }
    application.add(
        OWN_KEY,
        File::Key(Box::new(keys.card.clone()), Access::Free),
    );
    application
}

/// Version and abilities, a key identifier, the municipality, and a block of which nobody knows
/// the use.
fn basic_data() -> Vec<u8> {
    let mut unknown = KEY_IDENTIFIER.to_vec();
    unknown.resize(16 + 256, 0x5A);
    let parts = [
        object(0xDF31, &[0x06, 0x03, 0x0E, 0x01]),
        object(0xDF32, &KEY_IDENTIFIER),
        object(0xDF33, &[0x00]),
        object(0xDF34, MUNICIPALITY),
        object(0xDF35, &unknown),
    ];
    object(0xFF30, &parts.concat())
}
