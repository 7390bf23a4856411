//! What must hold after every step, and on the disk.

use std::collections::{BTreeMap, BTreeSet};

use bridge::store::{Batch, StoredVisit};
use protocol::console::{ConsoleView, VisitDetail};
use protocol::ids::VisitId;

use super::clinic::{Clinic, broken};
use super::finding::Finding;
use super::reached::Kind;
use super::truth::Truth;
use super::upheaval::{DESKS, day_setup, desk_setup};

impl Clinic {
    /// What the staff see is each person's own, each number and each file one visit's.
    pub(super) fn check_memory(&mut self) -> Result<(), Finding> {
        let day = self.ledger.day().clone();
        let view = day.console_view(None);
        for one in &view.unmatched {
            let lies = (one.result, Kind::of_tray(one.why));
            if !self.trayed.contains(&lies) {
                self.reached.count(lies.1);
                self.trayed.push(lies);
            }
        }
        let (mut numbers, mut bound) = (BTreeSet::new(), BTreeSet::new());
        for detail in opened(&day, &view) {
            let visit = detail.row.visit;
            let Some(number) = detail.row.number else {
                continue;
            };
            if !numbers.insert(number) {
                return Err(Finding::NumberTwice(number));
            }
            if detail.bound.is_some_and(|result| !bound.insert(result)) {
                return Err(Finding::FileTwice(visit));
            }
            self.truth.check(&detail)?;
        }
        Ok(())
    }

    /// What is on the disk is what the machines in memory say, and is each person's own.
    pub(super) async fn check_disk(&self) -> Result<(), Finding> {
        let journal = self.store.journal().await.map_err(broken)?;
        let replayed = bridge::day::replay(day_setup(), self.now, &journal);
        let day = self.ledger.day();
        if replayed.as_ref() != Ok(&**day) {
            return Err(Finding::OtherDay);
        }
        for (place, setup) in self.desks.iter().zip(DESKS) {
            let replayed = bridge::desk::replay(desk_setup(setup), self.now, &journal);
            if replayed.as_ref() != Ok(&place.desk) {
                return Err(Finding::OtherDesk(place.id()));
            }
        }
        let stored = self.store.visits_of(day.today()).await.map_err(broken)?;
        let mut stored: BTreeMap<_, _> = stored.into_iter().map(|one| (one.visit, one)).collect();
        let mut files = BTreeSet::new();
        let details = opened(day, &day.console_view(None));
        for detail in details.filter(|detail| detail.row.number.is_some()) {
            let visit = detail.row.visit;
            let on_disk = stored.remove(&visit).ok_or(Finding::OtherVisit(visit))?;
            if !is_same(&on_disk, &detail) {
                return Err(Finding::OtherVisit(visit));
            }
            self.truth.check_stored(&on_disk, &detail)?;
            let kept = self.store.results_of(day.today(), visit).await;
            let mut of_terminal = 0;
            for bytes in kept.map_err(broken)? {
                of_terminal += u32::from(self.truth.check_file(&detail, &bytes)?);
                if !files.insert(bytes.to_vec()) {
                    return Err(Finding::FileTwice(visit));
                }
            }
            if of_terminal != u32::from(detail.bound.is_some()) {
                return Err(Finding::OtherFiles(visit));
            }
        }
        // What was received before the clock said that it is another day is not of this one.
        stored
            .keys()
            .next()
            .map_or(Ok(()), |visit| Err(Finding::OtherVisit(*visit)))
    }

    /// Whether the store takes anything at all, after everything.
    pub(super) async fn is_whole(&self) -> Result<(), Finding> {
        self.store.commit(Batch::default()).await.map_err(broken)
    }
}

fn opened<'d>(
    day: &'d reception::day::Day,
    view: &ConsoleView,
) -> impl Iterator<Item = VisitDetail> + use<'d> {
    let visits: Vec<VisitId> = view.visits.iter().map(|row| row.visit).collect();
    visits
        .into_iter()
        .filter_map(|visit| day.console_view(Some(visit)).opened)
}

fn is_same(on_disk: &StoredVisit, detail: &VisitDetail) -> bool {
    on_disk.number == detail.row.number
        && on_disk.stage == detail.row.stage
        && on_disk.facts.person == detail.row.person
        && on_disk.facts.insurance == detail.insurance
}

impl Truth {
    fn check(&self, detail: &VisitDetail) -> Result<(), Finding> {
        let visit = detail.row.visit;
        if self.is_mistake(visit, detail.bound) {
            return Ok(());
        }
        let who = self.who_is(visit).ok_or(Finding::WrongVisit(visit))?;
        let (named, insurance) = (detail.row.person.as_ref(), detail.insurance.as_ref());
        if !self.are_his(who, named, insurance) {
            return Err(Finding::WrongVisit(visit));
        }
        if named.is_some() && !self.gave(who, &detail.consents) {
            return Err(Finding::WrongConsents(visit));
        }
        Ok(())
    }

    fn check_stored(&self, on_disk: &StoredVisit, detail: &VisitDetail) -> Result<(), Finding> {
        let visit = on_disk.visit;
        if self.is_mistake(visit, detail.bound) {
            return Ok(());
        }
        let who = self.who_is(visit).ok_or(Finding::WrongVisitOnDisk(visit))?;
        let facts = &on_disk.facts;
        if !self.are_his(who, facts.person.as_ref(), facts.insurance.as_ref()) {
            return Err(Finding::WrongVisitOnDisk(visit));
        }
        if facts.person.is_some() && !self.gave(who, &on_disk.consents) {
            return Err(Finding::WrongConsentsOnDisk(visit));
        }
        Ok(())
    }

    /// Whether a file that lies at a visit came from the terminal.
    fn check_file(&self, detail: &VisitDetail, bytes: &[u8]) -> Result<bool, Finding> {
        let visit = detail.row.visit;
        let wrong = Finding::WrongVisitOnDisk(visit);
        let about = self.files.get(bytes).ok_or(wrong.clone())?;
        let is_his = self.who_is(visit).is_some_and(|who| about.people == [who]);
        if is_his || (about.is_terminal && self.is_mistake(visit, detail.bound)) {
            Ok(about.is_terminal)
        } else {
            Err(wrong)
        }
    }
}
