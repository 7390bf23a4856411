//! What can happen at a desk.

use protocol::consent::ConsentAnswer;
use protocol::console::{DeskAct, IdentifiedBy};
use protocol::failure::Failure;
use protocol::ids::{EntryId, SessionId, VisitNumber};
use protocol::kiosk::KioskIntent;
use protocol::pin::TriesLeft;
use protocol::time::Date;
use serde::{Deserialize, Serialize};

use crate::eligibility::{EligibilityResult, IdentityAnswer};

/// The number of an operation that a desk asked for. An answer with another number belongs to
/// an operation that nobody waits for any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Op(pub u32);

/// Everything that can happen at a desk. It is journaled, sealed; it holds no PIN, no
/// certificate and nothing that leads to one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeskEvent {
    /// The bridge was started again; what was before was replayed from the journal.
    Restarted,
    /// The counts as they stood when everything before was cut off from the journal.
    Counted(Counts),
    /// The desk's time has come: see [`crate::desk::Desk::wake_at`].
    Tick,
    /// The reader says something.
    Reader(ReaderEvent),
    /// The patient says something.
    Kiosk(KioskIntent),
    /// A PIN lies in the desk's slot under this opening of the pad.
    PinReady(EntryId),
    /// An operation has ended.
    Answer {
        /// The operation.
        op: Op,
        /// How it ended.
        answer: Answer,
    },
    /// The staff act on the person of this session.
    Staff {
        /// The session that the author saw.
        session: SessionId,
        /// The act.
        act: DeskAct,
    },
    /// The reception of this session is on disk under this number.
    Numbered {
        /// The session.
        session: SessionId,
        /// The number of the day.
        number: VisitNumber,
    },
    /// The reception of this session could not be written.
    NotStored {
        /// The session.
        session: SessionId,
    },
    /// The day has given a result of the accredited reader to the person of this session.
    Matched {
        /// The session.
        session: SessionId,
        /// The result.
        result: Box<EligibilityResult>,
    },
}

/// How far a desk has counted. What it numbers is unique for as long as its folder lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Counts {
    /// The newest session.
    pub session: SessionId,
    /// The newest operation.
    pub op: Op,
    /// The newest opening of the pad.
    pub entry: EntryId,
}

/// What a reader says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReaderEvent {
    /// The reader answers. A card that lies on it is told by an event of its own.
    Up,
    /// The reader does not answer any more.
    Down,
    /// A card was laid on it.
    CardLaid,
    /// The card was taken.
    CardTaken,
}

/// How an operation ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// The card was read.
    Card(Result<CardFacts, Failure>),
    /// The card checked the PIN.
    Pin(PinAnswer),
    /// The source knows the person, after identity or registration.
    Identity(Result<IdentityAnswer, Failure>),
    /// The source has taken the consents and answered with the facts.
    Eligibility(Result<Box<EligibilityResult>, Failure>),
}

/// What the desk needs to know of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CardFacts {
    /// Tries left for the PIN; none when it is locked.
    pub tries: Option<TriesLeft>,
    /// The last day of the certificate's term.
    pub last_day: Date,
    /// Whether it is the card of the session that is open at the desk.
    pub same: SameCard,
}

/// Whether a card is the one that an open session began with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SameCard {
    /// It is.
    Same,
    /// It is another one, or no session was open.
    Other,
}

/// What the card said to the PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PinAnswer {
    /// Right, and the challenge is signed.
    Right,
    /// Wrong, and so many tries are left.
    Wrong(TriesLeft),
    /// Wrong, and the card has locked it, or it was locked before.
    Locked,
    /// The pad was closed, or the PIN could not be used: nothing was sent to the card.
    EntryGone,
    /// The card or the reader failed.
    Failed(Failure),
}

/// How the other end is told who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IdentityProof {
    /// The challenge, signed by the card after the PIN.
    Signed,
    /// The staff compared the face with the card.
    Visual,
}

impl From<IdentifiedBy> for IdentityProof {
    fn from(by: IdentifiedBy) -> Self {
        match by {
            IdentifiedBy::Pin => Self::Signed,
            IdentifiedBy::Visual | IdentifiedBy::Terminal => Self::Visual,
        }
    }
}

/// The answers as they are sent to the source.
pub type ConsentAnswers = Vec<ConsentAnswer>;
