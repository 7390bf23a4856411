//! A desk with all that is around it: the person and his card, the reader, the source, the
//! day. It says what can happen next, and lets it happen.

mod answers;
mod said;

use protocol::environment::Environment;
use protocol::ids::{DeskId, EntryId, SessionId};
use protocol::time::{Date, Timestamp};
use protocol::way::Way;

use crate::desk::effect::{DeskEffect, DeskNews};
use crate::desk::event::{Answer, DeskEvent, Op, PinAnswer, ReaderEvent};
use crate::desk::{Desk, DeskSetup};

pub(super) use self::answers::result;
pub(super) use self::said::BIRTHDAY;
use self::said::{acts, intents};

/// 2026-11-24T09:00:00 in Japan.
pub(super) const MORNING: Timestamp = Timestamp(1_795_478_400_000);

/// A card as somebody may have it with him.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Card {
    /// Registered, valid, three tries.
    Good,
    /// Registered; the certificate ends soon.
    Expiring,
    /// Not registered yet.
    Unregistered,
    /// The PIN is locked.
    Locked,
    /// The certificate lapsed.
    Lapsed,
    /// Not an Individual Number Card.
    Foreign,
    /// No certificate on it.
    Bare,
    /// Any: it is laid on the accredited reader beside a companion.
    Beside,
}

impl Card {
    pub(super) const ALL: [Self; 8] = [
        Self::Good,
        Self::Expiring,
        Self::Unregistered,
        Self::Locked,
        Self::Lapsed,
        Self::Foreign,
        Self::Bare,
        Self::Beside,
    ];
}

/// Something that was asked for and has not been answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Asked {
    Card(Op),
    Pin(Op),
    Identity(Op),
    Registration(Op),
    Eligibility(Op),
    Store(SessionId),
}

/// Who makes something happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// The patient, his card, the reader, the source, the store, the clock.
    Others,
    /// The staff.
    Staff,
}

/// Something that can happen in a world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Happening {
    Event(DeskEvent),
    Lay,
    Take,
    ReaderGone,
    ReaderBack,
    /// The reader is away for a moment, and only the card that lies there is told anew.
    ReaderBlinks,
    Tick,
    Type(EntryId, Typed),
}

/// What is typed on the pad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Typed {
    Right,
    Wrong,
}

/// What can be known of the card that lies there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Knowledge {
    /// Nothing since it was laid or told anew.
    None,
    /// It was read.
    Read,
}

/// A desk and what is around it.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) desk: Desk,
    pub(super) now: Timestamp,
    pub(super) card: Card,
    /// Tries left on the card, 0 to 3.
    pub(super) tries: u8,
    pub(super) lies: bool,
    pub(super) reader: bool,
    /// Whether a session knows its own card.
    pub(super) marked: bool,
    pub(super) asked: Vec<Asked>,
    pub(super) typed: Option<Typed>,
    pub(super) pad: Option<EntryId>,
    pub(super) knowledge: Knowledge,
    /// The session for which a result of the accredited reader may come.
    pub(super) armed: Option<SessionId>,
}

pub(super) fn setup(way: Way) -> DeskSetup {
    DeskSetup {
        desk: DeskId(1),
        way,
        environment: Environment::Test,
        clinic: "試験クリニック".into(),
    }
}

impl World {
    pub(super) fn new(card: Card) -> Self {
        let mut world = Self {
            desk: Desk::new(
                setup(match card {
                    Card::Beside => Way::Companion,
                    _ => Way::OwnReader,
                }),
                MORNING,
            ),
            now: MORNING,
            card,
            tries: if card == Card::Locked { 0 } else { 3 },
            lies: false,
            reader: true,
            marked: false,
            asked: Vec::new(),
            typed: None,
            pad: None,
            knowledge: Knowledge::None,
            armed: None,
        };
        world.event(DeskEvent::Reader(ReaderEvent::Up));
        world
    }

    /// What can happen now, and who makes it happen.
    pub(super) fn possible(&self) -> Vec<(By, &'static str, Happening)> {
        let mut all = Vec::new();
        let mut add = |by, name, happening| all.push((by, name, happening));
        if self.reader {
            if self.card == Card::Beside {
                // There is no reader of ours.
            } else if self.lies {
                add(By::Others, "card taken", Happening::Take);
                add(By::Others, "reader blinks", Happening::ReaderBlinks);
            } else {
                add(By::Others, "card laid", Happening::Lay);
            }
            add(By::Others, "reader gone", Happening::ReaderGone);
        } else {
            add(By::Others, "reader back", Happening::ReaderBack);
        }
        if self.desk.wake_at().is_some() {
            add(By::Others, "tick", Happening::Tick);
        }
        add(
            By::Others,
            "restart",
            Happening::Event(DeskEvent::Restarted),
        );
        for (name, intent) in intents() {
            add(By::Others, name, Happening::Event(DeskEvent::Kiosk(intent)));
        }
        // A PIN that was typed closes its pad for another.
        if let Some(entry) = self.pad.filter(|_| self.typed.is_none()) {
            add(
                By::Others,
                "right PIN",
                Happening::Type(entry, Typed::Right),
            );
            add(
                By::Others,
                "wrong PIN",
                Happening::Type(entry, Typed::Wrong),
            );
        }
        if let Some(session) = self.armed {
            let result = Box::new(result());
            let matched = DeskEvent::Matched { session, result };
            add(By::Others, "matched", Happening::Event(matched));
        }
        for asked in &self.asked {
            for (name, event) in self.answers(*asked) {
                add(By::Others, name, Happening::Event(event));
            }
        }
        for (name, act) in acts() {
            let session = self.desk.session();
            add(
                By::Staff,
                name,
                Happening::Event(DeskEvent::Staff { session, act }),
            );
        }
        all
    }

    /// Lets something happen.
    pub(super) fn happen(&mut self, happening: Happening) {
        match happening {
            Happening::Lay => {
                self.lies = true;
                self.event(DeskEvent::Reader(ReaderEvent::CardLaid));
            }
            Happening::Take => {
                self.lies = false;
                self.event(DeskEvent::Reader(ReaderEvent::CardTaken));
            }
            Happening::ReaderGone => {
                self.reader = false;
                self.event(DeskEvent::Reader(ReaderEvent::Down));
            }
            Happening::ReaderBack => {
                self.reader = true;
                self.event(DeskEvent::Reader(ReaderEvent::Up));
                if self.lies {
                    self.event(DeskEvent::Reader(ReaderEvent::CardLaid));
                }
            }
            Happening::ReaderBlinks => {
                self.event(DeskEvent::Reader(ReaderEvent::CardLaid));
            }
            Happening::Tick => {
                if let Some(at) = self.desk.wake_at() {
                    self.now = self.now.max(at);
                    self.event(DeskEvent::Tick);
                }
            }
            Happening::Type(entry, typed) => {
                self.typed = Some(typed);
                self.event(DeskEvent::PinReady(entry));
            }
            Happening::Event(DeskEvent::Restarted) => {
                self.asked.clear();
                self.pad = None;
                self.event(DeskEvent::Restarted);
                if self.reader {
                    self.event(DeskEvent::Reader(ReaderEvent::Up));
                    if self.lies {
                        self.event(DeskEvent::Reader(ReaderEvent::CardLaid));
                    }
                }
            }
            Happening::Event(event) => self.event(event),
        }
    }

    /// Hands an event to the desk, takes in what it asks for, and lets go of what it no longer
    /// waits for (late answers have a test of their own).
    pub(super) fn event(&mut self, event: DeskEvent) {
        match &event {
            DeskEvent::Reader(ReaderEvent::Up) => {}
            DeskEvent::Reader(_) | DeskEvent::Restarted => {
                self.knowledge = Knowledge::None;
            }
            DeskEvent::Answer {
                op,
                answer: Answer::Card(Ok(_)),
            } if self.desk.awaits(*op) => self.knowledge = Knowledge::Read,
            _ => {}
        }
        self.forget_answered(&event);
        if matches!(event, DeskEvent::Matched { .. }) {
            self.armed = None;
        }
        self.hand(event);
        let desk = &self.desk;
        self.asked.retain(|asked| match asked {
            Asked::Card(op)
            | Asked::Pin(op)
            | Asked::Identity(op)
            | Asked::Registration(op)
            | Asked::Eligibility(op) => desk.awaits(*op),
            Asked::Store(_) => desk.stage().name() == "Storing",
        });
        if desk.stage().name() != "CheckingPin" {
            self.typed = None;
        }
    }

    fn hand(&mut self, event: DeskEvent) {
        for effect in self.desk.handle(self.now, event) {
            match effect {
                DeskEffect::ReadCard { op } => self.ask(Asked::Card(op)),
                DeskEffect::VerifyPin { op, entry } => {
                    let known = Knowledge::Read;
                    assert_eq!(self.knowledge, known, "a PIN for a card that nobody knows");
                    assert_eq!(
                        self.pad.take(),
                        Some(entry),
                        "a PIN of a closed pad is used"
                    );
                    self.ask(Asked::Pin(op));
                }
                DeskEffect::Identify { op, .. } => self.ask(Asked::Identity(op)),
                DeskEffect::Register { op } => self.ask(Asked::Registration(op)),
                DeskEffect::Consents { op, .. } => self.ask(Asked::Eligibility(op)),
                DeskEffect::OpenPad(entry) => self.pad = Some(entry),
                DeskEffect::ClosePad => self.pad = None,
                DeskEffect::KeepMark => self.marked = true,
                DeskEffect::EraseMark => self.marked = false,
                DeskEffect::Day(DeskNews::Receive { session, .. }) => {
                    self.armed = None;
                    self.ask(Asked::Store(session));
                }
                DeskEffect::Day(DeskNews::Armed { session, .. } | DeskNews::Denied { session }) => {
                    self.armed = Some(session);
                }
                DeskEffect::Day(DeskNews::Began(_) | DeskNews::Left(_)) => self.armed = None,
                DeskEffect::Day(DeskNews::NotTaken { .. })
                | DeskEffect::EndSource
                | DeskEffect::Refuse(_) => {}
            }
        }
    }

    /// One question of a kind is open at a time: what was asked before is no longer awaited.
    fn ask(&mut self, asked: Asked) {
        self.asked
            .retain(|open| std::mem::discriminant(open) != std::mem::discriminant(&asked));
        self.asked.push(asked);
    }

    fn forget_answered(&mut self, event: &DeskEvent) {
        match event {
            DeskEvent::Answer { op, answer } => {
                if matches!(answer, Answer::Pin(_)) {
                    self.typed = None;
                }
                if let Answer::Pin(PinAnswer::Wrong(left)) = answer {
                    self.tries = *left as u8 + 1;
                }
                if *answer == Answer::Pin(PinAnswer::Locked) {
                    self.tries = 0;
                }
                if *answer == Answer::Pin(PinAnswer::Right) {
                    self.tries = 3;
                }
                self.asked.retain(|open| {
                    !matches!(open,
                        Asked::Card(asked) | Asked::Pin(asked) | Asked::Identity(asked)
                        | Asked::Registration(asked) | Asked::Eligibility(asked) if asked == op)
                });
            }
            DeskEvent::Numbered { .. } | DeskEvent::NotStored { .. } => {
                self.asked.retain(|open| !matches!(open, Asked::Store(_)));
            }
            _ => {}
        }
    }
}

pub(super) const fn date(year: i16, month: u8, day: u8) -> Date {
    Date { year, month, day }
}
