//! The wire, pinned: an example of every frame and of every screen as the bytes that it was when
//! this version began. A change of these files is a change of [`protocol::frame::VERSION`].

use std::fmt::Write as _;

use expect_test::expect_file;
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::console::{ConsoleIntent, DeskAct, VisitEdit};
use protocol::examples::{console, display, kiosk, support, tray};
use protocol::failure::Failure;
use protocol::frame::{
    CLIENT_FRAME_LIMIT, ClientFrame, Numbered, ServerFrame, Token, VERSION, decode, encode,
};
use protocol::ids::{DeskId, EntryId, ResultId, SessionId, Version, VisitId};
use protocol::kiosk::{KioskIntent, TroubleWay};
use protocol::language::Language;
use protocol::number::NumberSearch;
use protocol::pin::{PadKey, SealedPin};
use protocol::presented::{Presented, Proof};
use protocol::time::{Date, MonthDay};
use protocol::tray::TrayIntent;

fn client_frames() -> Vec<ClientFrame> {
    let agree = ConsentAnswer {
        class: ConsentClass::HealthCheck,
        answer: Answer::Agree,
    };
    let mut frames = vec![
        ClientFrame::Hello {
            version: VERSION,
            token: Token([0x5a; 32]),
        },
        ClientFrame::Snapshot,
        ClientFrame::Ping(300),
        ClientFrame::Pin(SealedPin {
            entry: EntryId(7),
            ephemeral_key: vec![4; 65],
            sealed: vec![9; 20],
        }),
        ClientFrame::Console(ConsoleIntent::Open(VisitId(12))),
        ClientFrame::Console(ConsoleIntent::Close),
        ClientFrame::Console(ConsoleIntent::Desk {
            desk: DeskId(1),
            session: SessionId(300),
            act: DeskAct::Receive(Presented::Proof(Proof::QualificationCertificate)),
        }),
        ClientFrame::Console(ConsoleIntent::Visit {
            visit: VisitId(12),
            version: Version(3),
            edit: VisitEdit::Gone,
        }),
        ClientFrame::Console(ConsoleIntent::Bind {
            result: ResultId(4),
            visit: VisitId(12),
            version: Version(3),
        }),
        ClientFrame::Console(ConsoleIntent::Unbind {
            visit: VisitId(12),
            version: Version(3),
        }),
        ClientFrame::Console(ConsoleIntent::Ask {
            visit: VisitId(12),
            version: Version(3),
            search: NumberSearch {
                insurer: "06999999".into(),
                symbol: Some("試験".into()),
                number: "12345".into(),
                branch: Some("01".into()),
                birth_date: Date {
                    year: 1981,
                    month: 4,
                    day: 12,
                },
            },
        }),
        ClientFrame::Tray(TrayIntent::Take),
    ];
    let intents = [
        KioskIntent::SetLanguage(Language::English),
        KioskIntent::ChoosePin,
        KioskIntent::ChooseVisual,
        KioskIntent::Register(Answer::Refuse),
        KioskIntent::NoticeRead,
        KioskIntent::Answer(agree),
        KioskIntent::Change(ConsentClass::Surgery),
        KioskIntent::Submit,
        KioskIntent::Way(TroubleWay::Staff),
        KioskIntent::Back,
        KioskIntent::Cancel,
        KioskIntent::CallHelp,
        KioskIntent::CancelHelp,
        KioskIntent::StillHere,
        KioskIntent::Begin,
        KioskIntent::BirthDay(MonthDay { month: 4, day: 12 }),
        KioskIntent::Finished,
        KioskIntent::Mine,
        KioskIntent::NotMine,
    ];
    frames.extend(intents.map(ClientFrame::Kiosk));
    frames
}

fn server_frames() -> Vec<(String, ServerFrame)> {
    let plain = [
        ServerFrame::PadKey(PadKey {
            entry: EntryId(7),
            public_key: vec![4; 65],
        }),
        ServerFrame::Refused(Failure::HelloMissing),
        ServerFrame::Reload,
        ServerFrame::Pong(300),
    ];
    let mut frames: Vec<_> = plain
        .into_iter()
        .map(|frame| (format!("{frame:?}"), frame))
        .collect();
    let mut examples = kiosk::kiosk();
    examples.extend(console::all());
    examples.extend(support::all());
    examples.extend(display::all());
    examples.extend(tray::all());
    for example in examples {
        let numbered = Numbered {
            number: 300,
            view: example.view,
        };
        frames.push((example.name.to_owned(), ServerFrame::Change(numbered)));
    }
    frames
}

fn hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 0x0f])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

#[test]
fn what_a_client_says_is_pinned() {
    let mut pinned = String::new();
    for frame in client_frames() {
        let bytes = encode(&frame).unwrap();
        assert!(bytes.len() <= CLIENT_FRAME_LIMIT, "{frame:?}");
        assert_eq!(decode::<ClientFrame>(&bytes), Ok(frame.clone()));
        writeln!(pinned, "{frame:?}\n  {}", hex(&bytes)).unwrap();
    }
    expect_file!["wire/client.txt"].assert_eq(&pinned);
}

#[test]
fn what_the_bridge_says_is_pinned() {
    let mut pinned = String::new();
    for (name, frame) in server_frames() {
        let bytes = encode(&frame).unwrap();
        assert_eq!(decode::<ServerFrame>(&bytes), Ok(frame));
        writeln!(pinned, "{name}\n  {}", hex(&bytes)).unwrap();
    }
    expect_file!["wire/server.txt"].assert_eq(&pinned);
}

#[test]
fn a_helpers_view_is_a_few_hundred_bytes_at_most() {
    for example in support::all() {
        let bytes = encode(&example.view).unwrap();
        assert!(bytes.len() < 64, "{}: {} bytes", example.name, bytes.len());
    }
}

#[test]
fn bytes_behind_a_frame_are_an_error() {
    let mut bytes = encode(&ClientFrame::Snapshot).unwrap();
    bytes.push(0);
    assert!(decode::<ClientFrame>(&bytes).is_err());
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_a_frame_or_an_error(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600)) {
        // Neither end may panic or take much memory, whatever comes.
        if let Ok(frame) = decode::<ClientFrame>(&bytes) {
            proptest::prop_assert!(encode(&frame).is_ok());
        }
        if let Ok(frame) = decode::<ServerFrame>(&bytes) {
            proptest::prop_assert!(encode(&frame).is_ok());
        }
    }
}
