//! What is sent to a card that has been laid, to the byte.

use card::TriesLeft;

use super::super::scripted::{Did, World};
use super::{Desk, with_card};
use crate::reader::{test_card, visit};

/// SELECT of the application of the authentication certificate, by its name.
const SELECT_APPLICATION: [u8; 15] = [
    0x00, 0xa4, 0x04, 0x0c, 0x0a, 0xd3, 0x92, 0xf0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01,
];

fn sent(world: &World) -> Vec<Vec<u8>> {
    let sent = world.did().into_iter().filter_map(|did| match did {
        Did::Send(apdu) => Some(apdu),
        _ => None,
    });
    sent.collect()
}

/// The bound is 4 APDUs and one for each 256 bytes of the certificate, the application's name and
/// the leaving counted apart. The leaving is the power-off, and none is sent for it.
#[test]
fn a_visit_takes_no_more_apdus_than_it_must() {
    let world = with_card().card(test_card::adult());
    let read = Desk::new(&world).operate(visit).unwrap().unwrap();
    assert_eq!(read.tries, TriesLeft::Count(3));
    let certificate = test_card::adult().certificate_der().unwrap().to_vec();
    assert_eq!(*read.certificate, certificate);

    let pieces = certificate.len().div_ceil(256);
    let for_the_name = 1;
    let sent = sent(&world);
    assert!(sent.len() - for_the_name <= 4 + pieces, "{sent:#?}");
    assert_eq!(sent.len(), 4 + pieces, "one less than the bound");

    let mut expected = vec![
        SELECT_APPLICATION.to_vec(),
        // READ BINARY of file 06, by its short identifier: the application's name.
        vec![0x00, 0xb0, 0x86, 0x00, 0x20],
    ];
    for piece in 0..pieces {
        // READ BINARY of file 0A by its short identifier, then of what is current. 00 is 256.
        let place = if piece == 0 { 0x8a } else { piece };
        let length = (certificate.len() - piece * 256).min(256) % 256;
        let [place, length] = [place, length].map(|byte| u8::try_from(byte).unwrap());
        expected.push(vec![0x00, 0xb0, place, 0x00, length]);
    }
    // SELECT of file 18, and VERIFY without data, which costs no try.
    expected.push(vec![0x00, 0xa4, 0x02, 0x0c, 0x02, 0x00, 0x18]);
    expected.push(vec![0x00, 0x20, 0x00, 0x80]);
    assert_eq!(sent, expected);
}
