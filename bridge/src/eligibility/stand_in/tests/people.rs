//! The synthetic people, each read by the reader of result files.

use std::collections::BTreeSet;

use card::virtual_card::Profile;
use protocol::consent::{ConsentAuthority, ConsentState};

use super::super::holder::Holder;
use super::super::{people, write};
use super::{FIRST, TODAY, agree};
use crate::clock::Clock;
use crate::eligibility::result;

#[test]
fn every_person_of_the_tray_can_be_read_with_every_answer() {
    let cards = Profile::ALL.into_iter().map(Some).chain([None]);
    let mut names = BTreeSet::new();
    for card in cards {
        let holder = Holder {
            card,
            lapsed: false,
        };
        let Some(person) = people::person(holder) else {
            assert_eq!(card, Some(Profile::NotMyNumber));
            continue;
        };
        let answers: Vec<_> = person.askable.classes().map(agree).collect();
        let at = Clock::starting_on(TODAY).unwrap().now();
        let xml = write::result(&person, &answers, FIRST, at).unwrap();
        let result = result::read(&xml.0).unwrap();
        let found = result.only().unwrap();
        for consent in found.consents(ConsentAuthority::Simulator).known {
            let asked = person.askable.includes(consent.class);
            assert_eq!(consent.state == ConsentState::Agreed, asked, "{card:?}");
        }
        let who = found.person();
        assert!(who.name.starts_with("試験"), "{}", who.name);
        assert!(who.kana.as_ref().is_some_and(|kana| kana.starts_with('ｼ')));
        assert_eq!(result.insurance(found).share_tenths, Some(3));
        assert_eq!(
            result.header.executed_at.map(|at| at.0 / 1_000),
            Some(at.0 / 1_000)
        );
        assert_eq!(
            who.birth_date.map(|day| TODAY.year - day.year),
            Some(person.age)
        );
        names.insert(who.name);
    }
    assert_eq!(names.len(), 6, "nobody stands for two");
}
