//! The virtual card in vpcd's reader, over a real socket; the test plays the reader.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::thread::{self, JoinHandle};

use crate::issued::virtual_card;
use card::virtual_card::Profile;
use card::vpcd;

type Served = JoinHandle<std::io::Result<()>>;

/// A reader with a card of this profile in it.
fn inserted(profile: Profile) -> (TcpStream, Served) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut card = virtual_card(profile);
    let served = thread::Builder::new()
        .name("virtual card".to_owned())
        .spawn(move || vpcd::serve(TcpStream::connect(address)?, &mut card))
        .unwrap();
    let (reader, _peer) = listener.accept().unwrap();
    (reader, served)
}

fn send(reader: &mut TcpStream, message: &[u8]) {
    let length = u16::try_from(message.len()).unwrap().to_be_bytes();
    reader.write_all(&length).unwrap();
    reader.write_all(message).unwrap();
}

fn receive(reader: &mut TcpStream) -> Vec<u8> {
    let mut length = [0; 2];
    reader.read_exact(&mut length).unwrap();
    let mut message = vec![0; usize::from(u16::from_be_bytes(length))];
    reader.read_exact(&mut message).unwrap();
    message
}

const JPKI: [u8; 15] = [
    0x00, 0xA4, 0x04, 0x0C, 0x0A, 0xD3, 0x92, 0xF0, 0x00, 0x26, 0x01, 0x00, 0x00, 0x00, 0x01,
];

#[test]
fn the_reader_polls_for_the_atr_while_commands_go_on() {
    let (mut reader, served) = inserted(Profile::Adult30);
    send(&mut reader, &[4]);
    assert_eq!(
        receive(&mut reader),
        Profile::Adult30.story().unwrap().atr()
    );
    // Power on is not answered: the next answer is the next command's.
    send(&mut reader, &[1]);
    send(&mut reader, &JPKI);
    assert_eq!(receive(&mut reader), [0x90, 0x00]);
    send(&mut reader, &[0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x0A]);
    assert_eq!(receive(&mut reader), [0x90, 0x00]);
    for _ in 0..3 {
        send(&mut reader, &[4]);
        assert_eq!(
            receive(&mut reader),
            Profile::Adult30.story().unwrap().atr()
        );
    }
    // The polls have not moved the selection, and a whole block comes in one message.
    send(&mut reader, &[0x00, 0xB0, 0x00, 0x00, 0x00]);
    assert_eq!(receive(&mut reader).len(), 258);
    // A reset loses the selection; so does power-off.
    for control in [2, 0] {
        send(&mut reader, &[control]);
        send(&mut reader, &[1]);
        send(&mut reader, &[0x00, 0xB0, 0x00, 0x00, 0x00]);
        assert_eq!(receive(&mut reader), [0x69, 0x86]);
    }
    drop(reader);
    served.join().unwrap().unwrap();
}

#[test]
fn a_message_that_arrives_byte_by_byte_is_one_message() {
    let (mut reader, served) = inserted(Profile::Adult45);
    reader.set_nodelay(true).unwrap();
    for byte in [&[0x00, 0x01, 0x01, 0x00, 0x0F][..], &JPKI].concat() {
        reader.write_all(&[byte]).unwrap();
        reader.flush().unwrap();
    }
    assert_eq!(receive(&mut reader), [0x90, 0x00]);
    drop(reader);
    served.join().unwrap().unwrap();
}

#[test]
fn a_connection_that_ends_inside_a_message_is_an_error() {
    let (mut reader, served) = inserted(Profile::Adult45);
    reader.write_all(&[0x00, 0x05, 0x00, 0xA4]).unwrap();
    reader.shutdown(Shutdown::Write).unwrap();
    let error = served.join().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::UnexpectedEof);
}

#[test]
fn an_unknown_control_byte_is_an_error_and_an_empty_message_is_nothing() {
    let (mut reader, served) = inserted(Profile::Adult45);
    send(&mut reader, &[]);
    send(&mut reader, &[4]);
    assert_eq!(
        receive(&mut reader),
        Profile::Adult45.story().unwrap().atr()
    );
    send(&mut reader, &[7]);
    let error = served.join().unwrap().unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidData);
}
