//! The code tables against what is published: each code and what it means.

use protocol::consent::ConsentState;
use protocol::eligibility::{
    CardClassification, CharacterCode, CodeTable, Coded, CombinedUse, Consistency, DiseaseCategory,
    Field, InstitutionMatch, LimitCertificateKind, LimitClass, LimitConsent, LossReason, Preschool,
    PrescriptionForm, Presence, Processing, Reference, Relation, Segment, Sex, TicketKind,
    TreatmentKind, Validity,
};
use words::eligibility::InWords;

use super::super::{EligibilityResult, Node, Value};
use super::read;

/// A table as a person reads it.
fn table<T: CodeTable + InWords>() -> String {
    let codes = &words::JAPANESE_STAFF.eligibility.codes;
    let rows = T::ALL.iter().map(|value| {
        let words = value.in_words(codes).plain();
        format!("{} {words}", value.code())
    });
    rows.collect::<Vec<_>>().join(", ")
}

#[test]
fn the_tables_are_the_published_ones() {
    for (table, published) in [
        (table::<LimitConsent>(), "0 未同意, 1 同意"),
        (
            table::<Reference>(),
            "1 マイナンバーカード, 2 被保険者証情報",
        ),
        (table::<Segment>(), "1 正常終了, 2 処理中, 9 異常終了"),
        (table::<Processing>(), "1 正常終了, 2 処理できませんでした"),
        (table::<CharacterCode>(), "0 UTF-8, 1 Shift_JIS"),
        (
            table::<Validity>(),
            "1 有効, 2 無効, 3 無効（新しい資格あり）, 4 該当資格なし, 5 複数該当, 6 有効（未登録）",
        ),
        (table::<Sex>(), "1 男, 2 女, 3 未設定"),
        (
            table::<LossReason>(),
            "01 死亡, 02 生活保護受給開始, 03 医療保険等の資格取得, 99 その他",
        ),
        (table::<Relation>(), "1 本人, 2 家族"),
        (
            table::<CardClassification>(),
            "01 一般, 02 退職, 03 短期（一般）, 04 短期（退職）, 05 特別療養費支給対象者, \
             06 特例退職, 07 自衛官, A1 医療扶助",
        ),
        (
            table::<LimitCertificateKind>(),
            "01 限度額適用認定証, 02 限度額適用・標準負担額減額認定証, 03 標準負担額減額認定証",
        ),
        (
            table::<LimitClass>(),
            "A01 ア, A02 イ, A03 ウ, A04 エ, A05 オ, A06 オ（境）, B01 現役並みⅢ, B02 現役並みⅡ, \
             B03 現役並みⅠ, B04 一般, B05 低所得Ⅱ, B06 低所得Ⅰ, B07 低所得Ⅰ（老福）, \
             B08 低所得Ⅰ（境）, B09 一般Ⅱ, B10 一般Ⅰ",
        ),
        (
            table::<DiseaseCategory>(),
            "1 人工透析を必要とする慢性腎不全, 2 先天性血液凝固因子障害（第Ⅷ因子、第Ⅸ因子）, \
             3 血液凝固因子製剤の投与に起因するHIV感染症",
        ),
        (table::<Preschool>(), "1 未就学"),
        (
            table::<ConsentState>(),
            "0 同意なし, 1 同意あり, 2 同意有効期限切れ, 3 同意取得困難",
        ),
        (table::<PrescriptionForm>(), "1 電子処方箋, 2 紙の処方箋"),
        (table::<TicketKind>(), "01 医療券, 02 調剤券"),
        (
            table::<TreatmentKind>(),
            "01 入院, 02 入院外, 03 歯科, 04 調剤, 05 訪問看護",
        ),
        (table::<CombinedUse>(), "01 単独, 02 併用"),
        (table::<Presence>(), "01 あり, 02 なし"),
        (table::<Consistency>(), "1 不整合あり"),
        (table::<InstitutionMatch>(), "0 一致, 1 不一致"),
    ] {
        assert_eq!(table, published);
    }
}

/// Every code of a table in this element is known there, and another one is kept as it came.
fn in_a_file<T: CodeTable + PartialEq + std::fmt::Debug>(field: Field, path: &[Field]) {
    let codes = T::ALL.iter().map(|value| value.code());
    for code in codes.chain(["Z9", "0 1", "００"]) {
        let result = read(document(field, path, code)).unwrap();
        let nodes = result.nodes();
        let value = only_value(&nodes).expect("the one value of the file");
        let Value::Code(said) = value else {
            panic!("{field:?} is no code");
        };
        assert_eq!(said.code, code, "{field:?}");
        assert_eq!(
            said.known.is_some(),
            matches!(Coded::<T>::of(code.to_owned()), Coded::Known(_)),
            "{field:?} {code}"
        );
    }
}

fn document(field: Field, path: &[Field], code: &str) -> String {
    let leaf = format!("<{0}>{code}</{0}>", field.name());
    let inside = path.iter().rev().fold(leaf, |inside, field| {
        format!("<{0}>{inside}</{0}>", field.name())
    });
    if path.first() == Some(&Field::Header) {
        format!("<XmlMsg>{inside}</XmlMsg>")
    } else {
        format!("<XmlMsg><MessageHeader/>{inside}</XmlMsg>")
    }
}

fn only_value<'r>(nodes: &[Node<'r>]) -> Option<Value<'r>> {
    nodes.iter().find_map(|node| match node {
        Node::Value(_, value) => Some(*value),
        Node::Record(_, nodes) => only_value(nodes),
        Node::List(_, _, items) => items.iter().find_map(|nodes| only_value(nodes)),
    })
}

#[test]
fn every_code_is_read_in_its_element_and_another_is_kept() {
    use Field as F;
    let header = &[F::Header][..];
    let body = &[F::Body][..];
    let person = &[F::Body, F::ResultList, F::Qualification][..];
    let limit = &[F::Body, F::ResultList, F::Qualification, F::Limit][..];
    let disease = &[person, &[F::DiseaseList, F::Disease]].concat();
    let ticket = &[person, &[F::TicketList, F::Ticket]].concat();
    in_a_file::<Reference>(F::Reference, header);
    in_a_file::<Segment>(F::Segment, header);
    in_a_file::<CharacterCode>(F::CharacterCode, header);
    in_a_file::<Processing>(F::ProcessingStatus, body);
    in_a_file::<Validity>(F::Validity, body);
    in_a_file::<PrescriptionForm>(F::Prescription, body);
    in_a_file::<LimitConsent>(F::LimitConsent, &[F::Body, F::Search]);
    in_a_file::<CardClassification>(F::CardClassification, person);
    in_a_file::<Relation>(F::Relation, person);
    in_a_file::<Sex>(F::Sex, person);
    in_a_file::<Sex>(F::OtherSex, person);
    in_a_file::<Preschool>(F::Preschool, person);
    in_a_file::<LossReason>(F::LossReason, person);
    in_a_file::<LimitConsent>(F::LimitConsent, person);
    in_a_file::<LimitCertificateKind>(F::LimitKind, limit);
    in_a_file::<LimitClass>(F::LimitClass, limit);
    in_a_file::<ConsentState>(F::DiseaseConsent, person);
    in_a_file::<DiseaseCategory>(F::DiseaseCategory, disease);
    in_a_file::<ConsentState>(F::HealthCheck, person);
    in_a_file::<ConsentState>(F::Medicine, person);
    in_a_file::<ConsentState>(F::Treatment, person);
    in_a_file::<ConsentState>(F::Surgery, person);
    in_a_file::<TicketKind>(F::TicketKind, ticket);
    in_a_file::<InstitutionMatch>(F::TicketInstitutionMatch, ticket);
    in_a_file::<TreatmentKind>(F::TicketTreatment, ticket);
    in_a_file::<CombinedUse>(F::TicketCombinedUse, ticket);
    in_a_file::<Presence>(F::TicketSocialInsurance, ticket);
    in_a_file::<Consistency>(F::TicketConsistency, ticket);
    in_a_file::<Presence>(F::TicketInfection, ticket);
    in_a_file::<Presence>(F::TicketElderlyCare, ticket);
    in_a_file::<Presence>(F::TicketPrefecturalExpenses, ticket);
}

#[test]
fn nothing_of_a_patient_is_in_a_debug_output() {
    let result: EligibilityResult = read(super::complete::FILE).unwrap();
    let shown = format!("{result:?} {:?}", result.nodes());
    for personal in ["試験", "900001", "架空町", "1981", "00042"] {
        assert!(!shown.contains(personal), "{personal}: {shown}");
    }
}
