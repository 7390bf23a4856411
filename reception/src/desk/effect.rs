//! What a desk asks for.

use protocol::failure::Failure;
use protocol::ids::{EntryId, SessionId};
use serde::{Deserialize, Serialize};

use super::event::{ConsentAnswers, IdentityProof, Op};
use crate::day::Reception;
use crate::eligibility::Claim;

/// Everything that a desk can ask for. Whoever drives the desk does it and comes back with an
/// event; while events are replayed, nothing is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeskEffect {
    /// Read the card that lies on the reader: answer with [`super::event::Answer::Card`].
    ReadCard {
        /// The operation.
        op: Op,
    },
    /// Keep the mark by which this session knows its own card again.
    KeepMark,
    /// Erase that mark: the session is over.
    EraseMark,
    /// Open the PIN pad: make a key for this opening, and wipe what an earlier one left.
    OpenPad(EntryId),
    /// Close the pad and wipe its slot.
    ClosePad,
    /// Let the card check the PIN of this opening and sign the source's challenge: answer with
    /// [`super::event::Answer::Pin`]. It is presented once, never repeated.
    VerifyPin {
        /// The operation.
        op: Op,
        /// The opening of the pad.
        entry: EntryId,
    },
    /// Tell the source who it is: answer with [`super::event::Answer::Identity`].
    Identify {
        /// The operation.
        op: Op,
        /// How it is known.
        proof: IdentityProof,
    },
    /// Register the card as a health insurance card: answer with
    /// [`super::event::Answer::Identity`].
    Register {
        /// The operation.
        op: Op,
    },
    /// Send the answers to the source: answer with [`super::event::Answer::Eligibility`].
    Consents {
        /// The operation.
        op: Op,
        /// The answers.
        answers: ConsentAnswers,
    },
    /// The session with the source is over.
    EndSource,
    /// Tell the day.
    Day(DeskNews),
    /// The act of the staff that was handled does not fit.
    Refuse(Failure),
}

/// What a desk tells the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeskNews {
    /// Somebody is before the desk.
    Began(SessionId),
    /// He left without a reception.
    Left(SessionId),
    /// The reception of this session is complete: give it a number and write it.
    Receive {
        /// The session.
        session: SessionId,
        /// The reception.
        reception: Box<Reception>,
    },
    /// The person of this session goes to the accredited reader.
    Armed {
        /// The session.
        session: SessionId,
        /// By what the reader's result is known.
        claim: Claim,
    },
    /// The person of this session says that the result is not his.
    Denied {
        /// The session.
        session: SessionId,
    },
    /// The result came for a session that has no use for it any more.
    NotTaken {
        /// The session.
        session: SessionId,
    },
}
