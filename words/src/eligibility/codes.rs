//! The code tables (業務コード仕様) as a person reads them: one sheet a table.

use protocol::consent::ConsentState;
use protocol::eligibility::{
    CardClassification, CharacterCode, CombinedUse, Consistency, DiseaseCategory, InstitutionMatch,
    LimitCertificateKind, LimitClass, LimitConsent, LossReason, Preschool, PrescriptionForm,
    Presence, Processing, Reference, Relation, Segment, Sex, TicketKind, TreatmentKind, Validity,
};

use crate::sheet::sheet;
use crate::text::Text;

/// A code that a person can be told in words.
pub trait InWords {
    /// What it means.
    fn in_words(&self, codes: &Codes) -> Text;
}

/// Declares a sheet for each table and [`Codes`] of all of them. The match has no other arm, so a code without a text
/// does not compile.
macro_rules! tables {
    ($(
        #[doc = $doc:literal]
        $table:ident in $sheet:ident for $code:ident { $($variant:ident => $text:ident,)+ }
    )+) => {
        sheet! {
            $(
                #[doc = $doc]
                $sheet {
                    $(
                        #[doc = concat!("[`", stringify!($code), "::", stringify!($variant), "`].")]
                        $text: Text,
                    )+
                }
            )+

            /// Every table.
            Codes {
                $(
                    #[doc = $doc]
                    $table: $sheet,
                )+
            }
        }

        $(
            impl InWords for $code {
                fn in_words(&self, codes: &Codes) -> Text {
                    match self {
                        $(Self::$variant => codes.$table.$text,)+
                    }
                }
            }
        )+
    };
}

tables! {
    /// OQSCD001.
    limit_consent in LimitConsentWords for LimitConsent {
        Refused => refused,
        Agreed => agreed,
    }
    /// OQSCD002.
    reference in ReferenceWords for Reference {
        MyNumberCard => my_number_card,
        InsuranceCard => insurance_card,
    }
    /// OQSCD003.
    segment in SegmentWords for Segment {
        Normal => normal,
        Processing => processing,
        Abnormal => abnormal,
    }
    /// OQSCD004.
    processing in ProcessingWords for Processing {
        Normal => normal,
        Error => error,
    }
    /// OQSCD005.
    character_code in CharacterCodeWords for CharacterCode {
        Utf8 => utf_8,
        ShiftJis => shift_jis,
    }
    /// OQSCD006.
    validity in ValidityWords for Validity {
        Valid => valid,
        Invalid => invalid,
        InvalidNewer => invalid_newer,
        None => none,
        Several => several,
        ValidUnregistered => valid_unregistered,
    }
    /// OQSCD007.
    sex in SexWords for Sex {
        Male => male,
        Female => female,
        NotSet => not_set,
    }
    /// OQSCD008.
    loss_reason in LossReasonWords for LossReason {
        Death => death,
        PublicAssistance => public_assistance,
        OtherInsurance => other_insurance,
        Other => other,
    }
    /// OQSCD009.
    relation in RelationWords for Relation {
        Insured => insured,
        Family => family,
    }
    /// OQSCD010.
    card_classification in CardClassificationWords for CardClassification {
        General => general,
        Retired => retired,
        ShortGeneral => short_general,
        ShortRetired => short_retired,
        SpecialMedicalExpense => special_medical_expense,
        SpecialRetired => special_retired,
        SelfDefence => self_defence,
        MedicalAssistance => medical_assistance,
    }
    /// OQSCD011.
    limit_kind in LimitCertificateKindWords for LimitCertificateKind {
        Limit => limit,
        LimitAndReduction => limit_and_reduction,
        Reduction => reduction,
    }
    /// OQSCD012.
    limit_class in LimitClassWords for LimitClass {
        A => a,
        I => i,
        U => u,
        E => e,
        O => o,
        OBorder => oborder,
        Working3 => working_3,
        Working2 => working_2,
        Working1 => working_1,
        General => general,
        Low2 => low_2,
        Low1 => low_1,
        Low1OldAgePension => low_1_old_age_pension,
        Low1Border => low_1_border,
        General2 => general_2,
        General1 => general_1,
    }
    /// OQSCD013.
    disease_category in DiseaseCategoryWords for DiseaseCategory {
        Dialysis => dialysis,
        Haemophilia => haemophilia,
        HivByBloodProduct => hiv_by_blood_product,
    }
    /// OQSCD015.
    preschool in PreschoolWords for Preschool {
        Preschool => preschool,
    }
    /// OQSCD016.
    consent in ConsentStateWords for ConsentState {
        Refused => refused,
        Agreed => agreed,
        Lapsed => lapsed,
        Unobtainable => unobtainable,
    }
    /// OQSCD017.
    prescription in PrescriptionFormWords for PrescriptionForm {
        Electronic => electronic,
        Paper => paper,
    }
    /// OQSCD018.
    ticket_kind in TicketKindWords for TicketKind {
        Medical => medical,
        Dispensing => dispensing,
    }
    /// OQSCD019.
    treatment_kind in TreatmentKindWords for TreatmentKind {
        Inpatient => inpatient,
        Outpatient => outpatient,
        Dental => dental,
        Dispensing => dispensing,
        HomeNursing => home_nursing,
    }
    /// OQSCD020.
    combined_use in CombinedUseWords for CombinedUse {
        Alone => alone,
        Combined => combined,
    }
    /// OQSCD021, 023, 024 and 025.
    presence in PresenceWords for Presence {
        Yes => yes,
        No => no,
    }
    /// OQSCD022.
    consistency in ConsistencyWords for Consistency {
        Inconsistent => inconsistent,
    }
    /// OQSCD026.
    institution_match in InstitutionMatchWords for InstitutionMatch {
        Same => same,
        Other => other,
    }
}
