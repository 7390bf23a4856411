//! The signature: forged, of another kind, padded in another way.

use super::*;

/// Somebody with a key of his own copies the CA's name, key identifier and serial number.
#[test]
fn a_forged_signature_does_not_verify() {
    let der = good_leaf().sign(&HOLDER).unwrap();
    let anchors = anchors(good_authority());
    assert_eq!(check_der(&der, &anchors).err(), Some(PathError::Signature));
    // One bit of the signed part.
    let mut der = good_leaf().sign(AUTHORITY.key()).unwrap();
    let at = der
        .windows(12)
        .position(|bytes| bytes == b"UKETSUKETEST")
        .unwrap();
    der[at] ^= 0x20;
    assert_eq!(check_der(&der, &anchors).err(), Some(PathError::Signature));
}

/// Two generations with one name: the wrong one first must not hide the right one.
#[test]
fn a_forged_anchor_with_the_same_key_identifier_does_not_hide_the_right_one() {
    let mut forged = good_authority();
    forged.key = HOLDER.to_public_key();
    let mut both = TrustAnchors::new(Environment::Test);
    both.add(&forged.sign(&HOLDER).unwrap()).unwrap();
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    assert_eq!(check_der(&der, &both).err(), Some(PathError::Signature));
    both.add(AUTHORITY.certificate_der()).unwrap();
    assert!(check_der(&der, &both).is_ok());
}

#[test]
fn only_sha256_with_rsa_is_accepted_and_only_if_said_twice() {
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    let anchors = anchors(good_authority());
    let algorithm = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B];
    let places: Vec<usize> = (0..der.len() - 9)
        .filter(|&at| der[at..at + 9] == algorithm)
        .collect();
    assert_eq!(places.len(), 2);
    // SHA-1, SHA-384, SHA-512, MD5 with RSA, and PSS.
    for last in [0x05, 0x0C, 0x0D, 0x04, 0x0A] {
        for places in [&places[..], &places[..1], &places[1..]] {
            let mut der = der.clone();
            for at in places {
                der[at + 8] = last;
            }
            assert_eq!(
                check_der(&der, &anchors).err(),
                Some(PathError::SignatureAlgorithm)
            );
        }
    }
    // Parameters that are not NULL (an empty OCTET STRING), in both places alike.
    let mut der = der;
    for at in places {
        assert_eq!(der[at + 9..at + 11], [0x05, 0x00]);
        der[at + 9] = 0x04;
    }
    assert_eq!(
        check_der(&der, &anchors).err(),
        Some(PathError::SignatureAlgorithm)
    );
}

/// Encodings that a lenient verifier finds the right digest in.
#[test]
fn the_signatures_padding_and_digest_info_are_compared_as_a_whole() {
    let good = good_leaf().sign(AUTHORITY.key()).unwrap();
    let anchors = anchors(good_authority());
    let parsed = AuthenticationCertificate::from_der(&good).unwrap();
    let digest = Sha256::digest(&parsed.signed_part);
    let info = [
        &crate::identity_card::SHA256_DIGEST_INFO_PREFIX[..],
        &digest,
    ]
    .concat();
    let resigned = |payload: &[u8]| {
        let padding = Pkcs1v15Sign::new_unprefixed();
        let signature = AUTHORITY.key().sign(padding, payload).unwrap();
        let mut der = good.clone();
        let start = der.len() - signature.len();
        der[start..].copy_from_slice(&signature);
        check_der(&der, &anchors).err()
    };
    assert_eq!(resigned(&info), None);
    let trailing = [&info[..], &[0; 64]].concat();
    // The same DigestInfo without NULL, and with a length in the long form.
    let without_null = [&[0x30, 0x2F, 0x30, 0x0B], &info[4..15], &info[17..]].concat();
    let long_form = [&[0x30, 0x81, 0x31], &info[2..]].concat();
    for forged in [
        &trailing[..],
        &without_null,
        &long_form,
        &digest,
        &info[1..],
    ] {
        assert_eq!(resigned(forged), Some(PathError::Signature));
    }
}

#[test]
fn bytes_that_are_not_exactly_one_certificate_are_refused() {
    use crate::certificate::CertificateError;
    let der = good_leaf().sign(AUTHORITY.key()).unwrap();
    let parse = |bytes: &[u8]| AuthenticationCertificate::from_der(bytes).err();
    assert_eq!(parse(&der), None);
    for end in [0, 1, 4, 100, der.len() - 1] {
        assert_eq!(parse(&der[..end]), Some(CertificateError::Encoding));
    }
    let filled = [&der[..], &[0xFF]].concat();
    assert_eq!(parse(&filled), Some(CertificateError::Encoding));
    let mut other_key = der.clone();
    let rsa = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01];
    let at = other_key.windows(9).position(|bytes| bytes == rsa).unwrap();
    other_key[at + 8] = 0x07;
    assert_eq!(parse(&other_key), Some(CertificateError::PublicKey));
    assert!(x509_cert::Certificate::from_der(&der).is_ok());
}
