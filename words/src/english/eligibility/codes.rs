//! The code tables in English.

use crate::eligibility::codes::{
    CardClassificationWords, CharacterCodeWords, Codes, CombinedUseWords, ConsentStateWords,
    ConsistencyWords, DiseaseCategoryWords, InstitutionMatchWords, LimitCertificateKindWords,
    LimitClassWords, LimitConsentWords, LossReasonWords, PreschoolWords, PrescriptionFormWords,
    PresenceWords, ProcessingWords, ReferenceWords, RelationWords, SegmentWords, SexWords,
    TicketKindWords, TreatmentKindWords, ValidityWords,
};
use crate::text::text;

pub(super) const WORDS: Codes = Codes {
    limit_consent: LimitConsentWords {
        refused: text!["Not agreed"],
        agreed: text!["Agreed"],
    },
    reference: ReferenceWords {
        my_number_card: text!["My Number Card"],
        insurance_card: text!["Insurance certificate"],
    },
    segment: SegmentWords {
        normal: text!["Finished"],
        processing: text!["Still being processed"],
        abnormal: text!["Failed"],
    },
    processing: ProcessingWords {
        normal: text!["Finished"],
        error: text!["Could not be processed"],
    },
    character_code: CharacterCodeWords {
        utf_8: text!["UTF-8"],
        shift_jis: text!["Shift_JIS"],
    },
    validity: ValidityWords {
        valid: text!["Valid"],
        invalid: text!["Invalid"],
        invalid_newer: text!["Invalid (there is a newer one)"],
        none: text!["None found"],
        several: text!["Several found"],
        valid_unregistered: text!["Valid (not registered)"],
    },
    sex: SexWords {
        male: text!["Male"],
        female: text!["Female"],
        not_set: text!["Not set"],
    },
    loss_reason: LossReasonWords {
        death: text!["Death"],
        public_assistance: text!["Public assistance began"],
        other_insurance: text!["Another insurance began"],
        other: text!["Another reason"],
    },
    relation: RelationWords {
        insured: text!["The insured person"],
        family: text!["Family"],
    },
    card_classification: CardClassificationWords {
        general: text!["General"],
        retired: text!["Retired"],
        short_general: text!["Short-term (general)"],
        short_retired: text!["Short-term (retired)"],
        special_medical_expense: text!["Special medical expenses"],
        special_retired: text!["Specially retired"],
        self_defence: text!["Self-Defence Forces"],
        medical_assistance: text!["Medical assistance"],
    },
    limit_kind: LimitCertificateKindWords {
        limit: text!["Limit"],
        limit_and_reduction: text!["Limit and reduced meal costs"],
        reduction: text!["Reduced meal costs"],
    },
    limit_class: LimitClassWords {
        a: text!["A (first of five)"],
        i: text!["I (second of five)"],
        u: text!["U (third of five)"],
        e: text!["E (fourth of five)"],
        o: text!["O (fifth of five)"],
        oborder: text!["O (fifth of five), border"],
        working_3: text!["Income as of workers III"],
        working_2: text!["Income as of workers II"],
        working_1: text!["Income as of workers I"],
        general: text!["General"],
        low_2: text!["Low income II"],
        low_1: text!["Low income I"],
        low_1_old_age_pension: text!["Low income I, old-age welfare pension"],
        low_1_border: text!["Low income I, border"],
        general_2: text!["General II"],
        general_1: text!["General I"],
    },
    disease_category: DiseaseCategoryWords {
        dialysis: text!["Chronic kidney failure with dialysis"],
        haemophilia: text!["Haemophilia (factor VIII or IX)"],
        hiv_by_blood_product: text!["HIV infection by blood clotting products"],
    },
    preschool: PreschoolWords {
        preschool: text!["Before school age"],
    },
    consent: ConsentStateWords {
        refused: text!["No consent"],
        agreed: text!["Consent given"],
        lapsed: text!["Expired"],
        unobtainable: text!["Not obtainable"],
    },
    prescription: PrescriptionFormWords {
        electronic: text!["Electronic"],
        paper: text!["On paper"],
    },
    ticket_kind: TicketKindWords {
        medical: text!["Medical ticket"],
        dispensing: text!["Dispensing ticket"],
    },
    treatment_kind: TreatmentKindWords {
        inpatient: text!["In hospital"],
        outpatient: text!["Outpatient"],
        dental: text!["Dental"],
        dispensing: text!["Dispensing"],
        home_nursing: text!["Nursing at home"],
    },
    combined_use: CombinedUseWords {
        alone: text!["Alone"],
        combined: text!["Beside an insurance"],
    },
    presence: PresenceWords {
        yes: text!["Yes"],
        no: text!["No"],
    },
    consistency: ConsistencyWords {
        inconsistent: text!["Inconsistent"],
    },
    institution_match: InstitutionMatchWords {
        same: text!["This institution"],
        other: text!["Another institution"],
    },
};
