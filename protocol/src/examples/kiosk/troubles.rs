//! Failures as the kiosk shows them, each with the ways out of it.

use super::Screen;
use crate::failure::Failure;
use crate::kiosk::TroubleWay::{self, GoOn, LayAgain, OtherIdentity, Retry, Staff};

/// Every failure that a patient can meet, with the ways that go with it.
pub(super) fn all() -> Vec<(&'static str, Screen)> {
    let mut all = of_the_card();
    all.extend(of_the_source());
    all.push(trouble(
        "kiosk-trouble-store-away",
        Failure::StoreAway,
        &[Retry, Staff],
    ));
    all
}

fn trouble(name: &'static str, failure: Failure, ways: &[TroubleWay]) -> (&'static str, Screen) {
    let ways = ways.to_vec();
    (name, Screen::Trouble { failure, ways })
}

fn of_the_card() -> Vec<(&'static str, Screen)> {
    vec![
        trouble("kiosk-trouble-reader-away", Failure::ReaderAway, &[Staff]),
        trouble(
            "kiosk-trouble-card-unreadable",
            Failure::CardUnreadable,
            &[LayAgain, Staff],
        ),
        trouble(
            "kiosk-trouble-other-card",
            Failure::NotIndividualNumberCard,
            &[LayAgain, Staff],
        ),
        trouble(
            "kiosk-trouble-card-removed",
            Failure::CardRemoved,
            &[LayAgain, Staff],
        ),
        trouble(
            "kiosk-trouble-no-certificate",
            Failure::NoAuthenticationCertificate,
            &[Staff],
        ),
        trouble(
            "kiosk-trouble-pin-locked",
            Failure::PinLocked,
            &[OtherIdentity, Staff],
        ),
        trouble(
            "kiosk-trouble-pin-entry-gone",
            Failure::PinEntryGone,
            &[Retry, OtherIdentity, Staff],
        ),
        trouble(
            "kiosk-trouble-certificate-lapsed",
            Failure::CertificateLapsed,
            &[Staff],
        ),
        trouble(
            "kiosk-trouble-certificate-untrusted",
            Failure::CertificateUntrusted,
            &[Staff],
        ),
        trouble(
            "kiosk-trouble-card-of-other-environment",
            Failure::CardOfOtherEnvironment,
            &[Staff],
        ),
    ]
}

/// With each of them the reception goes on.
fn of_the_source() -> Vec<(&'static str, Screen)> {
    vec![
        trouble(
            "kiosk-trouble-source-away",
            Failure::SourceAway,
            &[Retry, GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-source-refused",
            Failure::SourceRefused,
            &[Retry, GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-source-unreadable",
            Failure::SourceUnreadable,
            &[Retry, GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-source-session-over",
            Failure::SourceSessionOver,
            &[GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-source-proof-refused",
            Failure::SourceProofRefused,
            &[Retry, GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-consent-not-askable",
            Failure::ConsentNotAskable,
            &[GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-source-untrusted",
            Failure::SourceUntrusted,
            &[Retry, GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-source-of-other-environment",
            Failure::SourceOfOtherEnvironment,
            &[GoOn, Staff],
        ),
        trouble(
            "kiosk-trouble-not-registered",
            Failure::NotRegistered,
            &[Retry, Staff],
        ),
    ]
}
