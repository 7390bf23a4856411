//! One file with every element of the specification, and what each of them is read into.

use crate::simulator::dice::Dice;
use crate::simulator::writer::{Layout, document};
use protocol::consent::ConsentState;
use protocol::eligibility::{
    CardClassification, CharacterCode, Coded, CombinedUse, Consistency, DiseaseCategory,
    DiseaseCertificate, ElderlyCertificate, Field, InstitutionMatch, LimitCertificate,
    LimitCertificateKind, LimitClass, LimitConsent, LossReason, MedicalTicket, Preschool,
    PrescriptionForm, Presence, Processing, Reference, Relation, Segment, Sex, TicketKind,
    TreatmentKind, Validity,
};
use protocol::money::Yen;
use protocol::time::{Date, Month, Timestamp};

use super::super::{Body, EligibilityResult, Header, Notice, Qualification, Search, StatedConsent};
use super::read;

/// Every element once, in no order.
pub(super) const FILE: &str = include_str!("complete.xml");

#[test]
fn the_file_has_every_element() {
    for field in Field::ALL {
        let element = format!("<{}>", field.name());
        assert!(FILE.contains(&element), "{element}");
        assert_eq!(Field::of_name(field.name()), Some(*field));
    }
}

#[test]
fn every_element_is_read_into_its_place() {
    let read = read(FILE).unwrap();
    assert_eq!(read.header, header());
    let [found] = read.body.qualifications.as_slice() else {
        panic!("one person is in the file");
    };
    // Field by field, because a person shows nothing in a debug output.
    let expected = qualification();
    let nodes = |of: &Qualification| EligibilityResult {
        header: Header::default(),
        body: Body {
            qualifications: vec![of.clone()],
            ..Body::default()
        },
    };
    let plain = |result: &EligibilityResult| document(result, None, Layout::Free, &mut Dice(&[]));
    assert_eq!(plain(&nodes(found)), plain(&nodes(&expected)));
    assert!(*found == expected);
    assert!(read.body == body());
}

#[expect(clippy::unnecessary_wraps, reason = "as a field has it")]
fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[expect(clippy::unnecessary_wraps, reason = "as a field has it")]
fn code<T>(known: T) -> Option<Coded<T>> {
    Some(Coded::Known(known))
}

#[expect(clippy::unnecessary_wraps, reason = "as a field has it")]
fn day(year: i16, month: u8, day: u8) -> Option<Date> {
    Some(Date { year, month, day })
}

/// Seconds after 2026-11-25 09:00 in Japan.
#[expect(clippy::unnecessary_wraps, reason = "as a field has it")]
fn after_nine(seconds: i64) -> Option<Timestamp> {
    Some(Timestamp(1_795_564_800_000 + seconds * 1_000))
}

const DAY: i64 = 24 * 60 * 60;

fn header() -> Header {
    Header {
        executed_at: after_nine(723),
        confirmed_on: day(2026, 11, 25),
        institution: text("1311111111"),
        identifier: text("0000000007"),
        reference: code(Reference::MyNumberCard),
        segment: code(Segment::Normal),
        error_code: text("OQC-TEST0001"),
        error_message: text("通知の例１"),
        character_code: code(CharacterCode::Utf8),
    }
}

fn body() -> Body {
    Body {
        processing: code(Processing::Normal),
        notice: Some(Notice {
            code: text("OQC-TEST0002"),
            message: text("通知の例２"),
        }),
        validity: code(Validity::InvalidNewer),
        prescription: code(PrescriptionForm::Paper),
        search: Some(Search {
            insurer_number: text("900009"),
            symbol: text("試９９"),
            number: text("９９９"),
            branch: text("09"),
            birth_date: day(1981, 2, 4),
            limit_consent: code(LimitConsent::Refused),
            identifier: text("000000000000000123"),
        }),
        qualifications: vec![qualification()],
    }
}

fn qualification() -> Qualification {
    Qualification {
        card_classification: code(CardClassification::General),
        insurer_number: text("900001"),
        symbol: text("試１２"),
        number: text("００１"),
        branch: text("01"),
        relation: code(Relation::Family),
        insured_name: text("試験　家族"),
        name: text("試験　花子"),
        other_name: text("試験　花"),
        name_kana: text("ｼｹﾝ ﾊﾅｺ"),
        other_name_kana: text("ｼｹﾝ ﾊﾅ"),
        sex: code(Sex::Female),
        other_sex: code(Sex::NotSet),
        birth_date: day(1981, 2, 3),
        address: text("東京都試験区架空町１－１－１"),
        postal_code: text("000-0000"),
        qualified_on: day(2024, 4, 1),
        disqualified_on: day(2026, 10, 31),
        card_issued_on: day(2024, 4, 2),
        card_valid_from: day(2024, 4, 3),
        card_valid_until: day(2028, 3, 31),
        share_tenths: Some(3),
        preschool: code(Preschool::Preschool),
        loss_reason: code(LossReason::OtherInsurance),
        insurer_name: text("試験市"),
        elderly: Some(ElderlyCertificate {
            issued_on: day(2026, 7, 21),
            valid_from: day(2026, 8, 2),
            valid_until: day(2027, 7, 30),
            share_tenths: Some(2),
        }),
        limit_consent: code(LimitConsent::Agreed),
        limit_consent_at: after_nine(664),
        limit: Some(LimitCertificate {
            kind: code(LimitCertificateKind::Limit),
            class: code(LimitClass::U),
            issued_on: day(2026, 7, 20),
            valid_from: day(2026, 8, 1),
            valid_until: day(2027, 7, 31),
            long_stay_on: day(2026, 10, 1),
        }),
        disease_consent: consent(ConsentState::Agreed, 665, None),
        diseases: vec![DiseaseCertificate {
            category: code(DiseaseCategory::Dialysis),
            issued_on: day(2026, 3, 20),
            valid_from: day(2026, 4, 1),
            valid_until: day(2027, 3, 31),
            self_pay: Some(Yen(10_000)),
        }],
        tickets: vec![
            ticket(),
            MedicalTicket {
                kind: code(TicketKind::Dispensing),
                ..MedicalTicket::default()
            },
        ],
        health_check: consent(ConsentState::Agreed, 666, Some(DAY)),
        medicine: consent(ConsentState::Refused, 667, Some(DAY)),
        treatment: consent(ConsentState::Lapsed, 668, Some(DAY)),
        surgery: consent(ConsentState::Unobtainable, 721, Some(DAY)),
        reference_number: text("00042"),
    }
}

fn consent(state: ConsentState, seconds: i64, holds: Option<i64>) -> StatedConsent {
    StatedConsent {
        state: code(state),
        given_at: after_nine(seconds),
        until: holds.and_then(|holds| after_nine(seconds + holds)),
    }
}

fn ticket() -> MedicalTicket {
    MedicalTicket {
        kind: code(TicketKind::Medical),
        valid_from: day(2026, 11, 1),
        valid_until: day(2026, 11, 30),
        issue_number: text("0000321"),
        month: Some(Month {
            year: 2026,
            month: 11,
        }),
        institution_code: text("1311111112"),
        institution_match: code(InstitutionMatch::Other),
        institution_name: text("試験指定医院"),
        prescriber_code: text("1311111113"),
        prescriber_name: text("試験処方医院"),
        injury_1: text("試験傷病一"),
        injury_2: text("試験傷病二"),
        injury_3: text("試験傷病三"),
        treatment: code(TreatmentKind::Outpatient),
        self_pay: Some(Yen(1_500)),
        district_contact: text("試験地区"),
        handling_contact: text("試験取扱"),
        combined_use: code(CombinedUse::Combined),
        social_insurance: code(Presence::Yes),
        consistency: code(Consistency::Inconsistent),
        infection: code(Presence::No),
        elderly_care: code(Presence::Yes),
        prefectural_expenses: code(Presence::No),
        remarks_1: text("試験備考一"),
        remarks_2: text("試験備考二"),
        remarks_3: text("試験備考三"),
    }
}
