//! The elements that are read, by their names in the interface specification.

macro_rules! fields {
    ($($name:ident = $element:literal, $doc:literal;)*) => {
        /// An element that is read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field {
            $(#[doc = $doc] $name,)*
        }

        impl Field {
            /// The element's name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $element,)*
                }
            }
        }
    };
}

fields! {
    Root = "XmlMsg", "The root.";
    Header = "MessageHeader", "ヘッダー.";
    Body = "MessageBody", "ボディ.";
    ResultList = "ResultList", "The list of the people found.";
    Qualification = "ResultOfQualificationConfirmation", "資格確認結果, one a person.";

    ExecutedAt = "ProcessExecutionTime", "処理実行日時.";
    ConfirmedOn = "QualificationConfirmationDate", "資格確認日.";
    Institution = "MedicalInstitutionCode", "医療機関コード, ten digits.";
    Identifier = "ArbitraryFileIdentifier", "任意のファイル識別子.";
    Reference = "ReferenceClassification", "照会区分 (OQSCD002).";
    Segment = "SegmentOfResult", "処理結果区分 (OQSCD003).";
    ErrorCode = "ErrorCode", "エラーコード.";
    ErrorMessage = "ErrorMessage", "エラーメッセージ.";

    ProcessingStatus = "ProcessingResultStatus", "処理結果状況 (OQSCD004).";
    ProcessingCode = "ProcessingResultCode", "処理結果コード.";
    ProcessingMessage = "ProcessingResultMessage", "処理結果メッセージ.";
    Validity = "QualificationValidity", "資格有効性 (OQSCD006).";

    Name = "Name", "氏名.";
    NameKana = "NameKana", "氏名カナ.";
    Birthdate = "Birthdate", "生年月日.";
    InsurerNumber = "InsurerNumber", "保険者番号.";
    InsurerName = "InsurerName", "保険者名称.";
    Symbol = "InsuredCardSymbol", "記号.";
    Number = "InsuredIdentificationNumber", "番号.";
    Branch = "InsuredBranchNumber", "枝番.";
    Relation = "PersonalFamilyClassification", "本人・家族の別 (OQSCD009).";
    QualifiedOn = "QualificationDate", "資格取得年月日.";
    Share = "InsuredPartialContributionRatio", "一部負担金割合, three digits: 030 is 3割.";
    Elderly = "ElderlyRecipientCertificateInfo", "高齢受給者証情報.";
    ElderlyShare = "ElderlyRecipientContributionRatio", "高齢受給者証の一部負担金割合.";
    ReferenceNumber = "ReferenceNumber", "照会番号, the clinic's own number of the patient.";

    Medicine = "PharmacistsInfoConsFlg", "薬剤情報の同意 (OQSCD016).";
    MedicineGiven = "PharmacistsInfoConsTime", "When it was given.";
    MedicineUntil = "PharmacistsInfoAvailableTime", "Until when it holds.";
    Treatment = "DiagnosisInfoConsFlg", "診療情報の同意 (OQSCD016).";
    TreatmentGiven = "DiagnosisInfoConsTime", "When it was given.";
    TreatmentUntil = "DiagnosisInfoAvailableTime", "Until when it holds.";
    Surgery = "OperationInfoConsFlg", "手術情報の同意 (OQSCD016).";
    SurgeryGiven = "OperationInfoConsTime", "When it was given.";
    SurgeryUntil = "OperationInfoAvailableTime", "Until when it holds.";
    HealthCheck = "SpecificHealthCheckupsInfoConsFlg", "特定健診情報の同意 (OQSCD016).";
    HealthCheckGiven = "SpecificHealthCheckupsInfoConsTime", "When it was given.";
    HealthCheckUntil = "SpecificHealthCheckupsInfoAvailableTime", "Until when it holds.";
}
