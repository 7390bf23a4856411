//! What the patient's kiosk shows, and what a patient can say there.

mod leaves;

use serde::{Deserialize, Serialize};

use crate::card::{CardPresence, ReaderState};
use crate::consent::{Answer, ConsentAnswer, ConsentClass};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::help::HelpState;
use crate::ids::{DeskId, EntryId, SessionId, VisitNumber};
use crate::language::Language;
use crate::pin::TriesLeft;
use crate::redacted::Today;
use crate::step::Step;
use crate::time::{MonthDay, Seconds};
use crate::way::Way;

pub use leaves::{DoneNote, Ending, Found, Leaves, Patient, Veiled};

/// All that a kiosk shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KioskView {
    /// Real or test; a test is named on every screen.
    pub environment: Environment,
    /// The clinic's name.
    pub clinic: String,
    /// The desk.
    pub desk: DeskId,
    /// How the kiosk works.
    pub way: Way,
    /// The person's time at the desk that this view belongs to.
    pub session: SessionId,
    /// The language chosen.
    pub language: Language,
    /// The clinic's date.
    pub today: Today,
    /// Whether the reader answers.
    pub reader: ReaderState,
    /// The screen.
    pub screen: KioskScreen<Patient>,
    /// Whether もどる leads somewhere from here.
    pub back: bool,
    /// Whether やめる leads somewhere from here.
    pub cancel: bool,
    /// A call for the staff.
    pub help: HelpState,
    /// Set when the screen will be closed soon for want of any touch: the seconds that were
    /// left when the view was made, at least 20.
    pub warning: Option<Seconds>,
}

/// A screen of the kiosk. `L` names what the screen's personal leaves are: the patient's own
/// ([`Patient`]) or nothing at all ([`Veiled`]), so that the same components can draw the
/// screen for a helper who must not see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum KioskScreen<L: Leaves> {
    /// Step 1: four pictures say what will happen; put the card on the reader.
    Idle,
    /// Step 1: the card is being read.
    Reading,
    /// Step 2: PIN or the staff's look.
    Identity {
        /// Whether the PIN can be chosen.
        pin: PinWay,
    },
    /// Step 2: the pad for the four digits.
    Pin {
        /// This opening of the pad.
        entry: EntryId,
        /// Tries left on the card.
        tries: TriesLeft,
        /// Whether the number typed before was wrong.
        wrong: bool,
        /// Whether the number is asked once more because the bridge was started again since
        /// it was checked.
        again: bool,
    },
    /// Something is under way; the screen says what is awaited.
    Checking {
        /// What is awaited.
        awaited: Awaited,
    },
    /// Step 2: the staff were asked to compare the face with the card (目視確認).
    Visual {
        /// How far it is.
        state: VisualState,
    },
    /// Step 2: the card is not registered as a health insurance card yet (利用登録).
    Register,
    /// Step 2: the certificate ends soon or has ended.
    Certificate(L::Certificate),
    /// Step 3: one question about past information.
    Consent(L::Question),
    /// Step 3: the answers, to be looked over before they are sent.
    Review(L::Answers),
    /// Step 4: the number, and the card to be taken.
    Done {
        /// The number of the day.
        number: VisitNumber,
        /// Whether the card still lies there.
        card: CardPresence,
        /// What is still to be done, and what was agreed to.
        ending: L::Ending,
    },
    /// Given up or timed out: the card to be taken.
    Stopped {
        /// Whether the card still lies there.
        card: CardPresence,
    },
    /// Something failed: what happened and what can be done.
    Trouble {
        /// What failed.
        failure: Failure,
        /// What can be done, in the order of the answers, three at most.
        ways: Vec<TroubleWay>,
    },
    /// The staff have taken over and finish the reception themselves.
    WithStaff,
    /// Step 1 beside an accredited reader: the pad for month and day of birth, by which its result is known.
    BirthDay,
    /// Steps 1 to 3 at the accredited reader: what to do there now.
    AtTerminal,
    /// Step 3 beside an accredited reader: its result has come. Is it this person's?
    Found(L::Found),
}

/// One question of consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ConsentQuestion {
    /// What is asked about.
    pub class: ConsentClass,
    /// Which question it is, from 1.
    pub index: u8,
    /// How many there are.
    pub count: u8,
    /// What was answered before, when the person came back to change it.
    pub before: Option<Answer>,
}

/// Whether the PIN can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PinWay {
    /// It can.
    Open,
    /// One try is left: it can, but the staff's look is the better way.
    LastTry,
    /// It is locked.
    Locked,
}

/// What a screen waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Awaited {
    /// The card checks the PIN.
    Pin,
    /// The other end checks who it is.
    Identity,
    /// The other end registers the card as a health insurance card.
    Registration,
    /// The other end takes the consents and answers with the insurance facts.
    Eligibility,
    /// The clinic's own store writes the reception.
    Store,
    /// The accredited reader's result comes.
    Terminal,
}

/// How far the staff's look is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum VisualState {
    /// The staff were called to look.
    Asked,
    /// They looked and could not confirm.
    NotConfirmed,
}

/// What can be done about a failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TroubleWay {
    /// Put the card on the reader once more.
    LayAgain,
    /// Try the same again.
    Retry,
    /// Choose another way of showing who one is.
    OtherIdentity,
    /// Talk to the staff.
    Staff,
    /// Go on with the reception; what is open is confirmed later.
    GoOn,
}

/// The screens without what is on them: one name for each, for lists and logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ScreenKind {
    /// [`KioskScreen::Idle`].
    Idle,
    /// [`KioskScreen::Reading`].
    Reading,
    /// [`KioskScreen::Identity`].
    Identity,
    /// [`KioskScreen::Pin`].
    Pin,
    /// [`KioskScreen::Checking`].
    Checking,
    /// [`KioskScreen::Visual`].
    Visual,
    /// [`KioskScreen::Register`].
    Register,
    /// [`KioskScreen::Certificate`].
    Certificate,
    /// [`KioskScreen::Consent`].
    Consent,
    /// [`KioskScreen::Review`].
    Review,
    /// [`KioskScreen::Done`].
    Done,
    /// [`KioskScreen::Stopped`].
    Stopped,
    /// [`KioskScreen::Trouble`].
    Trouble,
    /// [`KioskScreen::WithStaff`].
    WithStaff,
    /// [`KioskScreen::BirthDay`].
    BirthDay,
    /// [`KioskScreen::AtTerminal`].
    AtTerminal,
    /// [`KioskScreen::Found`].
    Found,
}

impl ScreenKind {
    /// Every screen.
    pub const ALL: [Self; 17] = [
        Self::Idle,
        Self::Reading,
        Self::Identity,
        Self::Pin,
        Self::Checking,
        Self::Visual,
        Self::Register,
        Self::Certificate,
        Self::Consent,
        Self::Review,
        Self::Done,
        Self::Stopped,
        Self::Trouble,
        Self::WithStaff,
        Self::BirthDay,
        Self::AtTerminal,
        Self::Found,
    ];
}

impl<L: Leaves> KioskScreen<L> {
    /// The screen's name.
    pub const fn kind(&self) -> ScreenKind {
        match self {
            Self::Idle => ScreenKind::Idle,
            Self::Reading => ScreenKind::Reading,
            Self::Identity { .. } => ScreenKind::Identity,
            Self::Pin { .. } => ScreenKind::Pin,
            Self::Checking { .. } => ScreenKind::Checking,
            Self::Visual { .. } => ScreenKind::Visual,
            Self::Register => ScreenKind::Register,
            Self::Certificate(_) => ScreenKind::Certificate,
            Self::Consent(_) => ScreenKind::Consent,
            Self::Review(_) => ScreenKind::Review,
            Self::Done { .. } => ScreenKind::Done,
            Self::Stopped { .. } => ScreenKind::Stopped,
            Self::Trouble { .. } => ScreenKind::Trouble,
            Self::WithStaff => ScreenKind::WithStaff,
            Self::BirthDay => ScreenKind::BirthDay,
            Self::AtTerminal => ScreenKind::AtTerminal,
            Self::Found(_) => ScreenKind::Found,
        }
    }

    /// The step that the screen belongs to; none where the reception is not under way.
    pub const fn step(&self) -> Option<Step> {
        match self {
            Self::Idle | Self::Reading | Self::BirthDay => Some(Step::Reception),
            Self::Identity { .. }
            | Self::Pin { .. }
            | Self::Visual { .. }
            | Self::Register
            | Self::AtTerminal
            | Self::Certificate(_) => Some(Step::Identity),
            Self::Checking { awaited } => Some(match awaited {
                Awaited::Pin | Awaited::Identity | Awaited::Registration => Step::Identity,
                Awaited::Eligibility | Awaited::Store | Awaited::Terminal => Step::Consent,
            }),
            Self::Consent(_) | Self::Review(_) | Self::Found(_) => Some(Step::Consent),
            Self::Done { .. } => Some(Step::Done),
            Self::Stopped { .. } | Self::Trouble { .. } | Self::WithStaff => None,
        }
    }
}

/// What a patient can say at the kiosk. The PIN is not among it: it is a frame of its own
/// ([`crate::frame::ClientFrame::Pin`]) and never reaches the domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum KioskIntent {
    /// ことば: show everything in this language.
    SetLanguage(Language),
    /// 暗証番号で確認.
    ChoosePin,
    /// スタッフが確認: ask the staff to compare the face with the card.
    ChooseVisual,
    /// Whether to register the card as a health insurance card now.
    Register(Answer),
    /// The notice about the certificate was read.
    NoticeRead,
    /// An answer to the question about this class.
    Answer(ConsentAnswer),
    /// 変更する: ask the question about this class again.
    Change(ConsentClass),
    /// この内容で受付する.
    Submit,
    /// One of the ways out of a failure.
    Way(TroubleWay),
    /// もどる.
    Back,
    /// やめる.
    Cancel,
    /// たすけ: call the staff.
    CallHelp,
    /// 呼び出しを取り消す.
    CancelHelp,
    /// The answer to the warning: I am still here.
    StillHere,
    /// 受付をはじめる, beside an accredited reader.
    Begin,
    /// The month and day of birth.
    BirthDay(MonthDay),
    /// カードリーダーでの手続きが終わりました.
    Finished,
    /// The accredited reader's result is mine.
    Mine,
    /// It is not.
    NotMine,
}
