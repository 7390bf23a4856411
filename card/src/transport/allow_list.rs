//! The allow list of (application, file, key, command).
//!
//! Read [`decide`] from top to bottom: what it does not name is refused. Not named, on purpose:
//! the 12-digit number (個人番号) in any of its places, 照合番号A and B, the signature key, its
//! certificate and its password, changing a PIN, GET DATA, GET RESPONSE, extended lengths, secure
//! messaging and logical channels.

use myna_card::ap::{DEFAULT_DF, jpki};

use super::guarded::Selection;
use super::short_apdu::ShortApdu;
use crate::identity_card::SHA256_DIGEST_INFO_PREFIX;

/// A file of the JPKI application (公的個人認証AP) that a reception may select.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PermittedFile {
    /// EF 0006, the PKCS #11 token information.
    TokenInformation,
    /// EF 0008, which of the two certificates the card carries.
    CertificateAvailability,
    /// EF 000A, the user authentication certificate (利用者証明用電子証明書).
    AuthenticationCertificate,
    /// EF 000B, the certificate of the CA above it. For the diagnosis only: never an anchor.
    AuthenticationAuthority,
    /// EF 0017, the user authentication key (利用者証明用秘密鍵).
    AuthenticationKey,
    /// EF 0018, the PIN of that key (利用者証明用電子証明書の暗証番号, 4 digits).
    AuthenticationPin,
}

impl PermittedFile {
    /// Every file on the list.
    pub const ALL: [Self; 6] = [
        Self::TokenInformation,
        Self::CertificateAvailability,
        Self::AuthenticationCertificate,
        Self::AuthenticationAuthority,
        Self::AuthenticationKey,
        Self::AuthenticationPin,
    ];

    /// The file's two-byte identifier.
    pub const fn id(self) -> u16 {
        match self {
            Self::TokenInformation => jpki::ef::TOKEN_INFO,
            Self::CertificateAvailability => jpki::ef::CERTIFICATE_AVAILABILITY,
            Self::AuthenticationCertificate => jpki::ef::AUTH_CERTIFICATE,
            Self::AuthenticationAuthority => jpki::ef::AUTH_CA_CERTIFICATE,
            Self::AuthenticationKey => jpki::ef::AUTH_KEY,
            Self::AuthenticationPin => jpki::ef::AUTH_PIN,
        }
    }

    fn from_id(id: u16) -> Option<Self> {
        Self::ALL.into_iter().find(|file| file.id() == id)
    }

    /// Whether READ BINARY is permitted: it is for content, not for keys and PINs.
    const fn is_readable(self) -> bool {
        match self {
            Self::TokenInformation
            | Self::CertificateAvailability
            | Self::AuthenticationCertificate
            | Self::AuthenticationAuthority => true,
            Self::AuthenticationKey | Self::AuthenticationPin => false,
        }
    }
}

/// Why an APDU was kept from the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The bytes are no command APDU.
    #[error("not a command APDU")]
    MalformedApdu,
    /// Extended length fields: readers differ in what they do with them.
    #[error("extended length is not on the allow list")]
    ExtendedLength,
    /// The class byte asks for a logical channel, secure messaging or chaining.
    #[error("this class byte is not on the allow list")]
    Class,
    /// The instruction, or this form of it, is not on the list.
    #[error("this command is not on the allow list")]
    Command,
    /// SELECT of an application that is not on the list.
    #[error("this application is not on the allow list")]
    Application,
    /// The file is not on the list, or not for this command, or none is known to be current.
    #[error("this file is not on the allow list for this command")]
    File,
    /// The command would use a key or PIN that is not on the list, or that was not selected.
    #[error("this key is not on the allow list")]
    Key,
    /// The data field is not what this command may carry (four digits; a SHA-256 `DigestInfo`).
    #[error("this command data is not on the allow list")]
    Data,
}

/// What a permitted APDU does to the selection when the card answers 9000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// The selection becomes this.
    Select(Selection),
    /// The selection stays.
    Keep,
    /// The application stays; the card may have moved its current file.
    ForgetFile,
}

/// Permits `bytes` under `selection`, or says why not.
pub(super) fn decide(selection: Selection, bytes: &[u8]) -> Result<Effect, Refusal> {
    let apdu = ShortApdu::parse(bytes)?;
    match apdu.header {
        [0x00, 0xA4, 0x04, 0x0C] => select_application(apdu),
        [0x00, 0xA4, 0x02, 0x0C] => select_file(selection, apdu),
        [0x00, 0xB0, p1, _] => read_binary(selection, p1, apdu),
        [0x00, 0x20, 0x00, p2] => verify(selection, p2, apdu),
        [0x80, 0x2A, 0x00, p2] => sign(selection, p2, apdu),
        [0x00 | 0x80, ..] => Err(Refusal::Command),
        _ => Err(Refusal::Class),
    }
}

fn select_application(apdu: ShortApdu<'_>) -> Result<Effect, Refusal> {
    if apdu.le.is_some() {
        return Err(Refusal::Command);
    }
    // The whole name, never a prefix of it: a prefix may select another application.
    match apdu.data {
        Some(name) if name == jpki::DF => Ok(Effect::Select(Selection::Jpki { file: None })),
        Some(name) if name == DEFAULT_DF => Ok(Effect::Select(Selection::IssuerSecurityDomain)),
        _ => Err(Refusal::Application),
    }
}

fn select_file(selection: Selection, apdu: ShortApdu<'_>) -> Result<Effect, Refusal> {
    if apdu.le.is_some() {
        return Err(Refusal::Command);
    }
    let (Selection::Jpki { .. }, Some(&[high, low])) = (selection, apdu.data) else {
        return Err(Refusal::File);
    };
    let file = PermittedFile::from_id(u16::from_be_bytes([high, low])).ok_or(Refusal::File)?;
    Ok(Effect::Select(Selection::Jpki { file: Some(file) }))
}

fn read_binary(selection: Selection, p1: u8, apdu: ShortApdu<'_>) -> Result<Effect, Refusal> {
    if apdu.data.is_some() || apdu.le.is_none() {
        return Err(Refusal::Command);
    }
    let Selection::Jpki { file: current } = selection else {
        return Err(Refusal::File);
    };
    if p1 < 0x80 {
        return match current {
            Some(file) if file.is_readable() => Ok(Effect::Keep),
            _ => Err(Refusal::File),
        };
    }
    // P1 = 100xxxxx carries a short EF identifier, and reading makes that file the current one.
    match PermittedFile::from_id(u16::from(p1 & 0x1F)) {
        Some(file) if p1 & 0x60 == 0 && file.is_readable() => {
            Ok(Effect::Select(Selection::Jpki { file: Some(file) }))
        }
        _ => Err(Refusal::File),
    }
}

fn verify(selection: Selection, p2: u8, apdu: ShortApdu<'_>) -> Result<Effect, Refusal> {
    if apdu.le.is_some() {
        return Err(Refusal::Command);
    }
    // P2 = 80 is the current file; any other value could name another key's PIN.
    if p2 != 0x80 || !selection.is_current(PermittedFile::AuthenticationPin) {
        return Err(Refusal::Key);
    }
    match apdu.data {
        // Without data it asks for the tries that are left, and costs none.
        None => Ok(Effect::Keep),
        Some(pin) if pin.len() == 4 && pin.iter().all(u8::is_ascii_digit) => Ok(Effect::Keep),
        Some(_) => Err(Refusal::Data),
    }
}

fn sign(selection: Selection, p2: u8, apdu: ShortApdu<'_>) -> Result<Effect, Refusal> {
    let (Some(data), Some(0)) = (apdu.data, apdu.le) else {
        return Err(Refusal::Command);
    };
    let effect = match (p2, selection) {
        (0x80, _) if selection.is_current(PermittedFile::AuthenticationKey) => Effect::Keep,
        (0x97, Selection::Jpki { .. }) => Effect::ForgetFile,
        _ => return Err(Refusal::Key),
    };
    // The card pads and signs whatever it is given here, so the shape is checked on this side.
    match data.strip_prefix(&SHA256_DIGEST_INFO_PREFIX) {
        Some(digest) if digest.len() == 32 => Ok(effect),
        _ => Err(Refusal::Data),
    }
}
