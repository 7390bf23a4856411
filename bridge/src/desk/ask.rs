//! What a desk asks of card and source, done beside the desk so that it never waits.

use card::{CardError, ChallengeStatement, TriesLeft as CardTries};
use protocol::consent::ConsentAnswer;
use protocol::failure::Failure;
use protocol::pin::TriesLeft;
use reception::desk::event::{Answer, CardFacts, Op, PinAnswer};
use reception::eligibility::{EligibilityResult, IdentityAnswer};
use zeroize::Zeroizing;

use super::hand::CardRead;
use super::present::present;
use crate::clock::{Clock, date_of};
use crate::eligibility::{Connector, Proof, SourceError, SourceSession};
use crate::pad::PadSlot;
use crate::reader::{Reader, ReaderFailure, Ticket, visit};

/// Something that is done.
#[derive(Debug)]
pub(super) enum Done {
    /// A card was read, or could not be.
    Card {
        /// The operation.
        op: Op,
        /// What was read.
        read: Result<RawCard, Failure>,
    },
    /// The card has said something to the PIN.
    Pin {
        /// The operation.
        op: Op,
        /// What it said.
        said: PinAnswer,
        /// The signature, when the PIN was right.
        signature: Option<Zeroizing<Vec<u8>>>,
    },
    /// The source has answered.
    Source {
        /// The operation.
        op: Op,
        /// The answer.
        answer: Answer,
        /// The bytes of it, where it is a result.
        bytes: Option<Vec<u8>>,
    },
}

impl Done {
    /// The operation that has ended.
    pub(super) const fn op(&self) -> Op {
        match self {
            Self::Card { op, .. } | Self::Pin { op, .. } | Self::Source { op, .. } => *op,
        }
    }
}

/// A card as it came from the reader.
pub(super) struct RawCard {
    pub(super) der: Zeroizing<Vec<u8>>,
    pub(super) tries: Option<TriesLeft>,
}

impl std::fmt::Debug for RawCard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RawCard(…)")
    }
}

/// Reads the card that lies on the reader.
pub(super) async fn read_card(reader: &Reader, ticket: Ticket) -> Result<RawCard, Failure> {
    let read = reader
        .operate(ticket, visit)
        .await
        .map_err(ReaderFailure::failure)?
        .map_err(failure_of_card)?;
    Ok(RawCard {
        der: read.certificate,
        tries: tries_of(read.tries),
    })
}

/// What the domain needs to know of a card.
pub(super) fn facts(read: &CardRead, tries: Option<TriesLeft>, hand: &super::Hand) -> CardFacts {
    CardFacts {
        tries,
        last_day: date_of(read.certificate.valid_to_day()),
        same: hand.compare(&read.mark),
    }
}

/// Lets the card check the PIN and sign the source's challenge, in one visit of the card.
pub(super) async fn verify_pin(
    reader: &Reader,
    ticket: Option<Ticket>,
    source: Option<&Connector>,
    session: SourceSession,
    slot: &PadSlot,
    entry: protocol::ids::EntryId,
    clock: Clock,
) -> (PinAnswer, Option<Zeroizing<Vec<u8>>>) {
    let (Some(ticket), Some(source)) = (ticket, source) else {
        let failure = if ticket.is_none() {
            Failure::CardRemoved
        } else {
            Failure::SourceAway
        };
        return (PinAnswer::Failed(failure), None);
    };
    let statement = match source.open(session).await {
        Err(error) => return (PinAnswer::Failed(error.failure()), None),
        Ok(challenge) => ChallengeStatement::new(source.name(), &challenge.0),
    };
    let Ok(statement) = statement else {
        return (PinAnswer::Failed(Failure::SourceUnreadable), None);
    };
    match present(reader, ticket, slot, entry, clock, statement).await {
        Err(failure) => (PinAnswer::Failed(failure.failure()), None),
        Ok(Ok(Some(signed))) => (PinAnswer::Right, Some(Zeroizing::new(signed.signature))),
        Ok(Ok(None)) => (PinAnswer::EntryGone, None),
        Ok(Err(CardError::PinLocked)) => (PinAnswer::Locked, None),
        Ok(Err(CardError::PinWrong { left })) => match tries_of(left) {
            Some(left) => (PinAnswer::Wrong(left), None),
            None => (PinAnswer::Locked, None),
        },
        Ok(Err(error)) => (PinAnswer::Failed(failure_of_card(error)), None),
    }
}

/// Tells the source who it is.
pub(super) async fn identify(
    source: Option<&Connector>,
    session: SourceSession,
    proof: Proof,
) -> Result<IdentityAnswer, Failure> {
    let source = source.ok_or(Failure::SourceAway)?;
    source.open(session).await.map_err(SourceError::failure)?;
    source
        .identity(session, &proof)
        .await
        .map(|answer| known(&answer))
        .map_err(SourceError::failure)
}

/// Registers the card as a health insurance card.
pub(super) async fn register(
    source: Option<&Connector>,
    session: SourceSession,
) -> Result<IdentityAnswer, Failure> {
    let source = source.ok_or(Failure::SourceAway)?;
    source
        .registration(session)
        .await
        .map(|answer| known(&answer))
        .map_err(SourceError::failure)
}

/// Sends the consents and reads the result, which comes with its bytes.
pub(super) async fn consents(
    source: Option<&Connector>,
    session: SourceSession,
    answers: &[ConsentAnswer],
) -> Result<(EligibilityResult, Vec<u8>), Failure> {
    let source = source.ok_or(Failure::SourceAway)?;
    let (known, xml) = source
        .facts(session, answers)
        .await
        .map_err(SourceError::failure)?;
    Ok((known, xml.0))
}

fn known(answer: &crate::eligibility::IdentityAnswer) -> IdentityAnswer {
    IdentityAnswer {
        registered: answer.registered,
        askable: protocol::consent::ConsentClass::ALL
            .into_iter()
            .filter(|class| answer.askable.includes(*class))
            .collect(),
    }
}

/// Tries as the kiosk tells them; none when the PIN is locked. A card that does not report
/// them, or has no limit, is told as the full count.
const fn tries_of(tries: CardTries) -> Option<TriesLeft> {
    match tries {
        CardTries::Locked => None,
        CardTries::Count(1) => Some(TriesLeft::One),
        CardTries::Count(2) => Some(TriesLeft::Two),
        CardTries::Count(_) | CardTries::Unlimited | CardTries::NotReported => {
            Some(TriesLeft::Three)
        }
    }
}

const fn failure_of_card(error: CardError) -> Failure {
    match error {
        CardError::LinkLost
        | CardError::MalformedAnswer { .. }
        | CardError::UnexpectedStatus { .. }
        | CardError::Refused(_)
        | CardError::PinWrong { .. } => Failure::CardUnreadable,
        CardError::NotIndividualNumberCard => Failure::NotIndividualNumberCard,
        CardError::NoAuthenticationCertificate => Failure::NoAuthenticationCertificate,
        CardError::PinLocked => Failure::PinLocked,
    }
}
