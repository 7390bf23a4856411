//! A desk (受付機): a reader, the kiosk paired with it, the person before it, the card, the
//! timers.
//!
//! [`Desk::handle`] is the machine. Each step of a reception has its own file beside this one;
//! what can happen everywhere (help, inactivity, the card, a restart) has one too.

pub mod effect;
pub mod event;
pub mod stage;

mod card;
mod companion;
mod consent;
mod ending;
mod help;
mod identity;
mod intent;
mod restart;
mod staff;
mod tick;
mod timers;
mod trouble;
mod view;

use protocol::card::ReaderState;
use protocol::environment::Environment;
use protocol::help::HelpState;
use protocol::ids::{DeskId, EntryId, SessionId};
use protocol::language::Language;
use protocol::redacted::Today;
use protocol::time::Timestamp;
use protocol::way::Way;

use self::companion::AtReader;
use self::effect::{DeskEffect, DeskNews};
use self::event::{Answer, Counts, DeskEvent, Op, ReaderEvent};
use self::stage::{Resume, Stage, Visitor};
use self::timers::{Timers, after};
use crate::calendar::date_in_japan;
use crate::rules::timing;

/// What does not change about a desk.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Hash))]
pub struct DeskSetup {
    /// Its name.
    pub desk: DeskId,
    /// How its kiosk works.
    pub way: Way,
    /// Real or test.
    pub environment: Environment,
    /// The clinic's name.
    pub clinic: String,
}

/// One desk and the person before it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Hash))]
pub struct Desk {
    setup: DeskSetup,
    today: Today,
    session: SessionId,
    language: Language,
    reader: ReaderState,
    card: CardPlace,
    stage: Stage,
    visitor: Option<Visitor>,
    at_reader: AtReader,
    help: HelpState,
    help_since: Option<Timestamp>,
    timers: Timers,
    last_op: Op,
    last_entry: EntryId,
}

/// Whether a card lies on the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(Hash))]
enum CardPlace {
    /// None does.
    Absent,
    /// One does, and it is the session's own as far as anybody can know.
    Laid,
    /// One does, and nobody knows yet which. A PIN is kept from it.
    Unread,
    /// One did before the reader or the bridge went away; the reader will say.
    Expected,
    /// One does, and is being asked whether it is still the same.
    Rechecking(Op),
}

impl Desk {
    /// A desk at which nobody is, with its reader not heard of yet.
    pub fn new(setup: DeskSetup, now: Timestamp) -> Self {
        Self {
            setup,
            today: Today(date_in_japan(now)),
            session: SessionId(0),
            language: Language::default(),
            reader: ReaderState::Away,
            card: CardPlace::Absent,
            stage: Stage::Idle,
            visitor: None,
            at_reader: AtReader::default(),
            help: HelpState::None,
            help_since: None,
            timers: Timers::default(),
            last_op: Op(0),
            last_entry: EntryId(0),
        }
    }

    /// The desk's name.
    pub fn id(&self) -> DeskId {
        self.setup.desk
    }

    /// The person's time at the desk.
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// How far the desk has counted.
    pub fn counts(&self) -> Counts {
        Counts {
            session: self.session,
            op: self.last_op,
            entry: self.last_entry,
        }
    }

    /// Whether nobody is there, so that nothing of what came before matters any more.
    pub fn is_free(&self) -> bool {
        self.stage == Stage::Idle && self.visitor.is_none() && self.help == HelpState::None
    }

    /// Whether an answer to this operation is awaited. One that is not belongs to somebody who
    /// has left, or to a try that was given up.
    pub fn awaits(&self, op: Op) -> bool {
        self.stage.awaited() == Some(op) || self.card == CardPlace::Rechecking(op)
    }

    /// Takes an event and says what is to be done.
    pub fn handle(&mut self, now: Timestamp, event: DeskEvent) -> Vec<DeskEffect> {
        self.today = Today(date_in_japan(now));
        let mut turn = Turn {
            desk: self,
            now,
            effects: Vec::new(),
        };
        match event {
            DeskEvent::Restarted => turn.restarted(),
            DeskEvent::Counted(counts) => turn.counted(counts),
            DeskEvent::Tick => turn.tick(),
            DeskEvent::Reader(event) => turn.reader(event),
            DeskEvent::Kiosk(intent) => turn.intent(intent),
            DeskEvent::PinReady(entry) => turn.pin_ready(entry),
            DeskEvent::Answer { op, answer } => turn.answer(op, answer),
            DeskEvent::Staff { session, act } => turn.staff(session, act),
            DeskEvent::Numbered { session, number } => turn.numbered(session, number),
            DeskEvent::NotStored { session } => turn.not_stored(session),
            DeskEvent::Matched { session, result } => turn.matched(session, result),
        }
        turn.effects
    }
}

/// One event being handled.
struct Turn<'a> {
    desk: &'a mut Desk,
    now: Timestamp,
    effects: Vec<DeskEffect>,
}

impl Turn<'_> {
    /// Puts the desk into a stage and starts its waits. Every change of stage goes through
    /// here, so no stage can keep the waits of another.
    fn enter(&mut self, stage: Stage) {
        let may_hold_a_pin = matches!(
            self.desk.stage,
            Stage::Pin { .. } | Stage::CheckingPin { .. }
        );
        if may_hold_a_pin && !matches!(stage, Stage::CheckingPin { .. }) {
            self.effects.push(DeskEffect::ClosePad);
        }
        self.desk.stage = stage;
        self.desk.timers.operation =
            timers::operation_limit(&self.desk.stage).map(|seconds| after(self.now, seconds));
        self.desk.timers.forgotten = match self.desk.stage {
            Stage::Done {
                card: protocol::card::CardPresence::Present,
                ..
            }
            | Stage::Stopped {
                card: protocol::card::CardPresence::Present,
            } => Some(after(self.now, timing::FORGOTTEN)),
            _ => None,
        };
        self.touched();
    }

    /// Starts the wait for a touch anew. While the staff are called nothing is closed.
    fn touched(&mut self) {
        let patience = match self.desk.help {
            HelpState::None => timers::patience(&self.desk.stage),
            HelpState::Called | HelpState::Coming => None,
        };
        let warn = patience.map(|patience| after(self.now, patience.quiet));
        self.desk.timers.warn = warn;
        self.desk.timers.close =
            warn.and_then(|warn| patience.map(|patience| after(warn, patience.warning)));
        if self.desk.stage == Stage::Idle
            && self.desk.help == HelpState::None
            && self.desk.language != Language::default()
        {
            self.desk.timers.close = Some(after(self.now, timing::LANGUAGE));
        }
    }

    /// The number of a new operation.
    fn op(&mut self) -> Op {
        self.desk.last_op = Op(self.desk.last_op.0.wrapping_add(1));
        self.desk.last_op
    }

    /// Somebody new is before the desk. Whatever the person before left is forgotten.
    fn begin(&mut self) {
        self.desk.session = SessionId(self.desk.session.0.wrapping_add(1));
        self.desk.visitor = None;
        self.desk.at_reader = AtReader::default();
        self.effects
            .push(DeskEffect::Day(DeskNews::Began(self.desk.session)));
    }

    /// The person's time at the desk is over: all that belongs to him is forgotten.
    fn forget(&mut self) {
        self.desk.visitor = None;
        self.desk.at_reader = AtReader::default();
        self.desk.help = HelpState::None;
        self.desk.help_since = None;
        self.effects.push(DeskEffect::EraseMark);
        self.effects.push(DeskEffect::EndSource);
    }

    /// Back to the first screen, in its first language.
    fn idle(&mut self) {
        self.desk.language = Language::default();
        self.enter(Stage::Idle);
    }

    /// The person leaves without a reception.
    fn leave(&mut self) {
        self.effects
            .push(DeskEffect::Day(DeskNews::Left(self.desk.session)));
        self.forget();
    }

    fn counted(&mut self, counts: Counts) {
        self.desk.session = counts.session;
        self.desk.last_op = counts.op;
        self.desk.last_entry = counts.entry;
    }

    /// Hands an answer to the stage that waits for it.
    fn answer(&mut self, op: Op, answer: Answer) {
        if self.desk.card == CardPlace::Rechecking(op) {
            if let Answer::Card(card) = answer {
                self.rechecked(card);
            }
            return;
        }
        if self.desk.stage.awaited() != Some(op) {
            return;
        }
        match (&self.desk.stage, answer) {
            (Stage::Reading { resume, .. }, Answer::Card(card)) => {
                let resume = *resume;
                self.card_read(card, resume);
            }
            (Stage::CheckingPin { .. }, Answer::Pin(pin)) => self.pin_checked(pin),
            (Stage::Identifying { by, .. }, Answer::Identity(answer)) => {
                let by = *by;
                self.identified(by, answer);
            }
            (Stage::Registering { .. }, Answer::Identity(answer)) => self.registered(answer),
            (Stage::Submitting { .. }, Answer::Eligibility(result)) => self.resulted(result),
            _ => {}
        }
    }

    /// Brings the person back to a place where he was.
    fn resume(&mut self, resume: Resume) {
        match resume {
            Resume::Identity => self.enter(Stage::Identity),
            Resume::Pin { wrong } => self.open_pad(wrong),
            Resume::Visual(state) => self.enter(Stage::Visual(state)),
            Resume::Register => self.enter(Stage::Register),
            Resume::Certificate => self.enter(Stage::Certificate),
            Resume::Consent(index) => self.ask(index),
            Resume::Submit => self.review(),
            Resume::BirthDay => self.enter(Stage::BirthDay),
            Resume::AtTerminal => self.enter(Stage::AtTerminal),
            Resume::Found => self.enter(Stage::Found),
        }
    }

    fn reader(&mut self, event: ReaderEvent) {
        match event {
            ReaderEvent::Up => self.reader_up(),
            ReaderEvent::Down => self.reader_down(),
            ReaderEvent::CardLaid => self.card_laid(),
            ReaderEvent::CardTaken => self.card_taken(),
        }
    }
}

#[cfg(test)]
impl Desk {
    /// Where the desk stands.
    pub(crate) fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The operation asked for last.
    pub(crate) fn newest_op(&self) -> Op {
        self.last_op
    }

    /// The pad opened last.
    pub(crate) fn newest_entry(&self) -> EntryId {
        self.last_entry
    }

    /// Whether nothing of a person is left.
    pub(crate) fn has_forgotten(&self) -> bool {
        self.visitor.is_none() && self.at_reader == AtReader::default()
    }

    /// The desk without what only counts on, so that a search through its states ends:
    /// two desks that differ in nothing else behave alike.
    pub(crate) fn canonical(&self) -> Self {
        let mut desk = self.clone();
        let next = desk.timers.next();
        desk.session = SessionId(0);
        if let Some(claim) = &mut desk.at_reader.claim {
            claim.since = Timestamp(0);
        }
        desk.help_since = desk.help_since.map(|_| Timestamp(0));
        desk.last_op = Op(0);
        desk.last_entry = EntryId(0);
        for timer in [
            &mut desk.timers.warn,
            &mut desk.timers.close,
            &mut desk.timers.operation,
            &mut desk.timers.expected,
            &mut desk.timers.forgotten,
        ] {
            // Which wait ends first matters, and by how much does not.
            *timer = timer.map(|at| Timestamp(i64::from(Some(at) != next)));
        }
        match &mut desk.stage {
            Stage::Reading { op, .. }
            | Stage::Identifying { op, .. }
            | Stage::Registering { op }
            | Stage::Submitting { op } => *op = Op(0),
            Stage::CheckingPin { op, waiting } => {
                *op = Op(0);
                *waiting = waiting.map(|_| EntryId(0));
            }
            Stage::Pin { entry, .. } => *entry = EntryId(0),
            _ => {}
        }
        if let CardPlace::Rechecking(op) = &mut desk.card {
            *op = Op(0);
        }
        desk
    }
}
