//! What the staff do. They know faces and ask for names, so they know whose a result is; but they
//! act on what they saw a while ago, and now and then they err.

use protocol::console::{DeskAct, VisitEdit, VisitRow, VisitStage};
use protocol::failure::Failure;
use protocol::kiosk::ScreenKind;
use protocol::number::NumberSearch;
use protocol::presented::{Presented, Proof};
use reception::day::DayEvent;
use reception::eligibility::RequestName;

use super::clinic::Clinic;
use super::finding::Finding;
use super::reached::Kind;

impl Clinic {
    /// The staff do something.
    pub(super) async fn staff(&mut self) -> Result<(), Finding> {
        if self.dice.one_in(2) {
            self.seen = self.ledger.day().console_view(None);
        }
        let event = match self.dice.roll(8) {
            0 | 1 => self.at_a_desk(),
            2 => self.edit(),
            3 => self.unbind(),
            4 => self.ask(),
            _ => return self.bind().await,
        };
        let Some(event) = event else {
            return Ok(());
        };
        self.staff_step(event).await?;
        Ok(())
    }

    async fn staff_step(&mut self, event: DayEvent) -> Result<bool, Finding> {
        let outcome = self.day_step(event, None).await?;
        if outcome == Err(Failure::EditedMeanwhile) {
            self.reached.count(Kind::EditedMeanwhile);
        }
        Ok(outcome.is_ok())
    }

    fn at_a_desk(&mut self) -> Option<DayEvent> {
        let desks: Vec<_> = self.desks.iter().map(|place| place.desk.row()).collect();
        let row = *self.dice.pick(&desks)?;
        let act = match row.screen {
            ScreenKind::Visual if self.dice.one_in(8) => DeskAct::RefuseVisual,
            ScreenKind::Visual => DeskAct::ConfirmVisual,
            ScreenKind::WithStaff if self.dice.one_in(2) => DeskAct::HandBack,
            ScreenKind::WithStaff => {
                let presented = [Presented::Nothing, Presented::Proof(Proof::MyNumberCard)];
                DeskAct::Receive(*self.dice.pick(&presented)?)
            }
            ScreenKind::Found if self.dice.one_in(2) => DeskAct::TakeOver,
            _ if self.dice.one_in(6) => DeskAct::TakeOver,
            _ => DeskAct::CloseHelp,
        };
        let (desk, session) = (row.desk, row.session);
        Some(DayEvent::Act { desk, session, act })
    }

    fn edit(&mut self) -> Option<DayEvent> {
        let row = self.dice.pick(&self.seen.visits)?;
        let edits = [
            VisitEdit::Call,
            VisitEdit::Seen,
            VisitEdit::Gone,
            VisitEdit::PutBack,
        ];
        let (visit, version) = (row.visit, row.version);
        let edit = *self.dice.pick(&edits)?;
        Some(DayEvent::Edit {
            visit,
            version,
            edit,
        })
    }

    fn unbind(&mut self) -> Option<DayEvent> {
        let named = |row: &&VisitRow| row.person.is_some();
        let rows: Vec<_> = self.seen.visits.iter().filter(named).collect();
        let row = self.dice.pick(&rows)?;
        let (visit, version) = (row.visit, row.version);
        Some(DayEvent::Unbind { visit, version })
    }

    fn ask(&mut self) -> Option<DayEvent> {
        let open = |row: &&VisitRow| row.person.is_none() && row.number.is_some();
        let rows: Vec<_> = self.seen.visits.iter().filter(open).collect();
        let row = self.dice.pick(&rows)?;
        let (visit, version) = (row.visit, row.version);
        let person = self.truth.person(self.truth.who_is(visit)?)?;
        let search = NumberSearch {
            insurer: "06999999".to_owned(),
            symbol: None,
            number: person.number.clone(),
            branch: None,
            birth_date: person.birth_date,
        };
        self.requests += 1;
        let name = RequestName(format!("20261125{:09}", self.requests));
        Some(DayEvent::Ask {
            name,
            visit,
            version,
            search,
        })
    }

    /// A result of the tray is given to a visit: to its person's, or by mistake to another.
    async fn bind(&mut self) -> Result<(), Finding> {
        let tray: Vec<_> = self
            .seen
            .unmatched
            .iter()
            .filter(|one| one.givable)
            .collect();
        let Some(one) = self.dice.pick(&tray) else {
            return Ok(());
        };
        let named = one.person.as_ref();
        let result = one.result;
        let Some(whose) = named.and_then(|person| self.truth.named(person)) else {
            return Ok(());
        };
        let errs = self.dice.one_in(12);
        let fits = |row: &&VisitRow| {
            let is = self.truth.who_is(row.visit);
            let at_desk = matches!(row.stage, VisitStage::AtDesk(_));
            (is == Some(whose)) != errs && !(errs && at_desk) && is.is_some()
        };
        let rows: Vec<_> = self.seen.visits.iter().filter(fits).collect();
        let Some(row) = self.dice.pick(&rows) else {
            return Ok(());
        };
        let (visit, version) = (row.visit, row.version);
        let event = DayEvent::Bind {
            result,
            visit,
            version,
        };
        let his = self.truth.who_is(visit);
        if self.staff_step(event).await? && his != Some(whose) {
            self.truth.mistaken(visit, result);
            self.reached.count(Kind::BoundByMistake);
        }
        Ok(())
    }
}
