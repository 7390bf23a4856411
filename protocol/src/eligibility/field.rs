//! The elements of a result (資格確認結果), by their names in XMLレイアウト仕様.

macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident = $element:literal;)*) => {
        /// An element that is read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$meta])* $name,)*
        }

        impl Field {
            /// Every element, in the order of this table.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The element's name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $element,)*
                }
            }

            /// The element of a name; none for a name that is not read.
            pub fn of_name(name: &str) -> Option<Self> {
                Some(match name {
                    $($element => Self::$name,)*
                    _ => return None,
                })
            }
        }
    };
}

fields! {
    /// The root.
    Root = "XmlMsg";
    /// ヘッダー.
    Header = "MessageHeader";
    /// ボディ.
    Body = "MessageBody";
    /// 資格確認結果リスト, the people found.
    ResultList = "ResultList";
    /// 資格確認結果, one a person.
    Qualification = "ResultOfQualificationConfirmation";

    /// 処理実行日時.
    ExecutedAt = "ProcessExecutionTime";
    /// 資格確認日.
    ConfirmedOn = "QualificationConfirmationDate";
    /// 医療機関コード, ten digits.
    Institution = "MedicalInstitutionCode";
    /// 任意のファイル識別子.
    Identifier = "ArbitraryFileIdentifier";
    /// 照会区分 (OQSCD002).
    Reference = "ReferenceClassification";
    /// 処理結果区分 (OQSCD003).
    Segment = "SegmentOfResult";
    /// エラーコード.
    ErrorCode = "ErrorCode";
    /// エラーメッセージ.
    ErrorMessage = "ErrorMessage";
    /// 文字コード識別 (OQSCD005).
    CharacterCode = "CharacterCodeIdentifier";

    /// 処理結果状況 (OQSCD004).
    ProcessingStatus = "ProcessingResultStatus";
    /// 処理結果コード.
    ProcessingCode = "ProcessingResultCode";
    /// 処理結果メッセージ.
    ProcessingMessage = "ProcessingResultMessage";
    /// 資格有効性 (OQSCD006).
    Validity = "QualificationValidity";
    /// 処方箋発行形態 (OQSCD017).
    Prescription = "PrescriptionIssueSelect";
    /// 資格確認照会用情報, what was asked.
    Search = "QualificationConfirmSearchInfo";
    /// 任意の識別子 of what was asked.
    SearchIdentifier = "ArbitraryIdentifier";

    /// 被保険者証区分 (OQSCD010).
    CardClassification = "InsuredCardClassification";
    /// 保険者番号.
    InsurerNumber = "InsurerNumber";
    /// 記号.
    Symbol = "InsuredCardSymbol";
    /// 番号.
    Number = "InsuredIdentificationNumber";
    /// 枝番.
    Branch = "InsuredBranchNumber";
    /// 本人・家族の別 (OQSCD009).
    Relation = "PersonalFamilyClassification";
    /// 被保険者氏名（世帯主氏名）, which can be another person's.
    InsuredName = "InsuredName";
    /// 氏名.
    Name = "Name";
    /// 氏名（その他）.
    OtherName = "NameOfOther";
    /// 氏名カナ.
    NameKana = "NameKana";
    /// 氏名カナ（その他）.
    OtherNameKana = "NameOfOtherKana";
    /// 性別1 (OQSCD007).
    Sex = "Sex1";
    /// 性別2 (OQSCD007), where the certificate is written with care for the person.
    OtherSex = "Sex2";
    /// 生年月日.
    Birthdate = "Birthdate";
    /// 住所, as told to the insurer.
    Address = "Address";
    /// 郵便番号.
    PostalCode = "PostNumber";
    /// 資格取得年月日.
    QualifiedOn = "QualificationDate";
    /// 資格喪失年月日.
    DisqualifiedOn = "DisqualificationDate";
    /// 被保険者証交付年月日.
    CardIssuedOn = "InsuredCertificateIssuanceDate";
    /// 被保険者証有効開始年月日.
    CardValidFrom = "InsuredCardValidDate";
    /// 被保険者証有効終了年月日.
    CardValidUntil = "InsuredCardExpirationDate";
    /// 被保険者証一部負担金割合, three digits: 030 is 3割.
    Share = "InsuredPartialContributionRatio";
    /// 未就学区分 (OQSCD015).
    Preschool = "PreschoolClassification";
    /// 資格喪失事由 (OQSCD008).
    LossReason = "ReasonOfLoss";
    /// 保険者名称.
    InsurerName = "InsurerName";
    /// 照会番号, the clinic's own number of the patient.
    ReferenceNumber = "ReferenceNumber";

    /// 高齢受給者証情報.
    Elderly = "ElderlyRecipientCertificateInfo";
    /// 高齢受給者証交付年月日.
    ElderlyIssuedOn = "ElderlyRecipientCertificateDate";
    /// 高齢受給者証有効開始年月日.
    ElderlyValidFrom = "ElderlyRecipientValidStartDate";
    /// 高齢受給者証有効終了年月日.
    ElderlyValidUntil = "ElderlyRecipientValidEndDate";
    /// 高齢受給者証一部負担金割合.
    ElderlyShare = "ElderlyRecipientContributionRatio";

    /// 限度額適用認定証提供同意フラグ (OQSCD001).
    LimitConsent = "LimitApplicationCertificateRelatedConsFlg";
    /// 限度額適用認定証提供同意日時.
    LimitConsentAt = "LimitApplicationCertificateRelatedConsTime";
    /// 限度額適用認定証関連情報.
    Limit = "LimitApplicationCertificateRelatedInfo";
    /// 限度額適用認定証区分 (OQSCD011).
    LimitKind = "LimitApplicationCertificateClassification";
    /// 限度額適用認定証適用区分 (OQSCD012).
    LimitClass = "LimitApplicationCertificateClassificationFlag";
    /// 限度額適用認定証交付年月日.
    LimitIssuedOn = "LimitApplicationCertificateDate";
    /// 限度額適用認定証有効開始年月日.
    LimitValidFrom = "LimitApplicationCertificateValidStartDate";
    /// 限度額適用認定証有効終了年月日.
    LimitValidUntil = "LimitApplicationCertificateValidEndDate";
    /// 限度額適用認定証長期入院該当年月日.
    LimitLongStayOn = "LimitApplicationCertificateLongTermDate";

    /// 特定疾病療養受療証提供同意フラグ (OQSCD016).
    DiseaseConsent = "SpecificDiseasesCertificateRelatedConsFlg";
    /// 特定疾病療養受療証提供同意日時.
    DiseaseConsentAt = "SpecificDiseasesCertificateRelatedConsTime";
    /// 特定疾病療養受療証情報リスト.
    DiseaseList = "SpecificDiseasesCertificateList";
    /// 特定疾病療養受療証情報.
    Disease = "SpecificDiseasesCertificateInfo";
    /// 特定疾病療養受療証認定疾病区分 (OQSCD013).
    DiseaseCategory = "SpecificDiseasesDiseaseCategory";
    /// 特定疾病療養受療証交付年月日.
    DiseaseIssuedOn = "SpecificDiseasesCertificateDate";
    /// 特定疾病療養受療証有効開始年月日.
    DiseaseValidFrom = "SpecificDiseasesValidStartDate";
    /// 特定疾病療養受療証有効終了年月日.
    DiseaseValidUntil = "SpecificDiseasesValidEndDate";
    /// 特定疾病療養受療証自己負担限度額.
    DiseaseSelfPay = "SpecificDiseasesSelfPay";

    /// 特定健診情報閲覧同意フラグ (OQSCD016).
    HealthCheck = "SpecificHealthCheckupsInfoConsFlg";
    /// 特定健診情報閲覧同意日時.
    HealthCheckGiven = "SpecificHealthCheckupsInfoConsTime";
    /// 特定健診情報閲覧有効期限.
    HealthCheckUntil = "SpecificHealthCheckupsInfoAvailableTime";
    /// 薬剤情報閲覧同意フラグ (OQSCD016).
    Medicine = "PharmacistsInfoConsFlg";
    /// 薬剤情報閲覧同意日時.
    MedicineGiven = "PharmacistsInfoConsTime";
    /// 薬剤情報閲覧有効期限.
    MedicineUntil = "PharmacistsInfoAvailableTime";
    /// 診療情報閲覧同意フラグ (OQSCD016).
    Treatment = "DiagnosisInfoConsFlg";
    /// 診療情報閲覧同意日時.
    TreatmentGiven = "DiagnosisInfoConsTime";
    /// 診療情報閲覧有効期限.
    TreatmentUntil = "DiagnosisInfoAvailableTime";
    /// 手術情報閲覧同意フラグ (OQSCD016).
    Surgery = "OperationInfoConsFlg";
    /// 手術情報閲覧同意日時.
    SurgeryGiven = "OperationInfoConsTime";
    /// 手術情報閲覧有効期限.
    SurgeryUntil = "OperationInfoAvailableTime";

    /// 医療扶助資格確認結果リスト.
    TicketList = "PublicExpenseResultList";
    /// 医療券・調剤券情報.
    Ticket = "MedicalTicketInfo";
    /// 医療券・調剤券別 (OQSCD018).
    TicketKind = "TicketType";
    /// 医療券・調剤券有効開始年月日.
    TicketValidFrom = "MedicalTicketValidDate";
    /// 医療券・調剤券有効終了年月日.
    TicketValidUntil = "MedicalTicketExpirationDate";
    /// 交付番号.
    TicketIssueNumber = "IssueNumber";
    /// 診療年月.
    TicketMonth = "MedicalTreatmentMonth";
    /// 指定医療機関コード.
    TicketInstitutionCode = "DesignatedMedicalInstitutionCode";
    /// 指定医療機関確認フラグ (OQSCD026).
    TicketInstitutionMatch = "DesignatedMedicalInstitutionFlag";
    /// 指定医療機関名.
    TicketInstitutionName = "DesignatedMedicalInstitutionName";
    /// 処方箋発行元医療機関コード.
    TicketPrescriberCode = "PrescriptionIssuerMedicalInstitutionCode";
    /// 処方箋発行元医療機関名.
    TicketPrescriberName = "PrescriptionIssuerMedicalInstitutionName";
    /// 傷病名1.
    TicketInjury1 = "InjuryName1";
    /// 傷病名2.
    TicketInjury2 = "InjuryName2";
    /// 傷病名3.
    TicketInjury3 = "InjuryName3";
    /// 診療別 (OQSCD019).
    TicketTreatment = "MedicalTreatmentType";
    /// 本人支払額（自己負担額）.
    TicketSelfPay = "SelfPayAmount";
    /// 地区担当員名.
    TicketDistrictContact = "DistrictContactName";
    /// 取扱担当者名.
    TicketHandlingContact = "HandlingContactName";
    /// 単独・併用別 (OQSCD020).
    TicketCombinedUse = "SingleOrCombinedUse";
    /// 社会保険状況 (OQSCD021).
    TicketSocialInsurance = "StatusOfSocialInsurance";
    /// 社会保険状況の整合性フラグ (OQSCD022).
    TicketConsistency = "ConsistencyFlag";
    /// 感染症法第37条の2の該当状況 (OQSCD023). The specification spells it so.
    TicketInfection = "StatusOfInfecton";
    /// 後期高齢者医療の該当状況 (OQSCD024).
    TicketElderlyCare = "StatusOfElderlyMedicalCare";
    /// 都道府県費の該当状況 (OQSCD025).
    TicketPrefecturalExpenses = "StatusOfPrefecturalExpenses";
    /// 備考1.
    TicketRemarks1 = "Remarks1";
    /// 備考2.
    TicketRemarks2 = "Remarks2";
    /// 備考3.
    TicketRemarks3 = "Remarks3";
}
