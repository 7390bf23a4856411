//! The screens: one file each, drawn for the patient and, without the leaves, for a helper.

mod at_terminal;
mod birthday;
mod certificate;
mod checking;
mod consent;
mod done;
mod found;
mod identity;
mod idle;
mod pin;
mod reading;
mod records;
mod register;
mod review;
mod stopped;
mod take_card;
mod trouble;
mod veil;
mod visual;
mod with_staff;

use protocol::card::CertificateNotice;
use protocol::consent::ConsentAnswer;
use protocol::kiosk::{
    ConsentQuestion, Ending, Found, KioskScreen, Leaves, Patient, ScreenKind, Veiled,
};

use super::scene::Scene;
use crate::look::element::Element;

/// How the leaves of a screen are seen: by the patient, or not at all.
pub(crate) trait Seen: Leaves {
    /// The question, if it is seen.
    fn question(leaf: &Self::Question) -> Option<ConsentQuestion>;
    /// The answers, if they are seen.
    fn answers(leaf: &Self::Answers) -> Option<Vec<ConsentAnswer>>;
    /// The certificate's term, if it is seen.
    fn certificate(leaf: &Self::Certificate) -> Option<CertificateNotice>;
    /// The accredited reader's result, if it is seen.
    fn found(leaf: &Self::Found) -> Option<Found>;
    /// What is said at the end, if it is seen.
    fn ending(leaf: &Self::Ending) -> Option<Ending>;
}

impl Seen for Patient {
    fn question(leaf: &ConsentQuestion) -> Option<ConsentQuestion> {
        Some(*leaf)
    }

    fn answers(leaf: &Vec<ConsentAnswer>) -> Option<Vec<ConsentAnswer>> {
        Some(leaf.clone())
    }

    fn certificate(leaf: &CertificateNotice) -> Option<CertificateNotice> {
        Some(*leaf)
    }

    fn found(leaf: &Found) -> Option<Found> {
        Some(leaf.clone())
    }

    fn ending(leaf: &Ending) -> Option<Ending> {
        Some(leaf.clone())
    }
}

impl Seen for Veiled {
    fn question((): &()) -> Option<ConsentQuestion> {
        None
    }

    fn answers((): &()) -> Option<Vec<ConsentAnswer>> {
        None
    }

    fn certificate((): &()) -> Option<CertificateNotice> {
        None
    }

    fn found((): &()) -> Option<Found> {
        None
    }

    fn ending((): &()) -> Option<Ending> {
        None
    }
}

/// Draws a screen.
pub(crate) fn screen<L: Seen>(screen: &KioskScreen<L>, scene: Scene) -> Element {
    match screen {
        KioskScreen::Idle => idle::view(scene),
        KioskScreen::Reading => reading::view(scene),
        KioskScreen::Identity { pin } => identity::view(*pin, scene),
        KioskScreen::Pin {
            entry,
            tries,
            wrong,
            again,
        } => {
            let asked = pin::Asked::with(*tries).again(*again).wrong(*wrong);
            pin::view(*entry, asked, scene)
        }
        KioskScreen::Checking { awaited } => checking::view(*awaited, scene),
        KioskScreen::Visual { state } => visual::view(*state, scene),
        KioskScreen::Register => register::view(scene),
        KioskScreen::Certificate(leaf) => certificate::view(L::certificate(leaf), scene),
        KioskScreen::Consent(leaf) => consent::view(L::question(leaf), scene),
        KioskScreen::Review(leaf) => review::view(L::answers(leaf), scene),
        KioskScreen::Done {
            number,
            card,
            ending,
        } => done::view(*number, *card, L::ending(ending), scene),
        KioskScreen::Stopped { card } => stopped::view(*card, scene),
        KioskScreen::Trouble { failure, ways } => trouble::view(*failure, ways, scene),
        KioskScreen::WithStaff => with_staff::view(scene),
        KioskScreen::BirthDay => birthday::view(scene),
        KioskScreen::AtTerminal => at_terminal::view(scene),
        KioskScreen::Found(leaf) => found::view(L::found(leaf), scene),
    }
}

/// A screen's name in tests and styles.
pub(crate) const fn name(kind: ScreenKind) -> &'static str {
    match kind {
        ScreenKind::Idle => "idle",
        ScreenKind::Reading => "reading",
        ScreenKind::Identity => "identity",
        ScreenKind::Pin => "pin",
        ScreenKind::Checking => "checking",
        ScreenKind::Visual => "visual",
        ScreenKind::Register => "register",
        ScreenKind::Certificate => "certificate",
        ScreenKind::Consent => "consent",
        ScreenKind::Review => "review",
        ScreenKind::Done => "done",
        ScreenKind::Stopped => "stopped",
        ScreenKind::Trouble => "trouble",
        ScreenKind::WithStaff => "with-staff",
        ScreenKind::BirthDay => "birthday",
        ScreenKind::AtTerminal => "at-terminal",
        ScreenKind::Found => "found",
    }
}
