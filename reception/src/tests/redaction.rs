//! (d) The same day with other patients gives byte-identical streams to helper and display.

use proptest::prelude::*;
use protocol::consent::Answer as Reply;

use super::clinic::{Clinic, Patients};
use super::world::Card;

const HERS: Patients = Patients {
    name: "試験 花子",
    insurer: "試験健康保険組合",
    consent: Reply::Agree,
};

const HIS: Patients = Patients {
    name: "見本 太郎",
    insurer: "例示市国民健康保険",
    consent: Reply::Refuse,
};

fn day_of(patients: Patients, cards: [Card; 2], script: &[(bool, usize)]) -> Clinic {
    let mut clinic = Clinic::new(cards, patients);
    for (index, (second, choice)) in script.iter().enumerate() {
        clinic.step(usize::from(*second), *choice);
        if index % 16 == 0 {
            clinic.call_all();
        }
    }
    clinic.call_all();
    clinic
}

/// The choices that lead through a whole reception with a good card, by name.
const GOOD_WAY: [&str; 11] = [
    "card laid",
    "card read",
    "choose PIN",
    "right PIN",
    "PIN checked",
    "known",
    "answer",
    "submit",
    "result",
    "numbered",
    "card taken",
];

#[test]
fn a_whole_reception_tells_helper_and_display_nothing_of_the_person() {
    let [hers, his] = [HERS, HIS].map(|patients| {
        let mut clinic = Clinic::new([Card::Good, Card::Good], patients);
        for name in GOOD_WAY {
            // The question that is on the screen takes its own answer; the other is ignored.
            let choices: Vec<usize> = clinic.worlds[0]
                .possible()
                .iter()
                .enumerate()
                .filter(|(_, (_, possible, _))| *possible == name)
                .map(|(index, _)| index)
                .collect();
            for choice in choices {
                clinic.step(0, choice);
            }
        }
        clinic.call_all();
        clinic
    });
    assert_eq!(
        hers.day.display_view().called.len(),
        1,
        "no reception took place"
    );
    assert_eq!(hers.sent, his.sent);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn the_same_day_with_other_patients_looks_the_same(
        script in prop::collection::vec((any::<bool>(), 0usize..64), 0..200),
        cards in prop::array::uniform2(prop::sample::select(Card::ALL.to_vec())),
    ) {
        let hers = day_of(HERS, cards, &script);
        let his = day_of(HIS, cards, &script);
        prop_assert_eq!(hers.sent, his.sent);
    }
}
