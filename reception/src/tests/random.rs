//! (c) No sequence of events panics, wedges a desk or leaves the person before's data on the
//! screen. Here events come that no world would produce: late answers, acts for others, PINs
//! for pads that never were.

use proptest::prelude::*;
use protocol::consent::{Answer as Reply, ConsentAnswer, ConsentClass};
use protocol::console::DeskAct;
use protocol::failure::Failure;
use protocol::ids::{EntryId, SessionId, VisitNumber};
use protocol::kiosk::{KioskIntent, KioskScreen, TroubleWay};
use protocol::language::Language;
use protocol::pin::TriesLeft;
use protocol::presented::{Presented, Proof};
use protocol::time::Timestamp;
use protocol::way::Way;

use super::world::{BIRTHDAY, MORNING, date, result, setup};
use crate::desk::Desk;
use crate::desk::effect::{DeskEffect, DeskNews};
use crate::desk::event::{Answer, CardFacts, DeskEvent, Op, PinAnswer, ReaderEvent, SameCard};
use crate::desk::stage::Stage;
use crate::eligibility::IdentityAnswer;

fn class() -> impl Strategy<Value = ConsentClass> {
    prop::sample::select(ConsentClass::ALL.to_vec())
}

fn consent() -> impl Strategy<Value = ConsentAnswer> {
    let reply = prop::sample::select(vec![Reply::Agree, Reply::Refuse]);
    (class(), reply).prop_map(|(class, answer)| ConsentAnswer { class, answer })
}

fn intent() -> impl Strategy<Value = KioskIntent> {
    let ways = vec![
        TroubleWay::LayAgain,
        TroubleWay::Retry,
        TroubleWay::OtherIdentity,
        TroubleWay::Staff,
        TroubleWay::GoOn,
    ];
    prop_oneof![
        prop::sample::select(Language::ALL.to_vec()).prop_map(KioskIntent::SetLanguage),
        consent().prop_map(KioskIntent::Answer),
        class().prop_map(KioskIntent::Change),
        prop::sample::select(ways).prop_map(KioskIntent::Way),
        prop::sample::select(vec![
            KioskIntent::ChoosePin,
            KioskIntent::ChooseVisual,
            KioskIntent::Register(Reply::Agree),
            KioskIntent::Register(Reply::Refuse),
            KioskIntent::NoticeRead,
            KioskIntent::Submit,
            KioskIntent::Back,
            KioskIntent::Cancel,
            KioskIntent::CallHelp,
            KioskIntent::CancelHelp,
            KioskIntent::StillHere,
            KioskIntent::Begin,
            KioskIntent::BirthDay(BIRTHDAY),
            KioskIntent::Finished,
            KioskIntent::Mine,
            KioskIntent::NotMine,
        ]),
    ]
}

fn failure() -> impl Strategy<Value = Failure> {
    prop::sample::select(Failure::ALL.to_vec())
}

fn tries() -> impl Strategy<Value = Option<TriesLeft>> {
    prop::sample::select(vec![
        None,
        Some(TriesLeft::One),
        Some(TriesLeft::Two),
        Some(TriesLeft::Three),
    ])
}

fn card() -> impl Strategy<Value = Answer> {
    let last_day = prop::sample::select(vec![
        date(2029, 3, 3),
        date(2026, 12, 20),
        date(2026, 10, 1),
        date(2025, 1, 1),
    ]);
    let same = prop::sample::select(vec![SameCard::Same, SameCard::Other]);
    let facts = (tries(), last_day, same).prop_map(|(tries, last_day, same)| {
        Answer::Card(Ok(CardFacts {
            tries,
            last_day,
            same,
        }))
    });
    prop_oneof![
        facts,
        failure().prop_map(|failure| Answer::Card(Err(failure)))
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    let identity = (any::<bool>(), prop::collection::vec(class(), 0..3)).prop_map(
        |(registered, mut askable)| {
            askable.sort();
            askable.dedup();
            Answer::Identity(Ok(IdentityAnswer {
                registered,
                askable,
            }))
        },
    );
    let pin = prop::sample::select(vec![
        PinAnswer::Right,
        PinAnswer::Wrong(TriesLeft::Two),
        PinAnswer::Wrong(TriesLeft::One),
        PinAnswer::Locked,
        PinAnswer::EntryGone,
    ]);
    prop_oneof![
        card(),
        pin.prop_map(Answer::Pin),
        failure().prop_map(|failure| Answer::Pin(PinAnswer::Failed(failure))),
        identity,
        failure().prop_map(|failure| Answer::Identity(Err(failure))),
        Just(Answer::Eligibility(Ok(Box::new(result())))),
        failure().prop_map(|failure| Answer::Eligibility(Err(failure))),
    ]
}

fn act() -> impl Strategy<Value = DeskAct> {
    prop::sample::select(vec![
        DeskAct::AnswerHelp,
        DeskAct::CloseHelp,
        DeskAct::ConfirmVisual,
        DeskAct::RefuseVisual,
        DeskAct::TakeOver,
        DeskAct::HandBack,
        DeskAct::Receive(Presented::Nothing),
        DeskAct::Receive(Presented::Proof(Proof::MyNumberCard)),
    ])
}

/// An event. Numbers are counted back from the newest, so that most of them are right.
fn event() -> impl Strategy<Value = (u32, DeskEvent)> {
    let reader = prop::sample::select(vec![
        ReaderEvent::Up,
        ReaderEvent::Down,
        ReaderEvent::CardLaid,
        ReaderEvent::CardTaken,
    ]);
    let any_event = prop_oneof![
        4 => intent().prop_map(DeskEvent::Kiosk),
        2 => reader.prop_map(DeskEvent::Reader),
        6 => answer().prop_map(|answer| DeskEvent::Answer { op: Op(0), answer }),
        2 => Just(DeskEvent::PinReady(EntryId(0))),
        1 => act().prop_map(|act| DeskEvent::Staff { session: SessionId(0), act }),
        2 => Just(DeskEvent::Numbered { session: SessionId(0), number: VisitNumber(7) }),
        1 => Just(DeskEvent::NotStored { session: SessionId(0) }),
        2 => Just(DeskEvent::Matched {
            session: SessionId(0),
            result: Box::new(result()),
        }),
        2 => Just(DeskEvent::Tick),
        1 => Just(DeskEvent::Restarted),
    ];
    (prop_oneof![5 => Just(0), 1 => 1u32..4], any_event)
}

/// Gives an event the number that is so far behind the newest.
fn numbered(desk: &Desk, back: u32, event: DeskEvent) -> DeskEvent {
    let session = SessionId(desk.session().0.wrapping_sub(back));
    match event {
        DeskEvent::Answer { answer, .. } => DeskEvent::Answer {
            op: Op(desk.newest_op().0.wrapping_sub(back)),
            answer,
        },
        DeskEvent::PinReady(_) => {
            DeskEvent::PinReady(EntryId(desk.newest_entry().0.wrapping_sub(back)))
        }
        DeskEvent::Staff { act, .. } => DeskEvent::Staff { session, act },
        DeskEvent::Numbered { number, .. } => DeskEvent::Numbered { session, number },
        DeskEvent::NotStored { .. } => DeskEvent::NotStored { session },
        DeskEvent::Matched { result, .. } => DeskEvent::Matched { session, result },
        other => other,
    }
}

/// The staff finish whatever is before the desk: this must work from everywhere.
fn the_staff_finish(mut desk: Desk, now: Timestamp) {
    for _ in 0..4 {
        let session = desk.session();
        let act = match desk.stage() {
            Stage::Done { .. } => return,
            Stage::Storing { .. } => {
                let number = VisitNumber(1);
                desk.handle(now, DeskEvent::Numbered { session, number });
                continue;
            }
            Stage::Stopped { .. } => {
                desk.handle(now, DeskEvent::Reader(ReaderEvent::CardTaken));
                // What lies on another reader is reminded of for a while.
                while let (Stage::Stopped { .. }, Some(at)) = (desk.stage(), desk.wake_at()) {
                    desk.handle(now.max(at), DeskEvent::Tick);
                }
                continue;
            }
            Stage::WithStaff { .. } => DeskAct::Receive(Presented::Nothing),
            _ => DeskAct::TakeOver,
        };
        desk.handle(now, DeskEvent::Staff { session, act });
    }
    assert!(
        matches!(desk.stage(), Stage::Done { .. }),
        "wedged in {:?}",
        desk.stage()
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_desk_stays_usable_and_shows_nobody_else(
        events in prop::collection::vec(event(), 0..120),
        way in prop::sample::select(vec![Way::OwnReader, Way::Companion]),
    ) {
        let mut desk = Desk::new(setup(way), MORNING);
        let mut now = MORNING;
        let mut session = desk.session();
        let mut given: Vec<ConsentAnswer> = Vec::new();
        for (back, event) in events {
            let event = numbered(&desk, back, event);
            if let (DeskEvent::Tick, Some(at)) = (&event, desk.wake_at()) {
                now = now.max(at);
            }
            if let DeskEvent::Kiosk(KioskIntent::Answer(answer)) = &event {
                given.push(*answer);
            }
            let effects = desk.handle(now, event);
            if desk.session() != session {
                session = desk.session();
                given.clear();
            }
            // Whatever is sent or shown as an answer was given by the person of this session.
            for effect in &effects {
                if let DeskEffect::Consents { answers, .. } = effect {
                    prop_assert!(answers.iter().all(|answer| given.contains(answer)));
                }
                if let DeskEffect::Day(DeskNews::Receive { session: of, .. }) = effect {
                    prop_assert_eq!(*of, session);
                }
            }
            match desk.kiosk_view().screen {
                KioskScreen::Review(answers) => {
                    prop_assert!(answers.iter().all(|answer| given.contains(answer)));
                }
                KioskScreen::Consent(question) => {
                    let before = question.before.map(|answer| ConsentAnswer {
                        class: question.class,
                        answer,
                    });
                    prop_assert!(before.is_none_or(|answer| given.contains(&answer)));
                }
                KioskScreen::Idle | KioskScreen::Done { .. } | KioskScreen::Stopped { .. } => {
                    prop_assert!(desk.has_forgotten());
                }
                _ => {}
            }
            the_staff_finish(desk.clone(), now);
        }
    }

    #[test]
    fn events_survive_the_journal(events in prop::collection::vec(event(), 0..40)) {
        for (_, event) in events {
            let bytes = postcard::to_allocvec(&event).unwrap();
            prop_assert_eq!(postcard::from_bytes::<DeskEvent>(&bytes).unwrap(), event);
        }
    }
}
