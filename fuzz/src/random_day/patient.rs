//! What people do before a kiosk. They read the screen and act as themselves; some walk away.

use protocol::consent::ConsentAnswer;
use protocol::kiosk::{KioskIntent, KioskScreen, KioskView, TroubleWay};
use protocol::way::Way;
use reception::desk::event::{DeskEvent, ReaderEvent};

use super::clinic::Clinic;
use super::finding::Finding;
use super::person::{Person, Who, mistyped};
use super::truth::Typed;

impl Clinic {
    /// Something happens at a desk.
    pub(super) async fn at_desk(&mut self, index: usize) -> Result<(), Finding> {
        let desk = &self.desks[index].desk;
        if desk.wake_at().is_some_and(|at| at <= self.now) {
            self.desk_step(index, DeskEvent::Tick, None).await?.ok();
        }
        if self.dice.one_in(2) && !self.desks[index].asked.is_empty() {
            return self.answer_one(index).await;
        }
        let view = self.desks[index].desk.kiosk_view();
        match self.desks[index].here {
            None => self.arrive(index, &view).await,
            Some(_) if self.dice.one_in(30) => self.walk_away(index).await,
            Some(who) => self.act(index, who, view).await,
        }
    }

    /// The next one comes. Whatever stands there is cancelled first, and a card that lies there
    /// is taken off.
    async fn arrive(&mut self, index: usize, view: &KioskView) -> Result<(), Finding> {
        if self.desks[index].lies.is_some() {
            return self.take_card(index).await;
        }
        if view.screen != KioskScreen::Idle {
            return self.say(index, KioskIntent::Cancel).await;
        }
        let Some(who) = self.steps_up() else {
            return Ok(());
        };
        self.desks[index].here = Some(who);
        match view.way {
            Way::OwnReader => self.lay_card(index, who).await,
            Way::Companion => self.say(index, KioskIntent::Begin).await,
        }
    }

    async fn walk_away(&mut self, index: usize) -> Result<(), Finding> {
        self.desks[index].here = None;
        match self.dice.roll(3) {
            0 => self.say(index, KioskIntent::Cancel).await,
            1 => self.take_card(index).await,
            // Without a word; a card is forgotten.
            _ => Ok(()),
        }
    }

    async fn act(&mut self, index: usize, who: Who, view: KioskView) -> Result<(), Finding> {
        let Some(person) = self.truth.person(who).cloned() else {
            return Ok(());
        };
        let id = view.desk;
        match view.screen {
            KioskScreen::Idle => match view.way {
                _ if self.desks[index].lies.is_some() => self.take_card(index).await,
                Way::OwnReader => self.lay_card(index, who).await,
                Way::Companion => self.say(index, KioskIntent::Begin).await,
            },
            KioskScreen::Identity { .. } if self.dice.one_in(4) => {
                self.say(index, KioskIntent::ChooseVisual).await
            }
            KioskScreen::Identity { .. } => self.say(index, KioskIntent::ChoosePin).await,
            KioskScreen::Pin { entry, .. } => {
                let typed = DeskEvent::PinReady(entry);
                self.desk_step(index, typed, None).await?.ok();
                Ok(())
            }
            KioskScreen::Certificate(_) => self.say(index, KioskIntent::NoticeRead).await,
            KioskScreen::Consent(question) => {
                let (class, answer) = (question.class, person.answer(question.class));
                if question.before.is_some_and(|before| before != answer) {
                    return Err(Finding::AnswersOfAnother(id));
                }
                let given = ConsentAnswer { class, answer };
                self.say(index, KioskIntent::Answer(given)).await
            }
            KioskScreen::Review(answers) => {
                let own = |given: &ConsentAnswer| given.answer == person.answer(given.class);
                if !answers.iter().all(own) {
                    return Err(Finding::AnswersOfAnother(id));
                }
                self.say(index, KioskIntent::Submit).await
            }
            KioskScreen::Trouble { ways, .. }
                if ways.contains(&TroubleWay::GoOn) && !self.dice.one_in(4) =>
            {
                self.say(index, KioskIntent::Way(TroubleWay::GoOn)).await
            }
            KioskScreen::Trouble { ways, .. } => match self.dice.pick(&ways).copied() {
                Some(TroubleWay::LayAgain) if self.desks[index].lies.is_none() => {
                    self.lay_card(index, who).await
                }
                Some(way) => self.say(index, KioskIntent::Way(way)).await,
                None => Ok(()),
            },
            KioskScreen::BirthDay => self.type_birthday(index, &person, &view).await,
            KioskScreen::AtTerminal => self.at_reader(index, who).await,
            KioskScreen::Found(found) => {
                // A result that names nobody has no initials: nobody says that it is his.
                let mine = found.initials == person.initials();
                let said = if mine {
                    KioskIntent::Mine
                } else {
                    KioskIntent::NotMine
                };
                self.say(index, said).await
            }
            KioskScreen::Done { .. } | KioskScreen::Stopped { .. } => {
                self.desks[index].here = None;
                self.take_card(index).await
            }
            KioskScreen::Reading
            | KioskScreen::Checking { .. }
            | KioskScreen::Visual { .. }
            | KioskScreen::Register
            | KioskScreen::WithStaff => Ok(()),
        }
    }

    async fn type_birthday(
        &mut self,
        index: usize,
        person: &Person,
        view: &KioskView,
    ) -> Result<(), Finding> {
        let birthday = if self.dice.one_in(10) {
            mistyped(&mut self.dice, &self.truth.people, person)
        } else {
            person.birthday()
        };
        let typed = Typed {
            birthdays: Vec::new(),
            since: self.now,
        };
        let at = (view.desk, view.session);
        let intent = DeskEvent::Kiosk(KioskIntent::BirthDay(birthday));
        if self.desk_step(index, intent, None).await?.is_ok() {
            let known = self.truth.typed.entry(at).or_insert(typed);
            known.birthdays.push(birthday);
        }
        Ok(())
    }

    async fn at_reader(&mut self, index: usize, who: Who) -> Result<(), Finding> {
        match self.dice.roll(8) {
            0 => self.say(index, KioskIntent::Back).await,
            1..=3 => {
                self.use_reader(who);
                Ok(())
            }
            _ => self.say(index, KioskIntent::Finished).await,
        }
    }

    async fn lay_card(&mut self, index: usize, who: Who) -> Result<(), Finding> {
        if self.desks[index].lies.is_some()
            || self.desks[index].desk.kiosk_view().way != Way::OwnReader
        {
            return Ok(());
        }
        self.desks[index].lies = Some(who);
        let laid = DeskEvent::Reader(ReaderEvent::CardLaid);
        self.desk_step(index, laid, None).await?.ok();
        Ok(())
    }

    async fn take_card(&mut self, index: usize) -> Result<(), Finding> {
        if self.desks[index].lies.take().is_some() {
            let taken = DeskEvent::Reader(ReaderEvent::CardTaken);
            self.desk_step(index, taken, None).await?.ok();
        }
        Ok(())
    }

    pub(super) async fn say(&mut self, index: usize, intent: KioskIntent) -> Result<(), Finding> {
        self.desk_step(index, DeskEvent::Kiosk(intent), None)
            .await?
            .ok();
        Ok(())
    }
}
