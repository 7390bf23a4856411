//! One entry of the log.

use protocol::failure::Failure;
use protocol::ids::{DeskId, VisitId};
use protocol::time::Timestamp;

use super::event::AuditEvent;
use super::who::Who;
use crate::store::token::TokenNumber;

/// One entry of the log: who, when, from where, did or saw what of whom, and whether it was let
/// through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: Timestamp,
    /// What.
    pub what: AuditEvent,
    /// Who.
    pub by: Who,
    /// From which screen.
    pub token: Option<TokenNumber>,
    /// At which desk.
    pub desk: Option<DeskId>,
    /// To which visit.
    pub visit: Option<VisitId>,
    /// With what it was refused: then it was asked for and not done.
    pub refused: Option<Failure>,
}

impl AuditEntry {
    /// Something that was done, at no desk and to no visit.
    pub const fn new(at: Timestamp, what: AuditEvent, by: Who) -> Self {
        Self {
            at,
            what,
            by,
            token: None,
            desk: None,
            visit: None,
            refused: None,
        }
    }

    /// The same, at a desk.
    #[must_use]
    pub const fn at_desk(self, desk: DeskId) -> Self {
        Self {
            desk: Some(desk),
            ..self
        }
    }

    /// The same, to a visit.
    #[must_use]
    pub const fn of_visit(self, visit: VisitId) -> Self {
        Self {
            visit: Some(visit),
            ..self
        }
    }

    /// The same, said by the screen with this token.
    #[must_use]
    pub const fn from_token(self, token: TokenNumber) -> Self {
        Self {
            token: Some(token),
            ..self
        }
    }

    /// The same, and it was refused.
    #[must_use]
    pub const fn refused(self, with: Failure) -> Self {
        Self {
            refused: Some(with),
            ..self
        }
    }
}
