//! The names of a result's elements, as a person reads them.

use protocol::eligibility::Field;

use crate::sheet::sheet;
use crate::text::Text;

/// Declares [`Fields`] and the way from a [`Field`] to its text. The match has no other arm, so an element without a
/// text does not compile.
macro_rules! fields {
    ($($field:ident => $text:ident,)+) => {
        sheet! {
            /// The names of a result's elements.
            Fields {
                $(
                    #[doc = concat!("[`Field::", stringify!($field), "`].")]
                    $text: Text,
                )+
            }
        }

        impl Fields {
            /// The name of an element.
            pub const fn of(&self, field: Field) -> Text {
                match field {
                    $(Field::$field => self.$text,)+
                }
            }
        }
    };
}

fields! {
    Root => root,
    Header => header,
    Body => body,
    ResultList => result_list,
    Qualification => qualification,
    ExecutedAt => executed_at,
    ConfirmedOn => confirmed_on,
    Institution => institution,
    Identifier => identifier,
    Reference => reference,
    Segment => segment,
    ErrorCode => error_code,
    ErrorMessage => error_message,
    CharacterCode => character_code,
    ProcessingStatus => processing_status,
    ProcessingCode => processing_code,
    ProcessingMessage => processing_message,
    Validity => validity,
    Prescription => prescription,
    Search => search,
    SearchIdentifier => search_identifier,
    CardClassification => card_classification,
    InsurerNumber => insurer_number,
    Symbol => symbol,
    Number => number,
    Branch => branch,
    Relation => relation,
    InsuredName => insured_name,
    Name => name,
    OtherName => other_name,
    NameKana => name_kana,
    OtherNameKana => other_name_kana,
    Sex => sex,
    OtherSex => other_sex,
    Birthdate => birthdate,
    Address => address,
    PostalCode => postal_code,
    QualifiedOn => qualified_on,
    DisqualifiedOn => disqualified_on,
    CardIssuedOn => card_issued_on,
    CardValidFrom => card_valid_from,
    CardValidUntil => card_valid_until,
    Share => share,
    Preschool => preschool,
    LossReason => loss_reason,
    InsurerName => insurer_name,
    ReferenceNumber => reference_number,
    Elderly => elderly,
    ElderlyIssuedOn => elderly_issued_on,
    ElderlyValidFrom => elderly_valid_from,
    ElderlyValidUntil => elderly_valid_until,
    ElderlyShare => elderly_share,
    LimitConsent => limit_consent,
    LimitConsentAt => limit_consent_at,
    Limit => limit,
    LimitKind => limit_kind,
    LimitClass => limit_class,
    LimitIssuedOn => limit_issued_on,
    LimitValidFrom => limit_valid_from,
    LimitValidUntil => limit_valid_until,
    LimitLongStayOn => limit_long_stay_on,
    DiseaseConsent => disease_consent,
    DiseaseConsentAt => disease_consent_at,
    DiseaseList => disease_list,
    Disease => disease,
    DiseaseCategory => disease_category,
    DiseaseIssuedOn => disease_issued_on,
    DiseaseValidFrom => disease_valid_from,
    DiseaseValidUntil => disease_valid_until,
    DiseaseSelfPay => disease_self_pay,
    HealthCheck => health_check,
    HealthCheckGiven => health_check_given,
    HealthCheckUntil => health_check_until,
    Medicine => medicine,
    MedicineGiven => medicine_given,
    MedicineUntil => medicine_until,
    Treatment => treatment,
    TreatmentGiven => treatment_given,
    TreatmentUntil => treatment_until,
    Surgery => surgery,
    SurgeryGiven => surgery_given,
    SurgeryUntil => surgery_until,
    TicketList => ticket_list,
    Ticket => ticket,
    TicketKind => ticket_kind,
    TicketValidFrom => ticket_valid_from,
    TicketValidUntil => ticket_valid_until,
    TicketIssueNumber => ticket_issue_number,
    TicketMonth => ticket_month,
    TicketInstitutionCode => ticket_institution_code,
    TicketInstitutionMatch => ticket_institution_match,
    TicketInstitutionName => ticket_institution_name,
    TicketPrescriberCode => ticket_prescriber_code,
    TicketPrescriberName => ticket_prescriber_name,
    TicketInjury1 => ticket_injury_1,
    TicketInjury2 => ticket_injury_2,
    TicketInjury3 => ticket_injury_3,
    TicketTreatment => ticket_treatment,
    TicketSelfPay => ticket_self_pay,
    TicketDistrictContact => ticket_district_contact,
    TicketHandlingContact => ticket_handling_contact,
    TicketCombinedUse => ticket_combined_use,
    TicketSocialInsurance => ticket_social_insurance,
    TicketConsistency => ticket_consistency,
    TicketInfection => ticket_infection,
    TicketElderlyCare => ticket_elderly_care,
    TicketPrefecturalExpenses => ticket_prefectural_expenses,
    TicketRemarks1 => ticket_remarks_1,
    TicketRemarks2 => ticket_remarks_2,
    TicketRemarks3 => ticket_remarks_3,
}
