//! What can be wrong, each with a name for programs and an exit code.

use card::CardError;
use serde::Serialize;
use words::command::{self, Faults};

use crate::reader::pcsc::diagnosis::VisitFailure;

/// One thing that is wrong. Its exit code is in the manual for operators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// The PC/SC service does not answer.
    ServiceAway,
    /// A reader is plugged in and no driver serves it.
    DriverMissing,
    /// There is no reader, or none of the name that was asked for.
    ReaderMissing,
    /// No card lies on the reader, or it was taken.
    CardMissing,
    /// Another program keeps the card.
    CardInUse,
    /// The card does not answer as a card.
    CardUnreadable,
    /// It is no Individual Number Card.
    AnotherCard,
    /// The card has no user authentication certificate.
    NoCertificate,
    /// The certificate's path leads to none of the CAs that were named.
    PathUnknown,
    /// The certificate is not valid today.
    CertificateEnded,
    /// The PIN was wrong.
    PinWrong,
    /// The PIN is locked.
    PinLocked,
    /// One try is left, and the PIN was not presented.
    LastTry,
    /// What came on standard input is no PIN.
    NoPin,
    /// The card's signature is not that of its certificate's key.
    SignatureWrong,
}

impl Fault {
    /// Every one.
    pub const ALL: [Self; 15] = [
        Self::ServiceAway,
        Self::DriverMissing,
        Self::ReaderMissing,
        Self::CardMissing,
        Self::CardInUse,
        Self::CardUnreadable,
        Self::AnotherCard,
        Self::NoCertificate,
        Self::PathUnknown,
        Self::CertificateEnded,
        Self::PinWrong,
        Self::PinLocked,
        Self::LastTry,
        Self::NoPin,
        Self::SignatureWrong,
    ];

    /// The exit code of a verb that found this.
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::ServiceAway => 10,
            Self::DriverMissing => 11,
            Self::ReaderMissing => 12,
            Self::CardMissing => 13,
            Self::CardInUse => 14,
            Self::CardUnreadable => 15,
            Self::AnotherCard => 16,
            Self::NoCertificate => 17,
            Self::PathUnknown => 20,
            Self::CertificateEnded => 21,
            Self::PinWrong => 22,
            Self::PinLocked => 23,
            Self::LastTry => 24,
            Self::NoPin => 25,
            Self::SignatureWrong => 26,
        }
    }

    /// What it is and what to do, in words.
    pub(super) const fn words(self, faults: &Faults) -> &command::Fault {
        match self {
            Self::ServiceAway => &faults.service_away,
            Self::DriverMissing => &faults.driver_missing,
            Self::ReaderMissing => &faults.reader_missing,
            Self::CardMissing => &faults.card_missing,
            Self::CardInUse => &faults.card_in_use,
            Self::CardUnreadable => &faults.card_unreadable,
            Self::AnotherCard => &faults.another_card,
            Self::NoCertificate => &faults.no_certificate,
            Self::PathUnknown => &faults.path_unknown,
            Self::CertificateEnded => &faults.certificate_ended,
            Self::PinWrong => &faults.pin_wrong,
            Self::PinLocked => &faults.pin_locked,
            Self::LastTry => &faults.last_try,
            Self::NoPin => &faults.no_pin,
            Self::SignatureWrong => &faults.signature_wrong,
        }
    }
}

impl From<VisitFailure> for Fault {
    fn from(failure: VisitFailure) -> Self {
        match failure {
            VisitFailure::ServiceAway => Self::ServiceAway,
            VisitFailure::ReaderMissing => Self::ReaderMissing,
            VisitFailure::Taken => Self::CardMissing,
            VisitFailure::InUse => Self::CardInUse,
            VisitFailure::Unreadable => Self::CardUnreadable,
        }
    }
}

impl From<CardError> for Fault {
    fn from(error: CardError) -> Self {
        match error {
            CardError::NotIndividualNumberCard => Self::AnotherCard,
            CardError::NoAuthenticationCertificate => Self::NoCertificate,
            CardError::PinWrong { .. } => Self::PinWrong,
            CardError::PinLocked => Self::PinLocked,
            CardError::LinkLost
            | CardError::MalformedAnswer { .. }
            | CardError::UnexpectedStatus { .. }
            | CardError::Refused(_) => Self::CardUnreadable,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_service_that_goes_during_the_visit_is_told_from_its_reader() {
        let code = |failure: VisitFailure| Fault::from(failure).exit_code();
        assert_eq!(code(VisitFailure::ServiceAway), 10);
        assert_eq!(code(VisitFailure::ReaderMissing), 12);
        assert_eq!(code(VisitFailure::Taken), 13);
        assert_eq!(code(VisitFailure::InUse), 14);
        assert_eq!(code(VisitFailure::Unreadable), 15);
    }

    /// The manual names each code beside its name, and each is one fault's.
    #[test]
    fn every_exit_code_is_in_the_manual() {
        let manual = include_str!("../../../../docs/operator.md");
        let mut codes = BTreeSet::new();
        for fault in Fault::ALL {
            let code = fault.exit_code();
            assert!(codes.insert(code), "{code} twice");
            let name = serde_json::to_value(fault).unwrap();
            let row = format!("| {code} | `{}` |", name.as_str().unwrap());
            assert!(manual.contains(&row), "{row}");
        }
    }
}
