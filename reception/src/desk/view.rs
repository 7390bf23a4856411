//! What each role sees of a desk.

use protocol::consent::ConsentAnswer;
use protocol::console::DeskRow;
use protocol::failure::Failure;
use protocol::ids::EntryId;
use protocol::kiosk::{
    Awaited, ConsentQuestion, Ending, Found, KioskScreen, KioskView, Leaves, Patient, PinWay,
    TroubleWay, Veiled, VisualState,
};
use protocol::pin::TriesLeft;
use protocol::support::SupportView;

use super::Desk;
use super::stage::Stage;

impl Desk {
    /// The patient's view.
    pub fn kiosk_view(&self) -> KioskView {
        KioskView {
            environment: self.setup.environment,
            clinic: self.setup.clinic.clone(),
            desk: self.setup.desk,
            way: self.setup.way,
            session: self.session,
            language: self.language,
            today: self.today,
            reader: self.reader,
            screen: self.screen::<Patient>(),
            back: self.can_go_back(),
            cancel: self.can_cancel(),
            help: self.help,
            warning: self.warning(),
        }
    }

    /// The helper's view: the same screen without its leaves.
    pub fn support_view(&self) -> SupportView {
        SupportView {
            environment: self.setup.environment,
            desk: self.setup.desk,
            way: self.setup.way,
            session: self.session,
            language: self.language,
            today: self.today,
            reader: self.reader,
            screen: self.screen::<Veiled>(),
            help: self.help,
            warning: self.warning(),
        }
    }

    /// The staff's line about the desk.
    pub fn row(&self) -> DeskRow {
        let screen = self.screen::<Veiled>();
        DeskRow {
            desk: self.setup.desk,
            way: self.setup.way,
            session: self.session,
            reader: self.reader,
            screen: screen.kind(),
            failure: match screen {
                KioskScreen::Trouble { failure, .. } => Some(failure),
                _ => None,
            },
            language: self.language,
            help: self.help,
            help_since: self.help_since,
            visual_asked: self.stage == Stage::Visual(VisualState::Asked),
            card_forgotten: matches!(
                self.stage,
                Stage::Done {
                    card: protocol::card::CardPresence::Forgotten,
                    ..
                } | Stage::Stopped {
                    card: protocol::card::CardPresence::Forgotten,
                }
            ),
            taken_over: matches!(self.stage, Stage::WithStaff { .. }),
        }
    }

    /// Whether やめる leads somewhere: not where nobody is, nor once the answers are sent.
    pub(crate) const fn can_cancel(&self) -> bool {
        !matches!(
            self.stage,
            Stage::Idle
                | Stage::Submitting { .. }
                | Stage::Storing { .. }
                | Stage::Done { .. }
                | Stage::Stopped { .. }
                | Stage::WithStaff { .. }
        )
    }

    fn can_go_back(&self) -> bool {
        match self.stage {
            Stage::Pin { .. } | Stage::Visual(_) | Stage::Review | Stage::AtTerminal => true,
            Stage::Consent(index) => {
                index > 0
                    || self
                        .visitor
                        .as_ref()
                        .is_some_and(|visitor| visitor.notice.is_some())
            }
            _ => false,
        }
    }

    fn screen<L: Unveil>(&self) -> KioskScreen<L> {
        match &self.stage {
            Stage::Idle => KioskScreen::Idle,
            Stage::Reading { .. } => KioskScreen::Reading,
            Stage::Identity => KioskScreen::Identity {
                pin: self.pin_way(),
            },
            Stage::Pin { entry, wrong } => self.pin_screen(*entry, *wrong),
            Stage::CheckingPin { .. } => checking(Awaited::Pin),
            Stage::Identifying { .. } => checking(Awaited::Identity),
            Stage::Visual(state) => KioskScreen::Visual { state: *state },
            Stage::Register => KioskScreen::Register,
            Stage::Registering { .. } => checking(Awaited::Registration),
            Stage::Certificate => L::certificate(self),
            Stage::Consent(index) => L::question(self, *index),
            Stage::Review => KioskScreen::Review(L::answers(self)),
            Stage::Submitting { .. } => checking(Awaited::Eligibility),
            Stage::Storing { .. } => checking(Awaited::Store),
            Stage::Done {
                number,
                card,
                ending,
            } => KioskScreen::Done {
                number: *number,
                card: *card,
                ending: L::ending(ending),
            },
            Stage::Stopped { card } => KioskScreen::Stopped { card: *card },
            Stage::Trouble { failure, retry } => KioskScreen::Trouble {
                failure: *failure,
                ways: self.ways(*failure, *retry),
            },
            Stage::CardGone { .. } => KioskScreen::Trouble {
                failure: Failure::CardRemoved,
                ways: vec![TroubleWay::LayAgain, TroubleWay::Staff],
            },
            Stage::WithStaff { .. } => KioskScreen::WithStaff,
            Stage::BirthDay => KioskScreen::BirthDay,
            Stage::AtTerminal => KioskScreen::AtTerminal,
            Stage::AwaitingResult => checking(Awaited::Terminal),
            Stage::Found => KioskScreen::Found(L::found(self)),
        }
    }

    fn tries(&self) -> Option<TriesLeft> {
        self.visitor.as_ref().and_then(|visitor| visitor.tries)
    }

    fn pin_way(&self) -> PinWay {
        match self.tries() {
            Some(TriesLeft::Two | TriesLeft::Three) => PinWay::Open,
            Some(TriesLeft::One) => PinWay::LastTry,
            None => PinWay::Locked,
        }
    }

    /// The pad. It is never open for a locked card; should it be, the person chooses again.
    fn pin_screen<L: Leaves>(&self, entry: EntryId, wrong: bool) -> KioskScreen<L> {
        let again = self
            .visitor
            .as_ref()
            .is_some_and(|visitor| visitor.before_restart.is_some());
        match self.tries() {
            Some(tries) => KioskScreen::Pin {
                entry,
                tries,
                wrong,
                again,
            },
            None => KioskScreen::Identity {
                pin: PinWay::Locked,
            },
        }
    }
}

const fn checking<L: Leaves>(awaited: Awaited) -> KioskScreen<L> {
    KioskScreen::Checking { awaited }
}

/// How the leaves of a screen come from the desk: the patient's own, or nothing.
trait Unveil: Leaves + Sized {
    fn certificate(desk: &Desk) -> KioskScreen<Self>;
    fn question(desk: &Desk, index: usize) -> KioskScreen<Self>;
    fn answers(desk: &Desk) -> Self::Answers;
    fn found(desk: &Desk) -> Self::Found;
    fn ending(ending: &Ending) -> Self::Ending;
}

impl Unveil for Patient {
    fn certificate(desk: &Desk) -> KioskScreen<Self> {
        match desk.visitor.as_ref().and_then(|visitor| visitor.notice) {
            Some(notice) => KioskScreen::Certificate(notice),
            None => KioskScreen::Reading,
        }
    }

    fn question(desk: &Desk, index: usize) -> KioskScreen<Self> {
        let question = desk.visitor.as_ref().and_then(|visitor| {
            let class = *visitor.askable.get(index)?;
            Some(ConsentQuestion {
                class,
                index: u8::try_from(index + 1).unwrap_or(u8::MAX),
                count: u8::try_from(visitor.askable.len()).unwrap_or(u8::MAX),
                before: visitor.answer(class),
            })
        });
        match question {
            Some(question) => KioskScreen::Consent(question),
            None => KioskScreen::Reading,
        }
    }

    fn answers(desk: &Desk) -> Vec<ConsentAnswer> {
        desk.visitor
            .as_ref()
            .map(|visitor| visitor.answers.clone())
            .unwrap_or_default()
    }

    fn found(desk: &Desk) -> Found {
        desk.found()
    }

    fn ending(ending: &Ending) -> Ending {
        ending.clone()
    }
}

impl Unveil for Veiled {
    fn certificate(_: &Desk) -> KioskScreen<Self> {
        KioskScreen::Certificate(())
    }

    fn question(_: &Desk, _: usize) -> KioskScreen<Self> {
        KioskScreen::Consent(())
    }

    fn answers(_: &Desk) {}

    fn found(_: &Desk) {}

    fn ending(_: &Ending) {}
}
