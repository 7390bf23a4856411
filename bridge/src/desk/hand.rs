//! What the bridge holds in its hand for the person before a desk: the card as it was read,
//! what it has signed, and the mark by which its session knows it again.
//!
//! None of it goes into the domain, the journal, a view or a log. The card's certificate and
//! its signature are wiped from here with the session.

use card::certificate::AuthenticationCertificate;
use reception::desk::event::SameCard;
use zeroize::Zeroizing;

use crate::reader::Ticket;
use crate::store::CardMark;

/// What a desk holds.
#[derive(Debug, Default)]
pub(super) struct Hand {
    /// The card that lies on the reader.
    pub(super) ticket: Option<Ticket>,
    /// The card as it was read last.
    pub(super) card: Option<CardRead>,
    /// The signature of the challenge, after the PIN.
    pub(super) signature: Option<Zeroizing<Vec<u8>>>,
    /// The mark of the session's own card.
    pub(super) mark: Option<CardMark>,
}

/// A card as it was read.
pub(super) struct CardRead {
    /// The certificate's bytes.
    pub(super) der: Zeroizing<Vec<u8>>,
    /// The certificate.
    pub(super) certificate: AuthenticationCertificate,
    /// Its mark.
    pub(super) mark: CardMark,
}

impl std::fmt::Debug for CardRead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CardRead(…)")
    }
}

impl Hand {
    /// With the mark of a session that was open when the bridge ended.
    pub(super) fn with_mark(mark: Option<CardMark>) -> Self {
        Self {
            mark,
            ..Self::default()
        }
    }

    /// Whether a card is the open session's own.
    pub(super) fn compare(&self, mark: &CardMark) -> SameCard {
        if self.mark.as_ref() == Some(mark) {
            SameCard::Same
        } else {
            SameCard::Other
        }
    }

    /// The session is over.
    pub(super) fn forget(&mut self) {
        self.card = None;
        self.forget_all_but_the_card();
    }

    /// The session is over, and the card that was read is the next person's.
    pub(super) fn forget_all_but_the_card(&mut self) {
        self.signature = None;
        self.mark = None;
    }
}
