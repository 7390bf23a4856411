//! What a result says of the one person that it is about, as a reception knows it.

use protocol::consent::ConsentAuthority;
use protocol::eligibility::{Coded, Insurance};
use reception::eligibility as domain;
#[cfg(fuzzing)]
use reception::planted::{self, Bug};

use super::result::EligibilityResult;

/// The facts of the person. A person with several insurances (複数該当) keeps what they have in
/// common, and one who was not found (該当資格なし) has none; which insurance holds is for the
/// staff to see.
///
/// None where the result is about several people: which of them is meant is not guessed.
pub fn facts(
    result: &EligibilityResult,
    authority: ConsentAuthority,
) -> Option<domain::EligibilityResult> {
    let qualifications = &result.body.qualifications;
    let of_nobody = || {
        let validity = result.body.validity.clone();
        Insurance::of_nobody(validity.unwrap_or_else(|| Coded::Unknown(String::new())))
    };
    let Some((first, others)) = qualifications.split_first() else {
        return Some(domain::EligibilityResult {
            person: None,
            insurance: of_nobody(),
            consents: Vec::new(),
        });
    };
    let person = first.person();
    let is_one = others.iter().all(|other| other.person() == person);
    #[cfg(fuzzing)]
    let is_one = is_one || planted::is(Bug::SeveralTakenAsOne);
    if !is_one {
        return None;
    }
    Some(domain::EligibilityResult {
        insurance: if others.is_empty() {
            result.insurance(first)
        } else {
            of_nobody()
        },
        // The consents are the person's, not the insurance's.
        consents: first.consents(authority).known,
        person: Some(person),
    })
}

#[cfg(test)]
mod tests {
    use protocol::eligibility::Validity;

    use super::super::result::read;
    use super::*;

    fn said(validity: &str, people: &[(&str, &str)]) -> Option<domain::EligibilityResult> {
        let person = |(name, insurer): &(&str, &str)| {
            format!(
                "<ResultOfQualificationConfirmation><Name>{name}</Name><InsurerNumber>{insurer}\
                 </InsurerNumber></ResultOfQualificationConfirmation>"
            )
        };
        let people = people.iter().map(person).collect::<Vec<_>>().concat();
        let xml = format!(
            "<XmlMsg><MessageHeader/><MessageBody><QualificationValidity>{validity}\
             </QualificationValidity><ResultList>{people}</ResultList></MessageBody></XmlMsg>"
        );
        facts(&read(xml.as_bytes()).unwrap(), ConsentAuthority::Terminal)
    }

    #[test]
    fn one_person_is_known_with_the_insurance() {
        let known = said("2", &[("試験 花子", "06999999")]).unwrap();
        assert_eq!(known.person.unwrap().name, "試験 花子");
        assert_eq!(known.insurance.insurer_number.as_deref(), Some("06999999"));
        assert_eq!(known.insurance.validity, Coded::Known(Validity::Invalid));
    }

    #[test]
    fn nobody_found_is_a_result_too() {
        let known = said("4", &[]).unwrap();
        assert_eq!(known.person, None);
        assert_eq!(known.insurance.validity, Coded::Known(Validity::None));
    }

    #[test]
    fn which_of_several_insurances_holds_is_not_guessed() {
        let known = said("5", &[("試験 花子", "06999999"), ("試験 花子", "06999998")]).unwrap();
        assert_eq!(known.person.unwrap().name, "試験 花子");
        assert_eq!(known.insurance.insurer_number, None);
        assert_eq!(known.insurance.validity, Coded::Known(Validity::Several));
    }

    #[test]
    fn which_of_several_people_is_meant_is_not_guessed() {
        let several = said("1", &[("試験 花子", "06999999"), ("試験 太郎", "06999999")]);
        assert_eq!(several, None);
    }
}
