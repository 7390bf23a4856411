//! What happened on the days, so that a run that passes something over does not count.

use protocol::unmatched::Unmatched;

macro_rules! kinds {
    ($($(#[doc = $doc:literal])* $kind:ident,)+) => {
        /// What a run of days must reach.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Kind { $($(#[doc = $doc])* $kind,)+ }

        impl Kind {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$kind),+];
        }
    };
}

kinds! {
    /// Received at a kiosk with the result.
    Received,
    /// Received while the accredited reader's result was awaited.
    ReceivedAwaitingTerminal,
    /// Received while the connector's answer was awaited.
    ReceivedAwaitingConnector,
    /// Received by the staff.
    ReceivedByStaff,
    /// A desk was offered a result by itself.
    Offered,
    /// The staff had a result offered to somebody at a kiosk.
    OfferedByStaff,
    /// A person said that it is not his.
    Denied,
    /// A desk had no use for a result any more.
    NotTaken,
    /// The staff gave a result to a visit.
    Bound,
    /// By mistake, to somebody else's visit.
    BoundByMistake,
    /// The staff took it back.
    TakenBack,
    /// An edit on what was seen some time ago was refused.
    EditedMeanwhile,
    /// The source answered after the reception.
    Late,
    /// The source has answered that it gives none.
    NoResult,
    /// A request was answered.
    RequestAnswered,
    /// A request was answered by what does not agree with it.
    RequestAnsweredByAnother,
    /// Nobody knew whether a request was placed.
    RequestUncertain,
    /// The same content came once more.
    Duplicate,
    /// Somebody left.
    Left,
    /// The house ended and began again.
    Restart,
    /// While somebody was before a kiosk.
    RestartAtDesk,
    /// A new day began.
    Midnight,
    /// While somebody was before a kiosk.
    MidnightAtDesk,
    /// A step was refused because the store did not write.
    StoreAway,
    /// What waited meanwhile was written.
    WrittenLater,
    /// The tray: nobody fits.
    TrayNobody,
    /// The tray: several fit.
    TraySeveral,
    /// The tray: he has left.
    TrayLeft,
    /// The tray: denied.
    TrayDenied,
    /// The tray: taken back.
    TrayTakenBack,
    /// The tray: no person.
    TrayNoPerson,
    /// The tray: several people.
    TraySeveralPeople,
    /// The tray: of another day.
    TrayAnotherDay,
    /// The tray: a name that came before.
    TraySameName,
    /// The tray: unreadable.
    TrayUnreadable,
    /// The tray: an answer to another's request.
    TrayOtherRequest,
    /// The tray: an answer that the visit has no use for.
    TrayAnswer,
}

impl Kind {
    pub(super) const fn of_tray(why: Unmatched) -> Self {
        match why {
            Unmatched::Nobody => Self::TrayNobody,
            Unmatched::Several => Self::TraySeveral,
            Unmatched::Left => Self::TrayLeft,
            Unmatched::Denied => Self::TrayDenied,
            Unmatched::TakenBack => Self::TrayTakenBack,
            Unmatched::NoPerson => Self::TrayNoPerson,
            Unmatched::SeveralPeople => Self::TraySeveralPeople,
            Unmatched::AnotherDay => Self::TrayAnotherDay,
            Unmatched::SameName => Self::TraySameName,
            Unmatched::Unreadable(_) => Self::TrayUnreadable,
            Unmatched::OtherRequest => Self::TrayOtherRequest,
            Unmatched::Answer => Self::TrayAnswer,
        }
    }
}

/// How often each was reached, and how much was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Steps of the world.
    pub steps: u64,
    counts: Vec<u64>,
}

impl Reached {
    pub(super) fn nothing() -> Self {
        Self {
            steps: 0,
            counts: vec![0; Kind::ALL.len()],
        }
    }

    pub(super) fn count(&mut self, kind: Kind) {
        if let Some(count) = self.counts.get_mut(kind as usize) {
            *count += 1;
        }
    }

    /// How often.
    pub fn of(&self, kind: Kind) -> u64 {
        self.counts.get(kind as usize).copied().unwrap_or(0)
    }

    /// Adds another day's.
    pub fn add(&mut self, other: &Self) {
        self.steps += other.steps;
        for (sum, count) in self.counts.iter_mut().zip(&other.counts) {
            *sum += count;
        }
    }
}

impl Default for Reached {
    fn default() -> Self {
        Self::nothing()
    }
}
