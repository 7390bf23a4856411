//! How closed values stand in the tables: one word each, the same for ever.

use protocol::consent::{ConsentAuthority, ConsentClass, ConsentState};
use protocol::console::VisitStage;
use protocol::ids::DeskId;

/// A closed value that stands in a table as a word.
pub(super) trait Word: Copy + PartialEq + 'static {
    /// Every value.
    const VALUES: &'static [Self];

    /// The word.
    fn word(self) -> &'static str;

    /// The value of a word.
    fn read(word: &str) -> Option<Self> {
        Self::VALUES
            .iter()
            .copied()
            .find(|value| value.word() == word)
    }
}

impl Word for ConsentClass {
    const VALUES: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        match self {
            Self::TreatmentAndMedicine => "treatment_and_medicine",
            Self::Surgery => "surgery",
            Self::HealthCheck => "health_check",
        }
    }
}

impl Word for ConsentState {
    const VALUES: &'static [Self] = &[
        Self::Refused,
        Self::Agreed,
        Self::Lapsed,
        Self::Unobtainable,
    ];

    fn word(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Agreed => "agreed",
            Self::Lapsed => "lapsed",
            Self::Unobtainable => "unobtainable",
        }
    }
}

impl Word for ConsentAuthority {
    const VALUES: &'static [Self] = &[Self::Terminal, Self::Connector, Self::Oral, Self::Simulator];

    fn word(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Connector => "connector",
            Self::Oral => "oral",
            Self::Simulator => "simulator",
        }
    }
}

/// A stage's word, and the desk of a visit that stands at one.
pub(super) fn stage(stage: VisitStage) -> (&'static str, Option<u8>) {
    match stage {
        VisitStage::AtDesk(desk) => ("at_desk", Some(desk.0)),
        VisitStage::Waiting => ("waiting", None),
        VisitStage::Called => ("called", None),
        VisitStage::Seen => ("seen", None),
        VisitStage::Gone => ("gone", None),
    }
}

/// The stage of a word and a desk.
pub(super) fn read_stage(word: &str, desk: Option<u8>) -> Option<VisitStage> {
    match (word, desk) {
        ("at_desk", Some(desk)) => Some(VisitStage::AtDesk(DeskId(desk))),
        ("waiting", None) => Some(VisitStage::Waiting),
        ("called", None) => Some(VisitStage::Called),
        ("seen", None) => Some(VisitStage::Seen),
        ("gone", None) => Some(VisitStage::Gone),
        _ => None,
    }
}
