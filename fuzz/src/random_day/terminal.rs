//! The clinic's terminal: its accredited reader, which whoever likes to uses, and its folders.

use std::collections::HashSet;

use bridge::clock::stamp_in_japan;
use bridge::eligibility::result::read_packed;
use bridge::eligibility::terminal::{FileName, Whole, arrival};
use bridge::store::{Origin, ResultFile};
use protocol::consent::ConsentAuthority;
use protocol::eligibility::{Coded, Segment};
use protocol::ids::ResultId;
use protocol::number::NumberSearch;
use protocol::time::Timestamp;
use reception::calendar::date_in_japan;
use reception::day::{DayEvent, Placed};
use reception::eligibility::{FileMark, RequestName};

use super::clinic::Clinic;
use super::file;
use super::person::Who;
use super::reached::Kind;
use super::truth::About;

/// A file in the terminal's folders.
#[derive(Debug)]
struct Lying {
    name: String,
    mark: FileMark,
    bytes: Vec<u8>,
    /// From when on it can be seen.
    from: Timestamp,
}

/// A request that lies before the terminal.
#[derive(Debug)]
struct Asked {
    name: RequestName,
    who: Who,
}

/// The folders, and what of them was taken.
#[derive(Debug, Default)]
pub(super) struct Terminal {
    files: Vec<Lying>,
    taken: HashSet<(String, FileMark)>,
    asked: Vec<Asked>,
    used: u32,
}

impl Terminal {
    /// What was taken, as the store knows it after a start.
    pub(super) fn begin_again(&mut self, known: Vec<(String, FileMark)>) {
        self.taken = known.into_iter().collect();
    }

    /// The bytes behind a mark.
    pub(super) fn about(&self, mark: &FileMark) -> Option<&[u8]> {
        let file = self.files.iter().find(|file| file.mark == *mark);
        file.map(|file| file.bytes.as_slice())
    }

    fn put(&mut self, name: String, bytes: Vec<u8>, from: Timestamp) {
        // The mark is the store's own way to know content again; it is asked for it here.
        let file = ResultFile {
            day: date_in_japan(from),
            at: from,
            origin: Origin::Terminal {
                name: name.clone(),
                result: ResultId(0),
            },
            bytes,
        };
        self.files.push(Lying {
            name,
            mark: file.mark(),
            bytes: file.bytes,
            from,
        });
    }
}

impl Clinic {
    /// Somebody uses the accredited reader. What comes of it may be late, lost, doubled, about
    /// nobody, about several or no result at all.
    pub(super) fn use_reader(&mut self, who: Who) {
        self.terminal.used += 1;
        let made_at = (!self.dice.one_in(10)).then_some(self.now);
        let other = Who((who.0 + 1) % self.truth.people.len().max(1));
        let (people, is_broken) = match self.dice.roll(16) {
            0 => (Vec::new(), false),
            1 => (vec![who, other], false),
            2 => (Vec::new(), true),
            _ => (vec![who], false),
        };
        let of: Vec<_> = people
            .iter()
            .filter_map(|who| self.truth.person(*who))
            .collect();
        let mut bytes = file::bytes(&file::about(&of, made_at), &mut self.dice);
        if is_broken {
            bytes.truncate(bytes.len() / 2);
        }
        let about = About {
            people: if people.is_empty() { vec![who] } else { people },
            made_at: self.now,
            is_terminal: true,
        };
        if self.dice.one_in(10) {
            return;
        }
        self.truth.files.insert(bytes.clone(), about);
        let name = match self.terminal.files.last() {
            // What must not happen: other content under a name that was there.
            Some(before) if self.dice.one_in(12) => before.name.clone(),
            _ => face(self.terminal.used, self.now),
        };
        let late = match self.dice.roll(6) {
            0 => 30_000 + i64::from(self.dice.roll(300_000)),
            _ => i64::from(self.dice.roll(4_000)),
        };
        let from = Timestamp(self.now.0 + late);
        if self.dice.one_in(8) {
            let again = Timestamp(from.0 + i64::from(self.dice.roll(60_000)));
            let name = face(self.terminal.used + 50_000, self.now);
            self.terminal.put(name, bytes.clone(), again);
        }
        self.terminal.put(name, bytes, from);
    }

    /// What lies there and was not taken yet comes.
    pub(super) fn look_into_folders(&mut self) {
        for file in &self.terminal.files {
            let key = (file.name.clone(), file.mark);
            if file.from > self.now || self.terminal.taken.contains(&key) {
                continue;
            }
            self.terminal.taken.insert(key);
            let Some(name) = FileName::read(&file.name) else {
                continue;
            };
            let whole = Whole {
                name,
                mark: file.mark,
                bytes: file.bytes.clone(),
                read: read_packed(&file.bytes),
            };
            let told = arrival(&whole, ConsentAuthority::Simulator);
            let kept = ResultFile {
                day: date_in_japan(self.now),
                at: self.now,
                origin: Origin::Terminal {
                    name: whole.name.text,
                    result: ResultId(0),
                },
                bytes: whole.bytes,
            };
            let event = DayEvent::Arrived(Box::new(told));
            self.to_day.push_back((event, Some(kept)));
        }
    }

    /// A request by number is put before the terminal.
    pub(super) fn place(&mut self, name: RequestName, search: &NumberSearch) {
        let placed = match self.dice.roll(8) {
            0 => Placed::NotSent,
            1 => Placed::Uncertain,
            _ => Placed::Sent,
        };
        let of = |one: &super::person::Person| one.number == search.number;
        let who = self.truth.people.iter().position(of).map(Who);
        if let (Placed::Sent | Placed::Uncertain, Some(who)) = (placed, who) {
            let name = name.clone();
            self.terminal.asked.push(Asked { name, who });
        }
        if placed == Placed::Uncertain {
            self.reached.count(Kind::RequestUncertain);
        }
        self.to_day
            .push_back((DayEvent::Placed { name, placed }, None));
    }

    /// The terminal answers one of the requests, in any order.
    pub(super) fn answer_request(&mut self) {
        let count = u32::try_from(self.terminal.asked.len()).unwrap_or(0);
        if count == 0 {
            return;
        }
        let at = usize::try_from(self.dice.roll(count)).unwrap_or(0);
        let Asked { name, who } = self.terminal.asked.swap_remove(at);
        let Some(person) = self.truth.people.get(who.0) else {
            return;
        };
        let mut said = file::about(&[person], Some(self.now));
        said.header.identifier = Some(name.0.clone());
        match self.dice.roll(8) {
            0 => said.header.segment = Some(Coded::Known(Segment::Abnormal)),
            1 => {
                said.header.identifier = Some("0".to_owned());
                self.reached.count(Kind::RequestAnsweredByAnother);
            }
            _ => {}
        }
        let bytes = file::bytes(&said, &mut self.dice);
        let about = About {
            people: vec![who],
            made_at: self.now,
            is_terminal: true,
        };
        self.truth.files.insert(bytes.clone(), about);
        let name = format!("OQSsiquc01res_{}.xml", name.0);
        self.terminal.put(name, bytes, self.now);
    }
}

fn face(number: u32, at: Timestamp) -> String {
    let stamp = stamp_in_japan(at).unwrap_or_default();
    format!("OQSsiquc01res_face_1399999999{number:06}_{stamp}.xml")
}
