//! What happens to the whole house: it ends and begins again, the store does not write, midnight.

use bridge::day::{Ledger, last_number};
use bridge::house::replay;
use protocol::environment::Environment;
use protocol::ids::DeskId;
use protocol::kiosk::KioskScreen;
use protocol::way::Way;
use reception::calendar::date_in_japan;
use reception::day::{DayEvent, DaySetup, Placed};
use reception::desk::DeskSetup;
use reception::desk::event::{DeskEvent, ReaderEvent};

use super::clinic::{AskingOn, Clinic, broken};
use super::file::INSTITUTION;
use super::finding::{Broken, Finding};
use super::reached::Kind;

/// The clinic's desks: one with a reader of its own, two beside the accredited one.
pub(super) const DESKS: [(DeskId, Way); 3] = [
    (DeskId(1), Way::OwnReader),
    (DeskId(2), Way::Companion),
    (DeskId(3), Way::Companion),
];

const CLINIC: &str = "Random Day";

pub(super) fn desk_setup((desk, way): (DeskId, Way)) -> DeskSetup {
    DeskSetup {
        desk,
        way,
        environment: Environment::Test,
        clinic: CLINIC.to_owned(),
    }
}

pub(super) fn day_setup() -> DaySetup {
    DaySetup {
        environment: Environment::Test,
        clinic: CLINIC.to_owned(),
        desks: DESKS.map(|(desk, _)| desk).into(),
        institution: Some(INSTITUTION.to_owned()),
    }
}

impl Clinic {
    /// The process is killed and started again: what was on its way is lost, the journal is
    /// replayed, and everybody who was there still is.
    pub(super) async fn restart(&mut self) -> Result<(), Finding> {
        self.refuse(false).await?;
        self.check_disk().await?;
        self.reached.count(Kind::Restart);
        let setups = DESKS.map(desk_setup).into();
        let replayed = replay(&self.store, self.now, setups, day_setup()).await;
        let Ok((desks, day)) = replayed else {
            return Err(Finding::Broken(Broken::Restart));
        };
        self.ledger = Ledger::new(day, self.store.clone());
        self.to_day.clear();
        for (place, desk) in self.desks.iter_mut().zip(desks) {
            let mark = self.store.card_mark(desk.id()).await.map_err(broken)?;
            place.begin_again(desk, mark);
        }
        let known = self.store.known_files().await.map_err(broken)?;
        self.terminal.begin_again(known);
        for index in 0..self.desks.len() {
            let is_idle = self.desks[index].desk.kiosk_view().screen == KioskScreen::Idle;
            if !is_idle {
                self.reached.count(Kind::RestartAtDesk);
            }
            self.desk_step(index, DeskEvent::Restarted, None)
                .await?
                .ok();
            self.reader_says(index, ReaderEvent::Up).await?;
            if self.desks[index].lies.is_some() {
                self.reader_says(index, ReaderEvent::CardLaid).await?;
            }
        }
        let still_asked = self.ledger.day().still_asked();
        let asked = |(desk, session, answers)| AskingOn {
            desk,
            session,
            answers,
        };
        self.asking_on = still_asked.into_iter().map(asked).collect();
        for name in self.ledger.day().placing() {
            let placed = Placed::Uncertain;
            self.day_step(DayEvent::Placed { name, placed }, None)
                .await?
                .ok();
        }
        Ok(())
    }

    pub(super) async fn reader_says(
        &mut self,
        index: usize,
        said: ReaderEvent,
    ) -> Result<(), Finding> {
        let event = DeskEvent::Reader(said);
        self.desk_step(index, event, None).await?.ok();
        Ok(())
    }

    /// The store refuses to write from now on, or writes again.
    pub(super) async fn refuse(&mut self, refuse: bool) -> Result<(), Finding> {
        // Only a build that plants bugs has a store that can be told to.
        #[cfg(fuzzing)]
        self.store.refuse_writes(refuse).await.map_err(broken)?;
        #[cfg(not(fuzzing))]
        std::future::ready(()).await;
        self.away = refuse && cfg!(fuzzing);
        Ok(())
    }

    /// A new day, where one has begun; it is tried again where it could not be written.
    pub(super) async fn begin_the_day(&mut self) -> Result<(), Finding> {
        let date = date_in_japan(self.now);
        if date == self.ledger.day().today() {
            return Ok(());
        }
        let last_number = last_number(&self.store, date).await.map_err(broken)?;
        let event = DayEvent::NewDay { date, last_number };
        if self.day_step(event, None).await?.is_ok() {
            self.reached.count(Kind::Midnight);
            if self.desks.iter().any(|place| place.here.is_some()) {
                self.reached.count(Kind::MidnightAtDesk);
            }
        }
        Ok(())
    }

    /// The connector answers after all, for one of the receptions that went on without it.
    pub(super) fn answer_late(&mut self) -> Result<(), Finding> {
        let count = u32::try_from(self.asking_on.len()).unwrap_or(0);
        if count == 0 || self.source_away {
            return Ok(());
        }
        let at = usize::try_from(self.dice.roll(count)).unwrap_or(0);
        let AskingOn {
            desk,
            session,
            answers,
        } = self.asking_on.swap_remove(at);
        if self.dice.one_in(6) {
            let event = DayEvent::NoResult { desk, session };
            self.to_day.push_back((event, None));
            return Ok(());
        }
        let index = DESKS.iter().position(|(id, _)| *id == desk).unwrap_or(0);
        if let Some((known, file)) = self.connector(index, session, &answers)? {
            let result = Box::new(known);
            let event = DayEvent::Late {
                desk,
                session,
                result,
            };
            self.to_day.push_back((event, Some(file)));
        }
        Ok(())
    }
}
