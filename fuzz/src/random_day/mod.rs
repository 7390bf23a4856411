//! The random day: three desks, one tray and everything that can happen between them, from a seed.
//!
//! What is tried is the real thing: `Desk` and `Day`, what of their steps is written
//! ([`bridge::day::Ledger`], [`bridge::desk::batch`]), the store on a disk, and bytes that the
//! reader reads. Not tried are the tasks' own channels: the world plays them, so that a seed gives
//! the same day always. What is true is kept beside it (`truth`) and never asked of what is
//! tried.

mod asked;
mod carry_out;
mod check;
mod clinic;
pub mod command;
mod desk;
mod dice;
mod file;
mod finding;
mod patient;
mod person;
mod reached;
mod staff;
mod terminal;
mod truth;
mod upheaval;

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;

use bridge::day::Ledger;
use bridge::house::replay;
use bridge::store::Store;
use protocol::environment::Environment;
use protocol::time::Timestamp;
use reception::desk::event::ReaderEvent;

use self::clinic::{Clinic, broken};
use self::desk::Place;
use self::dice::Dice;
pub use self::finding::{Broken, Finding};
pub use self::reached::{Kind, Reached};
use self::terminal::Terminal;
use self::truth::Truth;
use self::upheaval::{DESKS, day_setup, desk_setup};

/// So many things happen on a day.
const STEPS: u32 = 120;

/// So many people come.
const PEOPLE: usize = 7;

/// 2026-11-25 09:00 and 23:55 in Japan.
const MORNING: Timestamp = Timestamp(1_795_564_800_000);
const BEFORE_MIDNIGHT: Timestamp = Timestamp(MORNING.0 + 53_700_000);

/// What was found, and in which step of its day.
#[derive(Clone, Debug)]
pub struct Found {
    /// The step.
    pub step: u64,
    /// What.
    pub finding: Finding,
}

/// One day from its seed, in a folder below this one.
///
/// # Errors
/// What must never be seen was seen.
pub async fn day(seed: u64, below: &Path) -> Result<Reached, Found> {
    let opened = Clinic::open(seed, below).await;
    let mut clinic = opened.map_err(|finding| Found { step: 0, finding })?;
    match clinic.live().await {
        Ok(()) => Ok(clinic.reached),
        Err(finding) => Err(Found {
            step: clinic.reached.steps,
            finding,
        }),
    }
}

impl Clinic {
    async fn open(seed: u64, below: &Path) -> Result<Self, Finding> {
        let mut dice = Dice::new(seed);
        let now = if dice.one_in(6) {
            BEFORE_MIDNIGHT
        } else {
            MORNING
        };
        let source_away = dice.one_in(3);
        let people = person::crowd(&mut dice, PEOPLE);
        let broken_house = |_| Finding::Broken(Broken::Restart);
        let folder = tempfile::tempdir_in(below).map_err(broken_house)?;
        let store = Store::open(folder.path(), Some(Environment::Test)).map_err(broken)?;
        let setups = DESKS.map(desk_setup).into();
        let begun = replay(&store, now, setups, day_setup()).await;
        let Ok((desks, day)) = begun else {
            return Err(Finding::Broken(Broken::Restart));
        };
        let ledger = Ledger::new(day, store.clone());
        let view = ledger.day().console_view(None);
        let mut clinic = Self {
            dice,
            now,
            truth: Truth::of(people),
            reached: Reached::nothing(),
            _folder: folder,
            store,
            away: false,
            source_away,
            busy: 0,
            ledger,
            desks: desks.into_iter().map(Place::new).collect(),
            to_day: VecDeque::new(),
            terminal: Terminal::default(),
            asking_on: Vec::new(),
            requests: 0,
            seen: view,
            trayed: Vec::new(),
        };
        for index in 0..clinic.desks.len() {
            clinic.reader_says(index, ReaderEvent::Up).await?;
        }
        Ok(clinic)
    }

    async fn live(&mut self) -> Result<(), Finding> {
        for _ in 0..STEPS {
            self.reached.steps += 1;
            let pause = match self.dice.roll(24) {
                0 => 20_000 + i64::from(self.dice.roll(200_000)),
                _ => i64::from(self.dice.roll(6_000)),
            };
            self.now = Timestamp(self.now.0 + pause);
            let before = Arc::clone(self.ledger.day());
            self.begin_the_day().await?;
            self.something_happens().await?;
            self.deliver_to_desks().await?;
            if self.dice.one_in(25) {
                self.busy = self.dice.roll(40);
            }
            self.busy = self.busy.saturating_sub(1);
            if self.busy == 0 {
                self.deliver().await?;
            }
            if !Arc::ptr_eq(&before, self.ledger.day()) {
                self.check_memory()?;
            }
            if self.dice.one_in(40) {
                self.check_disk().await?;
            }
        }
        self.refuse(false).await?;
        self.begin_the_day().await?;
        self.deliver().await?;
        self.write_what_waits().await?;
        self.check_memory()?;
        self.check_disk().await?;
        self.is_whole().await
    }

    async fn something_happens(&mut self) -> Result<(), Finding> {
        match self.dice.roll(100) {
            0 => self.restart().await,
            1 if !self.away => self.refuse(true).await,
            1..=8 if self.away => self.refuse(false).await,
            2..=4 => {
                let people = u32::try_from(self.truth.people.len()).unwrap_or(0);
                let who = usize::try_from(self.dice.roll(people)).unwrap_or(0);
                self.use_reader(person::Who(who));
                Ok(())
            }
            5..=18 => {
                self.look_into_folders();
                Ok(())
            }
            19..=21 => {
                self.answer_request();
                Ok(())
            }
            22..=25 => self.answer_late(),
            26 => {
                self.source_away = !self.source_away;
                Ok(())
            }
            27..=44 => self.staff().await,
            _ => {
                let desk = usize::try_from(self.dice.roll(3)).unwrap_or(0);
                // What is done with a card takes more acts.
                let acts = if desk == 0 { 7 } else { 1 };
                for _ in 0..acts {
                    self.deliver_to_desks().await?;
                    self.at_desk(desk).await?;
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Reached, day};

    async fn lived(seeds: std::ops::Range<u64>) -> Vec<Reached> {
        let folder = tempfile::tempdir().unwrap();
        let mut all = Vec::new();
        for seed in seeds {
            all.push(day(seed, folder.path()).await.unwrap());
        }
        all
    }

    /// Else a finding could not be looked at a second time.
    #[tokio::test]
    async fn a_seed_is_the_same_day_always() {
        let days = lived(1..6).await;
        assert_eq!(days, lived(1..6).await);
        let first = &days[0];
        assert!(days.iter().any(|day| day != first), "every day is the same");
    }
}
