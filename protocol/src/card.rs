//! What a screen says about the reader, the card and its certificate.

use serde::{Deserialize, Serialize};

use crate::time::Date;

/// Whether the desk's card reader answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReaderState {
    /// The reader waits for a card.
    Ready,
    /// The reader, its driver or the PC/SC service does not answer.
    Away,
}

/// Whether the card still lies on the reader when it should be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardPresence {
    /// It lies there and the person is reminded (カードを忘れずに！).
    Present,
    /// It lies there long after the end: the staff were called (お忘れのカード).
    Forgotten,
    /// It was taken.
    Taken,
    /// It was put on the clinic's accredited reader beside the kiosk, which tells nothing about it: the
    /// person is reminded.
    AtTerminal,
}

/// What the patient is told about the term of the card's certificate (電子証明書の期限),
/// from three months before it ends until three months after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CertificateNotice {
    /// It ends soon.
    ExpiresOn {
        /// The last day on which the certificate is valid.
        last_day: Date,
    },
    /// It has ended and can still be used as a health insurance card for a while; in that
    /// time only the insurance facts are given, no past treatment, medicine or health check.
    ExpiredOn {
        /// The last day on which the certificate was valid.
        last_day: Date,
        /// The last day on which the card can be used as a health insurance card.
        usable_until: Date,
    },
}

/// A card of the demo's tray. All of them are synthetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TrayCard {
    /// A person of 45: asked about health checks as well.
    Adult45,
    /// A person of 30.
    Adult30,
    /// The certificate ends within three months.
    Expiring,
    /// The certificate ended less than three months ago.
    Expired,
    /// The PIN was locked by three wrong tries.
    PinLocked,
    /// Another card, not an Individual Number Card.
    NotMyNumber,
}

impl TrayCard {
    /// Every card of the tray in the order in which it lies there.
    pub const ALL: [Self; 6] = [
        Self::Adult45,
        Self::Adult30,
        Self::Expiring,
        Self::Expired,
        Self::PinLocked,
        Self::NotMyNumber,
    ];
}
