//! Who is who. Only the world knows it, and nothing of it comes from the code that is tried: who
//! stood where, what each file is about, which number each person was given.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use protocol::consent::ConsentRecord;
use protocol::eligibility::{Insurance, Person as Named};
use protocol::ids::{DeskId, ResultId, SessionId, VisitId};
use protocol::time::{Date, MonthDay, Timestamp};

use super::person::{Person, Who};

/// A person's time at a desk.
pub(super) type At = (DeskId, SessionId);

/// What somebody has typed as his birthday, and when he began.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    /// Each that he typed: the day may not have heard of the newest yet.
    pub(super) birthdays: Vec<MonthDay>,
    pub(super) since: Timestamp,
}

/// What a file is about.
#[derive(Clone, Debug)]
pub(super) struct About {
    /// Who was looked up; several where it says several.
    pub(super) people: Vec<Who>,
    /// When it was made.
    pub(super) made_at: Timestamp,
    /// Whether it came from the terminal's folders.
    pub(super) is_terminal: bool,
}

/// The truth about a day.
#[derive(Debug, Default)]
pub(super) struct Truth {
    pub(super) people: Vec<Person>,
    pub(super) at: BTreeMap<At, Who>,
    pub(super) typed: BTreeMap<At, Typed>,
    pub(super) offered: BTreeSet<(At, Who)>,
    pub(super) files: HashMap<Vec<u8>, About>,
    visits: BTreeMap<VisitId, At>,
    pub(super) received_on: BTreeMap<At, Date>,
    mistakes: BTreeSet<(VisitId, ResultId)>,
}

impl Truth {
    pub(super) fn of(people: Vec<Person>) -> Self {
        Self {
            people,
            ..Self::default()
        }
    }

    pub(super) fn person(&self, who: Who) -> Option<&Person> {
        self.people.get(who.0)
    }

    /// Whom a name and a birthday mean.
    pub(super) fn named(&self, named: &Named) -> Option<Who> {
        let is = |one: &Person| one.name == named.name && Some(one.birth_date) == named.birth_date;
        self.people.iter().position(is).map(Who)
    }

    /// A visit was opened or received for whoever was there then.
    pub(super) fn visit(&mut self, visit: VisitId, at: At) {
        self.visits.insert(visit, at);
    }

    pub(super) fn who_is(&self, visit: VisitId) -> Option<Who> {
        self.at.get(self.visits.get(&visit)?).copied()
    }

    /// The staff err: a result is at a visit that is not its person's because somebody put it there.
    pub(super) fn mistaken(&mut self, visit: VisitId, result: ResultId) {
        self.mistakes.insert((visit, result));
    }

    pub(super) fn is_mistake(&self, visit: VisitId, result: Option<ResultId>) -> bool {
        result.is_some_and(|result| self.mistakes.contains(&(visit, result)))
    }

    /// Whether facts are this person's, or nobody's.
    pub(super) fn are_his(
        &self,
        who: Who,
        named: Option<&Named>,
        insurance: Option<&Insurance>,
    ) -> bool {
        let Some(person) = self.person(who) else {
            return false;
        };
        named.is_none_or(|named| self.named(named) == Some(who))
            && insurance
                .and_then(|insurance| insurance.number.as_ref())
                .is_none_or(|number| *number == person.number)
    }

    /// Whether consents are what this person said, all of it.
    pub(super) fn gave(&self, who: Who, consents: &[ConsentRecord]) -> bool {
        let said = consents.iter().map(|record| (record.class, record.state));
        self.person(who)
            .is_some_and(|person| said.eq(person.consents()))
    }
}
