//! The virtual card as the crate `myna-card` reads it: its own parsers, its own order of commands,
//! its own checks of the offset tables. An independent judge, in process.

use card::certificate::{AuthenticationCertificate, Environment, TrustAnchors};
use card::virtual_card::{Profile, VirtualCard};
use myna_card::ap::jpki::{JpkiAp, SignatureScheme};
use myna_card::ap::surface::SurfaceAp;
use myna_card::ap::text::{self, TextAp};
use myna_card::data::sha256_digest_info;
use myna_card::{
    Card, CardVerifiableCertificate, Error, ImageFormat, MasterFile, Pin, Retries, RsaPublicKey,
    Sex, TokenType,
};
use rsa::{BoxedUint, Pkcs1v15Sign, Pss, PublicKey};
use sha2::{Digest, Sha256};

use crate::issued::{authority, virtual_card};

fn card() -> Card<VirtualCard> {
    Card::new(virtual_card(Profile::Adult45))
}

fn pin(digits: &str) -> Pin {
    Pin::numeric(digits).unwrap()
}

fn key(of: &RsaPublicKey) -> PublicKey {
    let number = |bytes: &[u8]| BoxedUint::from_be_slice_vartime(bytes);
    PublicKey::new(number(&of.modulus), number(&of.exponent)).unwrap()
}

/// PKCS #1 v1.5 over these bytes as they are.
fn signed(by: &RsaPublicKey, payload: &[u8], signature: &[u8]) -> bool {
    let padding = Pkcs1v15Sign::new_unprefixed();
    key(by).verify(padding, payload, signature).is_ok()
}

fn signed_record(by: &RsaPublicKey, record: &[u8], signature: &[u8]) -> bool {
    signed(by, &sha256_digest_info(&Sha256::digest(record)), signature)
}

#[test]
fn it_reads_the_jpki_application_and_signs_in_every_scheme() {
    let mut card = card();
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    assert!(matches!(jpki.read_token_type(), Ok(TokenType::Card)));
    assert!(jpki.read_token_info().is_ok());
    let available = jpki.read_certificate_availability().unwrap();
    assert!(available.has_auth_certificate() && available.has_sign_certificate());
    assert_eq!(jpki.auth_pin_retries().unwrap(), Retries::Remaining(3));
    assert_eq!(jpki.sign_pin_retries().unwrap(), Retries::Remaining(5));

    let der = jpki.read_auth_certificate_der().unwrap();
    let above = jpki.read_auth_ca_certificate_der().unwrap();
    assert_eq!(above, authority().certificate_der());
    let certificate = AuthenticationCertificate::from_der(&der).unwrap();
    let mut anchors = TrustAnchors::new(Environment::Test);
    anchors.add(&above).unwrap();
    let noon = "2026-11-25T12:00:00+09:00".parse().unwrap();
    assert!(certificate.check_path(&anchors, noon).is_ok());

    let wrong = jpki.verify_auth_pin(&pin("9999")).unwrap_err();
    assert!(matches!(wrong, Error::PinIncorrect { .. }), "{wrong}");
    jpki.verify_auth_pin(&pin("1234")).unwrap();
    let parsed = <x509_cert::Certificate as der::Decode>::from_der(&der).unwrap();
    let info = parsed.tbs_certificate().subject_public_key_info();
    let public = PublicKey::try_from(der::referenced::OwnedToRef::owned_to_ref(info)).unwrap();
    let message = b"uketsuke";
    let hash = Sha256::digest(message);
    for (scheme, data) in [
        (SignatureScheme::Verbatim, sha256_digest_info(&hash)),
        (SignatureScheme::PreHashedDigestInfo, hash.to_vec()),
        (SignatureScheme::Sha256DigestInfo, message.to_vec()),
        (SignatureScheme::PreHashedPss, hash.to_vec()),
        (SignatureScheme::Sha256Pss, message.to_vec()),
    ] {
        let signature = jpki.sign_with_auth_key(scheme, &data).unwrap();
        let holds = match scheme {
            SignatureScheme::PreHashedPss | SignatureScheme::Sha256Pss => {
                public.verify(Pss::<Sha256>::new(), &hash, &signature)
            }
            _ => public.verify(Pkcs1v15Sign::new::<Sha256>(), &hash, &signature),
        };
        assert!(holds.is_ok(), "{scheme:?}");
    }
}

#[test]
fn it_signs_with_the_signature_key() {
    let mut card = card();
    let mut jpki = JpkiAp::select(&mut card).unwrap();
    assert!(jpki.read_sign_certificate_der().is_err());
    jpki.verify_sign_pin(&Pin::new("TEST1234").unwrap())
        .unwrap();
    let leaf = jpki.read_sign_certificate_der().unwrap();
    let above = jpki.read_sign_ca_certificate_der().unwrap();
    assert_ne!(above, authority().certificate_der());
    // No path leads from it: it is another certificate than a reception accepts.
    let certificate = AuthenticationCertificate::from_der(&leaf).unwrap();
    let mut anchors = TrustAnchors::new(Environment::Test);
    anchors.add(&above).unwrap();
    anchors.add(authority().certificate_der()).unwrap();
    let noon = "2026-11-25T12:00:00+09:00".parse().unwrap();
    assert!(certificate.check_path(&anchors, noon).is_err());
    let scheme = SignatureScheme::Sha256DigestInfo;
    assert!(jpki.sign_with_sign_key(scheme, b"uketsuke").is_ok());
}

#[test]
fn it_reads_the_text_and_its_records_hold() {
    let mut card = card();
    let mut text = TextAp::select(&mut card).unwrap();
    let issuer = text.read_certificate().unwrap();
    assert!(is_of_no_hierarchy_in_use(&issuer));
    text.read_ap_basic_data().unwrap().digest().unwrap();
    for (id, expected) in [
        (text::ef::PIN, Retries::Remaining(3)),
        (text::ef::CODE_A, Retries::Remaining(10)),
        (text::ef::CODE_B, Retries::Remaining(10)),
        (text::ef::BLOCKED_0012, Retries::Blocked),
    ] {
        assert_eq!(text.retries(id).unwrap(), expected, "{id:04X}");
    }
    assert!(text.read_my_number().is_err());
    text.verify_pin(&pin("1234")).unwrap();

    let number = text.read_my_number().unwrap();
    assert_eq!(number.as_str(), "000000000010");
    let person = text.read_attributes().unwrap();
    assert_eq!(person.name, "試験　花子");
    assert_eq!(person.birth_date.to_string(), "1981-01-01");
    assert_eq!(person.sex, Sex::Female);

    let integrity = text.read_integrity_record().unwrap();
    let by = &issuer.public_key;
    assert!(signed_record(
        by,
        &integrity.signed_data,
        &integrity.signature
    ));
    let file = text.read_my_number_file().unwrap();
    assert_eq!(integrity.my_number_digest, Sha256::digest(&file)[..]);
    let raw = text.read_ef(text::ef::ATTRIBUTES).unwrap();
    let covered = text::Attributes::digest_source(&raw).unwrap();
    assert_eq!(integrity.attributes_digest, Sha256::digest(covered)[..]);

    let own = text.read_signed_public_key().unwrap();
    assert!(signed_record(by, &own.signed_data, &own.signature));
    let session = text.read_session_key_public_key().unwrap().public_key;
    assert_eq!(session.bits(), 2048);
    assert!(session != own.public_key && session != issuer.public_key);
    // The card that holds the record is this one: it signs with the key in it.
    let proof = challenge(text.card());
    assert!(signed_record(&own.public_key, b"challenge", &proof));
}

#[test]
fn it_reads_the_face_and_its_records_hold() {
    let mut card = card();
    let mut face = SurfaceAp::select(&mut card).unwrap();
    let issuer = face.read_certificate().unwrap();
    assert!(is_of_no_hierarchy_in_use(&issuer));
    assert_eq!(
        face.read_ap_basic_data().unwrap().municipality_code,
        "99999"
    );
    let by = &issuer.public_key;

    face.verify_birth_date(&pin("560101")).unwrap();
    let age = face.read_age_record().unwrap();
    assert!(signed_record(by, &age.signed_data, &age.signature));
    assert!(face.read_card_face().is_err());

    let birth = age.birth_date;
    let code = myna_card::verification_code_b(birth, 2033, b"0145").unwrap();
    face.verify_code_b(&code).unwrap();
    let read = face.read_card_face().unwrap();
    assert_eq!(read.photo.format, ImageFormat::Jpeg2000);
    for image in [
        &read.name_image,
        &read.address_image,
        &read.security_code_image,
    ] {
        assert_eq!(image.format, ImageFormat::Png);
    }
    assert_eq!(read.expiry.year, 2033);
    let digests = read.signed_segments.each_ref().map(Sha256::digest).concat();
    assert!(signed(by, &sha256_digest_info(&digests), &read.signature));
    assert!(face.read_my_number_image().is_err());

    face.verify_code_a(&pin("000000000010")).unwrap();
    let number = face.read_my_number_image().unwrap();
    assert!(signed_record(by, &number.signed_data, &number.signature));
    assert_eq!(number.public_key, read.public_key);
    let proof = challenge(face.card());
    assert!(signed_record(&read.public_key, b"challenge", &proof));
}

/// Leaving through the issuer security domain closes what was open, as the crate says it does.
#[test]
fn selecting_the_issuer_closes_what_was_open() {
    let mut card = card();
    let mut text = TextAp::select(&mut card).unwrap();
    text.verify_pin(&pin("1234")).unwrap();
    MasterFile::select(&mut card).unwrap();
    let mut text = TextAp::select(&mut card).unwrap();
    assert!(text.read_attributes().is_err());
}

/// The application's own key over a challenge, as a terminal asks for it: no credential, P2 of 00.
fn challenge(card: &mut Card<VirtualCard>) -> Vec<u8> {
    let info = sha256_digest_info(&Sha256::digest(b"challenge"));
    let command = myna_card::Command::with_data_le(0x80, 0x2A, 0x00, 0x00, info, 256);
    card.call_ok(&command).unwrap()
}

/// Key identifiers in use begin with 5, those of test cards with 6.
fn is_of_no_hierarchy_in_use(certificate: &CardVerifiableCertificate) -> bool {
    certificate.issuer_key_id.number().starts_with('9')
        && signed_record(
            &certificate.public_key,
            &certificate.signed_data,
            &certificate.signature,
        )
}
