//! Examples of a helper's view: one of every screen, and the states beside it.

use crate::card::{CardPresence, ReaderState};
use crate::environment::Environment;
use crate::examples::Example;
use crate::failure::Failure;
use crate::frame::View;
use crate::help::HelpState;
use crate::ids::{DeskId, EntryId, SessionId, VisitNumber};
use crate::kiosk::{Awaited, KioskScreen, PinWay, ScreenKind, TroubleWay, Veiled, VisualState};
use crate::language::Language;
use crate::pin::TriesLeft;
use crate::redacted::Today;
use crate::support::SupportView;
use crate::time::{Date, Seconds};
use crate::way::Way;

/// Every example of the helper's view.
pub fn all() -> Vec<Example> {
    let screens = ScreenKind::ALL.into_iter().map(|kind| {
        let (name, screen) = screen(kind);
        example(name, SupportView { screen, ..quiet() })
    });
    let states = [
        example("support-called", called()),
        example(
            "support-coming",
            SupportView {
                help: HelpState::Coming,
                ..called()
            },
        ),
        example(
            "support-reader-away",
            SupportView {
                reader: ReaderState::Away,
                ..called()
            },
        ),
        example(
            "support-english",
            SupportView {
                language: Language::English,
                screen: pad(TriesLeft::One, true),
                ..quiet()
            },
        ),
        example(
            "support-warning",
            SupportView {
                warning: Some(Seconds(30)),
                screen: KioskScreen::Consent(()),
                ..quiet()
            },
        ),
        example(
            "support-production",
            SupportView {
                environment: Environment::Production,
                screen: pad(TriesLeft::Three, false),
                ..quiet()
            },
        ),
        example(
            "support-card-forgotten",
            SupportView {
                screen: KioskScreen::Done {
                    number: VisitNumber(12),
                    card: CardPresence::Forgotten,
                    ending: (),
                },
                ..called()
            },
        ),
    ];
    screens.chain(states).collect()
}

fn screen(kind: ScreenKind) -> (&'static str, KioskScreen<Veiled>) {
    match kind {
        ScreenKind::Idle => ("support-idle", KioskScreen::Idle),
        ScreenKind::Reading => ("support-reading", KioskScreen::Reading),
        ScreenKind::Identity => (
            "support-identity",
            KioskScreen::Identity {
                pin: PinWay::LastTry,
            },
        ),
        ScreenKind::Pin => ("support-pin", pad(TriesLeft::Two, true)),
        ScreenKind::Checking => (
            "support-checking",
            KioskScreen::Checking {
                awaited: Awaited::Eligibility,
            },
        ),
        ScreenKind::Visual => (
            "support-visual",
            KioskScreen::Visual {
                state: VisualState::Asked,
            },
        ),
        ScreenKind::Register => ("support-register", KioskScreen::Register),
        ScreenKind::Certificate => ("support-certificate", KioskScreen::Certificate(())),
        ScreenKind::Consent => ("support-consent", KioskScreen::Consent(())),
        ScreenKind::Review => ("support-review", KioskScreen::Review(())),
        ScreenKind::Done => (
            "support-done",
            KioskScreen::Done {
                number: VisitNumber(12),
                card: CardPresence::Present,
                ending: (),
            },
        ),
        ScreenKind::Stopped => (
            "support-stopped",
            KioskScreen::Stopped {
                card: CardPresence::Taken,
            },
        ),
        ScreenKind::Trouble => ("support-trouble", trouble()),
        ScreenKind::WithStaff => ("support-with-staff", KioskScreen::WithStaff),
        ScreenKind::BirthDay => ("support-birthday", KioskScreen::BirthDay),
        ScreenKind::AtTerminal => ("support-at-terminal", KioskScreen::AtTerminal),
        ScreenKind::Found => ("support-found", KioskScreen::Found(())),
    }
}

const fn pad(tries: TriesLeft, wrong: bool) -> KioskScreen<Veiled> {
    KioskScreen::Pin {
        entry: EntryId(3),
        tries,
        wrong,
        again: false,
    }
}

fn trouble() -> KioskScreen<Veiled> {
    KioskScreen::Trouble {
        failure: Failure::CardUnreadable,
        ways: vec![TroubleWay::LayAgain, TroubleWay::Staff],
    }
}

fn called() -> SupportView {
    SupportView {
        help: HelpState::Called,
        screen: trouble(),
        ..quiet()
    }
}

const fn quiet() -> SupportView {
    SupportView {
        environment: Environment::Test,
        desk: DeskId(1),
        way: Way::OwnReader,
        session: SessionId(17),
        language: Language::Japanese,
        today: Today(Date {
            year: 2026,
            month: 10,
            day: 19,
        }),
        reader: ReaderState::Ready,
        screen: KioskScreen::Idle,
        help: HelpState::None,
        warning: None,
    }
}

const fn example(name: &'static str, view: SupportView) -> Example {
    Example {
        name,
        view: View::Support(view),
    }
}
