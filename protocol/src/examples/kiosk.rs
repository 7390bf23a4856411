//! Examples of every screen of the kiosk. All of them are synthetic.

mod companion;
mod endings;
mod troubles;

use crate::card::{CardPresence, CertificateNotice, ReaderState};
use crate::consent::{Answer, ConsentAnswer, ConsentClass};
use crate::environment::Environment;
use crate::examples::Example;
use crate::frame::View;
use crate::help::HelpState;
use crate::ids::{DeskId, EntryId, SessionId};
use crate::kiosk::{
    Awaited, ConsentQuestion, KioskScreen, KioskView, Patient, PinWay, ScreenKind, VisualState,
};
use crate::language::Language;
use crate::pin::TriesLeft;
use crate::redacted::Today;
use crate::time::{Date, Seconds};
use crate::way::Way;

type Screen = KioskScreen<Patient>;

/// Every screen of the kiosk in Japanese, then what lies over a screen, then every screen in
/// English.
pub fn kiosk() -> Vec<Example> {
    let screens = || ScreenKind::ALL.into_iter().flat_map(screens_of);
    let japanese = screens().map(|(name, screen)| example(name, view(screen)));
    let english = screens().map(|(name, screen)| {
        let view = KioskView {
            language: Language::English,
            ..view(screen)
        };
        Example {
            name: english_name(name),
            view: View::Kiosk(view),
        }
    });
    japanese.chain(over_a_screen()).chain(english).collect()
}

/// The names of the examples of one screen. A screen without one does not compile, and one
/// without any example fails the test.
fn screens_of(kind: ScreenKind) -> Vec<(&'static str, Screen)> {
    match kind {
        ScreenKind::Idle => vec![("kiosk-idle", Screen::Idle)],
        ScreenKind::Reading => vec![("kiosk-reading", Screen::Reading)],
        ScreenKind::Identity => vec![
            ("kiosk-identity", Screen::Identity { pin: PinWay::Open }),
            (
                "kiosk-identity-last-try",
                Screen::Identity {
                    pin: PinWay::LastTry,
                },
            ),
            (
                "kiosk-identity-pin-locked",
                Screen::Identity {
                    pin: PinWay::Locked,
                },
            ),
        ],
        ScreenKind::Pin => pads(),
        ScreenKind::Checking => vec![
            ("kiosk-checking-pin", checking(Awaited::Pin)),
            ("kiosk-checking-identity", checking(Awaited::Identity)),
            (
                "kiosk-checking-registration",
                checking(Awaited::Registration),
            ),
            ("kiosk-checking-eligibility", checking(Awaited::Eligibility)),
            ("kiosk-checking-store", checking(Awaited::Store)),
            ("kiosk-checking-terminal", checking(Awaited::Terminal)),
        ],
        ScreenKind::Visual => vec![
            (
                "kiosk-visual-asked",
                Screen::Visual {
                    state: VisualState::Asked,
                },
            ),
            (
                "kiosk-visual-not-confirmed",
                Screen::Visual {
                    state: VisualState::NotConfirmed,
                },
            ),
        ],
        ScreenKind::Register => vec![("kiosk-register", Screen::Register)],
        ScreenKind::Certificate => vec![
            (
                "kiosk-certificate-expires",
                Screen::Certificate(CertificateNotice::ExpiresOn {
                    last_day: date(2026, 12, 20),
                }),
            ),
            (
                "kiosk-certificate-expired",
                Screen::Certificate(CertificateNotice::ExpiredOn {
                    last_day: date(2026, 9, 3),
                    usable_until: date(2026, 12, 3),
                }),
            ),
        ],
        ScreenKind::Consent => questions(),
        ScreenKind::Review => vec![(
            "kiosk-review",
            Screen::Review(vec![
                answer(ConsentClass::TreatmentAndMedicine, Answer::Agree),
                answer(ConsentClass::Surgery, Answer::Refuse),
                answer(ConsentClass::HealthCheck, Answer::Agree),
            ]),
        )],
        ScreenKind::Done => endings::done(),
        ScreenKind::Stopped => vec![
            ("kiosk-stopped-card-present", stopped(CardPresence::Present)),
            ("kiosk-stopped-card-taken", stopped(CardPresence::Taken)),
            (
                "kiosk-stopped-card-beside",
                stopped(CardPresence::AtTerminal),
            ),
        ],
        ScreenKind::Trouble => troubles::all(),
        ScreenKind::WithStaff => vec![("kiosk-with-staff", Screen::WithStaff)],
        ScreenKind::BirthDay => vec![("kiosk-birthday", Screen::BirthDay)],
        ScreenKind::AtTerminal => vec![("kiosk-at-terminal", Screen::AtTerminal)],
        ScreenKind::Found => companion::found(),
    }
}

/// The pad, with each count of tries and each reason to ask.
fn pads() -> Vec<(&'static str, Screen)> {
    use TriesLeft::{One, Three, Two};
    vec![
        ("kiosk-pin", pin(Three, Asked::First)),
        ("kiosk-pin-wrong-two-left", pin(Two, Asked::AfterWrong)),
        ("kiosk-pin-wrong-one-left", pin(One, Asked::AfterWrong)),
        ("kiosk-pin-again", pin(Three, Asked::AfterRestart)),
    ]
}

/// The question about each class, and one that was answered before.
fn questions() -> Vec<(&'static str, Screen)> {
    vec![
        (
            "kiosk-consent-treatment",
            question(ConsentClass::TreatmentAndMedicine, 1, 3, None),
        ),
        (
            "kiosk-consent-surgery",
            question(ConsentClass::Surgery, 2, 3, None),
        ),
        (
            "kiosk-consent-checkup",
            question(ConsentClass::HealthCheck, 3, 3, None),
        ),
        (
            "kiosk-consent-again",
            question(
                ConsentClass::TreatmentAndMedicine,
                1,
                1,
                Some(Answer::Refuse),
            ),
        ),
    ]
}

/// What can lie over a screen or change its frame.
fn over_a_screen() -> Vec<Example> {
    let identity = || view(Screen::Identity { pin: PinWay::Open });
    vec![
        example(
            "kiosk-reader-away",
            KioskView {
                reader: ReaderState::Away,
                ..view(Screen::Idle)
            },
        ),
        example(
            "kiosk-companion",
            KioskView {
                way: Way::Companion,
                ..view(Screen::Idle)
            },
        ),
        example(
            "kiosk-companion-en",
            KioskView {
                way: Way::Companion,
                language: Language::English,
                ..view(Screen::Idle)
            },
        ),
        example(
            "kiosk-companion-away",
            KioskView {
                way: Way::Companion,
                reader: ReaderState::Away,
                ..view(Screen::Idle)
            },
        ),
        example(
            "kiosk-production",
            KioskView {
                environment: Environment::Production,
                ..view(Screen::Idle)
            },
        ),
        example(
            "kiosk-help-called",
            KioskView {
                help: HelpState::Called,
                ..identity()
            },
        ),
        example(
            "kiosk-help-coming",
            KioskView {
                help: HelpState::Coming,
                ..identity()
            },
        ),
        example(
            "kiosk-farewell",
            KioskView {
                warning: Some(Seconds(20)),
                ..view(endings::plain(CardPresence::Taken))
            },
        ),
        example(
            "kiosk-warning",
            KioskView {
                warning: Some(Seconds(30)),
                ..identity()
            },
        ),
    ]
}

/// A view around a screen.
fn view(screen: Screen) -> KioskView {
    let (back, cancel) = match screen.kind() {
        ScreenKind::BirthDay
        | ScreenKind::Found
        | ScreenKind::Identity
        | ScreenKind::Register
        | ScreenKind::Certificate
        | ScreenKind::Trouble => (false, true),
        ScreenKind::Pin
        | ScreenKind::Visual
        | ScreenKind::Consent
        | ScreenKind::Review
        | ScreenKind::AtTerminal => (true, true),
        ScreenKind::Idle
        | ScreenKind::Reading
        | ScreenKind::Checking
        | ScreenKind::Done
        | ScreenKind::Stopped
        | ScreenKind::WithStaff => (false, false),
    };
    KioskView {
        environment: Environment::Test,
        clinic: "さくら試験クリニック".to_owned(),
        desk: DeskId(1),
        way: match screen.kind() {
            ScreenKind::BirthDay | ScreenKind::AtTerminal | ScreenKind::Found => Way::Companion,
            _ => Way::OwnReader,
        },
        session: SessionId(1),
        language: Language::Japanese,
        today: Today(date(2026, 10, 19)),
        reader: ReaderState::Ready,
        screen,
        back,
        cancel,
        help: HelpState::None,
        warning: None,
    }
}

fn example(name: &'static str, view: KioskView) -> Example {
    Example {
        name,
        view: View::Kiosk(view),
    }
}

/// The name of the English example beside the Japanese one.
fn english_name(name: &str) -> &'static str {
    // Examples are made a few times in a build's life; their names live as long as it.
    Box::leak(format!("{name}-en").into_boxed_str())
}

const fn date(year: i16, month: u8, day: u8) -> Date {
    Date { year, month, day }
}

/// How the pad asks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    First,
    AfterWrong,
    AfterRestart,
}

const fn pin(tries: TriesLeft, asked: Asked) -> Screen {
    Screen::Pin {
        entry: EntryId(1),
        tries,
        wrong: matches!(asked, Asked::AfterWrong),
        again: matches!(asked, Asked::AfterRestart),
    }
}

const fn checking(awaited: Awaited) -> Screen {
    Screen::Checking { awaited }
}

const fn question(class: ConsentClass, index: u8, count: u8, before: Option<Answer>) -> Screen {
    Screen::Consent(ConsentQuestion {
        class,
        index,
        count,
        before,
    })
}

const fn answer(class: ConsentClass, answer: Answer) -> ConsentAnswer {
    ConsentAnswer { class, answer }
}

const fn stopped(card: CardPresence) -> Screen {
    Screen::Stopped { card }
}

#[cfg(test)]
mod tests;
