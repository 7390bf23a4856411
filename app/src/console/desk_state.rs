//! What a desk does, in a word: of all that is true at a desk, what concerns the staff most.

use protocol::card::ReaderState;
use protocol::console::DeskRow;
use protocol::help::HelpState;
use protocol::kiosk::ScreenKind;
use protocol::way::Way;
use words::Text;
use words::console::DeskStates;

use super::tone::Tone;
use crate::look::Glyph;

/// A desk's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeskState {
    Calling,
    Look,
    CardForgotten,
    ReaderAway,
    FoldersAway,
    Failed,
    Coming,
    WithStaff,
    Busy,
    Free,
}

impl DeskState {
    pub(super) const fn of(desk: &DeskRow) -> Self {
        match desk {
            DeskRow {
                visual_asked: true, ..
            } => Self::Look,
            DeskRow {
                help: HelpState::Called,
                ..
            } => Self::Calling,
            DeskRow {
                card_forgotten: true,
                ..
            } => Self::CardForgotten,
            DeskRow {
                reader: ReaderState::Away,
                way: Way::Companion,
                ..
            } => Self::FoldersAway,
            DeskRow {
                reader: ReaderState::Away,
                ..
            } => Self::ReaderAway,
            DeskRow {
                help: HelpState::Coming,
                ..
            } => Self::Coming,
            DeskRow {
                taken_over: true, ..
            } => Self::WithStaff,
            DeskRow {
                failure: Some(_), ..
            } => Self::Failed,
            DeskRow {
                screen: ScreenKind::Idle,
                ..
            } => Self::Free,
            _ => Self::Busy,
        }
    }

    /// Its name in tests.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Calling => "calling",
            Self::Look => "look",
            Self::CardForgotten => "card-forgotten",
            Self::ReaderAway => "reader-away",
            Self::FoldersAway => "folders-away",
            Self::Failed => "failed",
            Self::Coming => "coming",
            Self::WithStaff => "with-staff",
            Self::Busy => "busy",
            Self::Free => "free",
        }
    }

    pub(super) const fn word(self, words: &DeskStates) -> &Text {
        match self {
            Self::Calling => &words.calling,
            Self::Look => &words.look,
            Self::CardForgotten => &words.card_forgotten,
            Self::ReaderAway => &words.reader_away,
            Self::FoldersAway => &words.folders_away,
            Self::Failed => &words.failed,
            Self::Coming => &words.coming,
            Self::WithStaff => &words.with_staff,
            Self::Busy => &words.busy,
            Self::Free => &words.free,
        }
    }

    pub(super) const fn glyph(self) -> Glyph {
        match self {
            Self::Calling => Glyph::BellRing,
            Self::Look => Glyph::Eye,
            Self::CardForgotten => Glyph::IdCard,
            Self::ReaderAway | Self::FoldersAway | Self::Failed => Glyph::TriangleAlert,
            Self::Coming => Glyph::HandHelping,
            Self::WithStaff => Glyph::UserRound,
            Self::Busy => Glyph::Monitor,
            Self::Free => Glyph::CircleCheck,
        }
    }

    pub(super) const fn tone(self) -> Tone {
        match self {
            Self::Calling | Self::Look | Self::CardForgotten => Tone::Hand,
            Self::ReaderAway | Self::FoldersAway | Self::Failed => Tone::Error,
            Self::Coming | Self::WithStaff | Self::Busy | Self::Free => Tone::Quiet,
        }
    }

    /// Whether the list counts a visit at this desk among those that need a hand.
    pub(super) const fn needs_hand(self) -> bool {
        !matches!(self.tone(), Tone::Quiet)
    }
}

#[cfg(test)]
mod tests {
    use protocol::failure::Failure;
    use protocol::ids::{DeskId, SessionId};
    use protocol::language::Language;

    use super::*;

    const FREE: DeskRow = DeskRow {
        desk: DeskId(1),
        way: Way::OwnReader,
        session: SessionId(1),
        reader: ReaderState::Ready,
        screen: ScreenKind::Idle,
        failure: None,
        language: Language::Japanese,
        help: HelpState::None,
        help_since: None,
        visual_asked: false,
        card_forgotten: false,
        taken_over: false,
    };

    #[test]
    fn a_call_is_louder_than_what_led_to_it() {
        let failed = DeskRow {
            screen: ScreenKind::Trouble,
            failure: Some(Failure::ReaderAway),
            reader: ReaderState::Away,
            ..FREE
        };
        assert_eq!(DeskState::of(&failed), DeskState::ReaderAway);
        let called = DeskRow {
            help: HelpState::Called,
            ..failed
        };
        assert_eq!(DeskState::of(&called), DeskState::Calling);
        let look = DeskRow {
            visual_asked: true,
            ..called
        };
        assert_eq!(DeskState::of(&look), DeskState::Look);
    }

    #[test]
    fn a_dead_reader_is_said_although_nobody_is_there() {
        let away = DeskRow {
            reader: ReaderState::Away,
            ..FREE
        };
        assert!(DeskState::of(&away).needs_hand());
        assert_eq!(DeskState::of(&FREE), DeskState::Free);
        assert!(!DeskState::of(&FREE).needs_hand());
    }
}
