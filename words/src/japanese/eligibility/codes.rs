//! The code tables in Japanese.

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
        refused: text!["未同意"],
        agreed: text!["同意"],
    },
    reference: ReferenceWords {
        my_number_card: text!["マイナンバーカード"],
        insurance_card: text!["被保険者証情報"],
    },
    segment: SegmentWords {
        normal: text!["正常終了"],
        processing: text!["処理中"],
        abnormal: text!["異常終了"],
    },
    processing: ProcessingWords {
        normal: text!["正常終了"],
        error: text!["処理できませんでした"],
    },
    character_code: CharacterCodeWords {
        utf_8: text!["UTF-8"],
        shift_jis: text!["Shift_JIS"],
    },
    validity: ValidityWords {
        valid: text!["有効"],
        invalid: text!["無効"],
        invalid_newer: text!["無効（新しい資格あり）"],
        none: text!["該当資格なし"],
        several: text!["複数該当"],
        valid_unregistered: text!["有効（未登録）"],
    },
    sex: SexWords {
        male: text!["男"],
        female: text!["女"],
        not_set: text!["未設定"],
    },
    loss_reason: LossReasonWords {
        death: text!["死亡"],
        public_assistance: text!["生活保護受給開始"],
        other_insurance: text!["医療保険等の資格取得"],
        other: text!["その他"],
    },
    relation: RelationWords {
        insured: text!["本人"],
        family: text!["家族"],
    },
    card_classification: CardClassificationWords {
        general: text!["一般"],
        retired: text!["退職"],
        short_general: text!["短期（一般）"],
        short_retired: text!["短期（退職）"],
        special_medical_expense: text!["特別療養費支給対象者"],
        special_retired: text!["特例退職"],
        self_defence: text!["自衛官"],
        medical_assistance: text!["医療扶助"],
    },
    limit_kind: LimitCertificateKindWords {
        limit: text!["限度額適用認定証"],
        limit_and_reduction: text!["限度額適用・標準負担額減額認定証"],
        reduction: text!["標準負担額減額認定証"],
    },
    limit_class: LimitClassWords {
        a: text!["ア"],
        i: text!["イ"],
        u: text!["ウ"],
        e: text!["エ"],
        o: text!["オ"],
        oborder: text!["オ（境）"],
        working_3: text!["現役並みⅢ"],
        working_2: text!["現役並みⅡ"],
        working_1: text!["現役並みⅠ"],
        general: text!["一般"],
        low_2: text!["低所得Ⅱ"],
        low_1: text!["低所得Ⅰ"],
        low_1_old_age_pension: text!["低所得Ⅰ（老福）"],
        low_1_border: text!["低所得Ⅰ（境）"],
        general_2: text!["一般Ⅱ"],
        general_1: text!["一般Ⅰ"],
    },
    disease_category: DiseaseCategoryWords {
        dialysis: text!["人工透析を必要とする慢性腎不全"],
        haemophilia: text!["先天性血液凝固因子障害（第Ⅷ因子、第Ⅸ因子）"],
        hiv_by_blood_product: text!["血液凝固因子製剤の投与に起因するHIV感染症"],
    },
    preschool: PreschoolWords {
        preschool: text!["未就学"],
    },
    consent: ConsentStateWords {
        refused: text!["同意なし"],
        agreed: text!["同意あり"],
        lapsed: text!["同意有効期限切れ"],
        unobtainable: text!["同意取得困難"],
    },
    prescription: PrescriptionFormWords {
        electronic: text!["電子処方箋"],
        paper: text!["紙の処方箋"],
    },
    ticket_kind: TicketKindWords {
        medical: text!["医療券"],
        dispensing: text!["調剤券"],
    },
    treatment_kind: TreatmentKindWords {
        inpatient: text!["入院"],
        outpatient: text!["入院外"],
        dental: text!["歯科"],
        dispensing: text!["調剤"],
        home_nursing: text!["訪問看護"],
    },
    combined_use: CombinedUseWords {
        alone: text!["単独"],
        combined: text!["併用"],
    },
    presence: PresenceWords {
        yes: text!["あり"],
        no: text!["なし"],
    },
    consistency: ConsistencyWords {
        inconsistent: text!["不整合あり"],
    },
    institution_match: InstitutionMatchWords {
        same: text!["一致"],
        other: text!["不一致"],
    },
};
