//! Every state of a desk: calls, looks, failures, take-overs, and one desk a screen.

use super::{at, example, today};
use crate::card::ReaderState;
use crate::console::{ConsoleView, DeskRow};
use crate::examples::Example;
use crate::failure::Failure;
use crate::help::HelpState;
use crate::ids::{DeskId, SessionId};
use crate::kiosk::ScreenKind;
use crate::language::Language;
use crate::way::Way;

pub(super) fn all() -> Vec<Example> {
    vec![
        desk("console-help-called", called()),
        desk(
            "console-help-coming",
            DeskRow {
                help: HelpState::Coming,
                ..called()
            },
        ),
        desk(
            "console-visual-asked",
            DeskRow {
                screen: ScreenKind::Visual,
                visual_asked: true,
                ..free()
            },
        ),
        desk(
            "console-visual-asked-and-called",
            DeskRow {
                screen: ScreenKind::Visual,
                visual_asked: true,
                failure: None,
                language: Language::English,
                ..called()
            },
        ),
        desk(
            "console-reader-away",
            DeskRow {
                reader: ReaderState::Away,
                failure: Some(Failure::ReaderAway),
                screen: ScreenKind::Trouble,
                ..free()
            },
        ),
        desk(
            "console-folders-away",
            DeskRow {
                way: Way::Companion,
                reader: ReaderState::Away,
                ..free()
            },
        ),
        desk(
            "console-card-forgotten",
            DeskRow {
                screen: ScreenKind::Done,
                card_forgotten: true,
                ..free()
            },
        ),
        desk(
            "console-taken-over",
            DeskRow {
                screen: ScreenKind::WithStaff,
                taken_over: true,
                ..free()
            },
        ),
        example(
            "console-two-calls",
            ConsoleView {
                desks: vec![
                    DeskRow {
                        desk: DeskId(1),
                        failure: Some(Failure::SourceAway),
                        ..called()
                    },
                    called(),
                ],
                ..today::day()
            },
        ),
        example(
            "console-every-screen",
            ConsoleView {
                desks: (1..)
                    .map(DeskId)
                    .zip(ScreenKind::ALL)
                    .map(|(desk, screen)| DeskRow {
                        desk,
                        screen,
                        taken_over: screen == ScreenKind::WithStaff,
                        failure: (screen == ScreenKind::Trouble).then_some(Failure::CardUnreadable),
                        ..free()
                    })
                    .collect(),
                ..today::day()
            },
        ),
    ]
}

/// A desk with somebody who types the PIN.
pub(super) const fn busy() -> DeskRow {
    DeskRow {
        desk: DeskId(1),
        session: SessionId(41),
        screen: ScreenKind::Pin,
        ..free()
    }
}

/// A desk where nobody stands.
pub(super) const fn free() -> DeskRow {
    DeskRow {
        desk: DeskId(2),
        way: Way::OwnReader,
        session: SessionId(17),
        reader: ReaderState::Ready,
        screen: ScreenKind::Idle,
        failure: None,
        language: Language::Japanese,
        help: HelpState::None,
        help_since: None,
        visual_asked: false,
        card_forgotten: false,
        taken_over: false,
    }
}

/// A desk whose card could not be read and where the staff are called.
const fn called() -> DeskRow {
    DeskRow {
        screen: ScreenKind::Trouble,
        failure: Some(Failure::CardUnreadable),
        help: HelpState::Called,
        help_since: Some(at(9, 14)),
        ..free()
    }
}

fn desk(name: &'static str, desk: DeskRow) -> Example {
    example(
        name,
        ConsoleView {
            desks: vec![busy(), desk],
            ..today::day()
        },
    )
}
