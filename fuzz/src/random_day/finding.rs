//! What must never be seen on a day.

use protocol::failure::Failure;
use protocol::ids::{DeskId, VisitId, VisitNumber};

/// What was seen on a day that must never be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Finding {
    /// A visit has a person's facts that are not his whose visit it is.
    #[error("{0:?} has the result of somebody else")]
    WrongVisit(VisitId),
    /// The same on the disk.
    #[error("{0:?} has the facts or the file of somebody else on the disk")]
    WrongVisitOnDisk(VisitId),
    /// Consents that are not the person's.
    #[error("{0:?} has consents that its person did not give")]
    WrongConsents(VisitId),
    /// The same on the disk.
    #[error("{0:?} has consents on the disk that its person did not give")]
    WrongConsentsOnDisk(VisitId),
    /// A number that two visits of a day have.
    #[error("{0:?} was given twice")]
    NumberTwice(VisitNumber),
    /// A file that two visits have.
    #[error("a file is at two visits, of which one is {0:?}")]
    FileTwice(VisitId),
    /// The visit's file on the disk is not the one that the staff see.
    #[error("{0:?} has other files on the disk than in memory")]
    OtherFiles(VisitId),
    /// A visit that the staff see is not on the disk as they see it.
    #[error("{0:?} is not on the disk as the staff see it")]
    OtherVisit(VisitId),
    /// A screen says that a reception is complete which is not on the disk.
    #[error("{0:?} shows {1:?}, which is not on the disk")]
    DoneBeforeCommit(DeskId, VisitNumber),
    /// The journal leads to another day than the one in memory.
    #[error("the day that the journal leads to is another one")]
    OtherDay,
    /// The journal leads to another desk than the one in memory.
    #[error("the desk that the journal leads to is another one: {0:?}")]
    OtherDesk(DeskId),
    /// A result is offered at a desk by itself to somebody whom two facts do not fit.
    #[error("{0:?} is offered a result that does not fit by birthday and time")]
    OfferedWithoutFacts(DeskId),
    /// A desk shows what was meant for somebody else.
    #[error("{0:?} shows what belongs to another session")]
    OfAnotherSession(DeskId),
    /// Answers are shown or sent that were not given at this desk in this session.
    #[error("{0:?} has answers that nobody gave there")]
    AnswersOfAnother(DeskId),
    /// The store forbids by its own rules what a machine decided.
    #[error("a store that writes has refused a step: {0:?}")]
    Forbidden(Failure),
    /// The world itself is broken: nothing that was looked for.
    #[error("the random day cannot go on: {0}")]
    Broken(Broken),
}

/// Why a day cannot go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The store does not read.
    #[error("its store does not read")]
    Store,
    /// The house does not start again.
    #[error("its house does not start again")]
    Restart,
    /// An event cannot be written down.
    #[error("an event cannot be written down")]
    Event,
    /// A result that was written cannot be read.
    #[error("a result that was written cannot be read")]
    Result,
}
