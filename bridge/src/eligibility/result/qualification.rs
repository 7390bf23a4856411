//! One person of a result: everything that it states about him.

use protocol::eligibility::{
    CardClassification, Coded, DiseaseCertificate, ElderlyCertificate, Field, LimitCertificate,
    LimitConsent, LossReason, MedicalTicket, Person, Preschool, Relation, Sex,
};
use protocol::time::{Date, Timestamp};

use super::record::{List, Nested, record};
use super::stated_consent::{ConsentAt, StatedConsent};

/// One person of a result (資格確認結果), every field as the result states it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Qualification {
    /// 被保険者証区分.
    pub card_classification: Option<Coded<CardClassification>>,
    /// 保険者番号, without the blanks before it.
    pub insurer_number: Option<String>,
    /// 記号.
    pub symbol: Option<String>,
    /// 番号.
    pub number: Option<String>,
    /// 枝番.
    pub branch: Option<String>,
    /// 本人・家族の別.
    pub relation: Option<Coded<Relation>>,
    /// 被保険者氏名（世帯主氏名）. It can be another person's of the family, so it says nothing
    /// about who this is.
    pub insured_name: Option<String>,
    /// 氏名.
    pub name: Option<String>,
    /// 氏名（その他）.
    pub other_name: Option<String>,
    /// 氏名カナ, half-width as it came.
    pub name_kana: Option<String>,
    /// 氏名カナ（その他）.
    pub other_name_kana: Option<String>,
    /// 性別1.
    pub sex: Option<Coded<Sex>>,
    /// 性別2, given where the insurer writes the sex of 性別1 on the back of the certificate.
    pub other_sex: Option<Coded<Sex>>,
    /// 生年月日.
    pub birth_date: Option<Date>,
    /// 住所, as told to the insurer.
    pub address: Option<String>,
    /// 郵便番号.
    pub postal_code: Option<String>,
    /// 資格取得年月日.
    pub qualified_on: Option<Date>,
    /// 資格喪失年月日.
    pub disqualified_on: Option<Date>,
    /// 被保険者証交付年月日.
    pub card_issued_on: Option<Date>,
    /// 被保険者証有効開始年月日, the first day.
    pub card_valid_from: Option<Date>,
    /// 被保険者証有効終了年月日, the last day.
    pub card_valid_until: Option<Date>,
    /// 被保険者証一部負担金割合 in tenths.
    pub share_tenths: Option<u8>,
    /// 未就学区分.
    pub preschool: Option<Coded<Preschool>>,
    /// 資格喪失事由.
    pub loss_reason: Option<Coded<LossReason>>,
    /// 保険者名称.
    pub insurer_name: Option<String>,
    /// 高齢受給者証情報.
    pub elderly: Option<ElderlyCertificate>,
    /// 限度額適用認定証提供同意フラグ.
    pub limit_consent: Option<Coded<LimitConsent>>,
    /// 限度額適用認定証提供同意日時.
    pub limit_consent_at: Option<Timestamp>,
    /// 限度額適用認定証関連情報.
    pub limit: Option<LimitCertificate>,
    /// 特定疾病療養受療証提供同意. It has no end.
    pub disease_consent: StatedConsent,
    /// 特定疾病療養受療証情報.
    pub diseases: Vec<DiseaseCertificate>,
    /// 医療券・調剤券情報.
    pub tickets: Vec<MedicalTicket>,
    /// 特定健診情報閲覧同意.
    pub health_check: StatedConsent,
    /// 薬剤情報閲覧同意.
    pub medicine: StatedConsent,
    /// 診療情報閲覧同意.
    pub treatment: StatedConsent,
    /// 手術情報閲覧同意.
    pub surgery: StatedConsent,
    /// 照会番号: the clinic's own number of the patient. Leading zeros belong to it.
    pub reference_number: Option<String>,
}

impl Qualification {
    /// Who it is, by `Name`, `NameKana` and `Birthdate`. The name is empty where the result
    /// gives none.
    pub fn person(&self) -> Person {
        Person {
            name: self.name.clone().unwrap_or_default(),
            kana: self.name_kana.clone(),
            birth_date: self.birth_date,
        }
    }
}

impl std::fmt::Debug for Qualification {
    // Names, numbers and addresses stay out of logs and error texts.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Qualification(…)")
    }
}

record!(Qualification {
    card_classification: Field::CardClassification,
    insurer_number: Field::InsurerNumber,
    symbol: Field::Symbol,
    number: Field::Number,
    branch: Field::Branch,
    relation: Field::Relation,
    insured_name: Field::InsuredName,
    name: Field::Name,
    other_name: Field::OtherName,
    name_kana: Field::NameKana,
    other_name_kana: Field::OtherNameKana,
    sex: Field::Sex,
    other_sex: Field::OtherSex,
    birth_date: Field::Birthdate,
    address: Field::Address,
    postal_code: Field::PostalCode,
    qualified_on: Field::QualifiedOn,
    disqualified_on: Field::DisqualifiedOn,
    card_issued_on: Field::CardIssuedOn,
    card_valid_from: Field::CardValidFrom,
    card_valid_until: Field::CardValidUntil,
    share_tenths: Field::Share,
    preschool: Field::Preschool,
    loss_reason: Field::LossReason,
    insurer_name: Field::InsurerName,
    elderly: Nested(Field::Elderly),
    limit_consent: Field::LimitConsent,
    limit_consent_at: Field::LimitConsentAt,
    limit: Nested(Field::Limit),
    disease_consent: ConsentAt {
        state: Field::DiseaseConsent,
        given_at: Field::DiseaseConsentAt,
        until: None,
    },
    diseases: List(Field::DiseaseList, Field::Disease),
    tickets: List(Field::TicketList, Field::Ticket),
    health_check: ConsentAt {
        state: Field::HealthCheck,
        given_at: Field::HealthCheckGiven,
        until: Some(Field::HealthCheckUntil),
    },
    medicine: ConsentAt {
        state: Field::Medicine,
        given_at: Field::MedicineGiven,
        until: Some(Field::MedicineUntil),
    },
    treatment: ConsentAt {
        state: Field::Treatment,
        given_at: Field::TreatmentGiven,
        until: Some(Field::TreatmentUntil),
    },
    surgery: ConsentAt {
        state: Field::Surgery,
        given_at: Field::SurgeryGiven,
        until: Some(Field::SurgeryUntil),
    },
    reference_number: Field::ReferenceNumber,
});
