//! The elements that are read, by their names in the interface specification.

macro_rules! fields {
    ($($(#[$meta:meta])* $name:ident = $element:literal;)*) => {
        /// An element that is read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Field {
            $($(#[$meta])* $name,)*
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
    /// The root.
    Root = "XmlMsg";
    /// ヘッダー.
    Header = "MessageHeader";
    /// ボディ.
    Body = "MessageBody";
    /// The list of the people found.
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

    /// 処理結果状況 (OQSCD004).
    ProcessingStatus = "ProcessingResultStatus";
    /// 処理結果コード.
    ProcessingCode = "ProcessingResultCode";
    /// 処理結果メッセージ.
    ProcessingMessage = "ProcessingResultMessage";
    /// 資格有効性 (OQSCD006).
    Validity = "QualificationValidity";

    /// 氏名.
    Name = "Name";
    /// 氏名カナ.
    NameKana = "NameKana";
    /// 生年月日.
    Birthdate = "Birthdate";
    /// 保険者番号.
    InsurerNumber = "InsurerNumber";
    /// 保険者名称.
    InsurerName = "InsurerName";
    /// 記号.
    Symbol = "InsuredCardSymbol";
    /// 番号.
    Number = "InsuredIdentificationNumber";
    /// 枝番.
    Branch = "InsuredBranchNumber";
    /// 本人・家族の別 (OQSCD009).
    Relation = "PersonalFamilyClassification";
    /// 資格取得年月日.
    QualifiedOn = "QualificationDate";
    /// 一部負担金割合, three digits: 030 is 3割.
    Share = "InsuredPartialContributionRatio";
    /// 高齢受給者証情報.
    Elderly = "ElderlyRecipientCertificateInfo";
    /// 高齢受給者証の一部負担金割合.
    ElderlyShare = "ElderlyRecipientContributionRatio";
    /// 照会番号, the clinic's own number of the patient.
    ReferenceNumber = "ReferenceNumber";

    /// 薬剤情報の同意 (OQSCD016).
    Medicine = "PharmacistsInfoConsFlg";
    /// When it was given.
    MedicineGiven = "PharmacistsInfoConsTime";
    /// Until when it holds.
    MedicineUntil = "PharmacistsInfoAvailableTime";
    /// 診療情報の同意 (OQSCD016).
    Treatment = "DiagnosisInfoConsFlg";
    /// When it was given.
    TreatmentGiven = "DiagnosisInfoConsTime";
    /// Until when it holds.
    TreatmentUntil = "DiagnosisInfoAvailableTime";
    /// 手術情報の同意 (OQSCD016).
    Surgery = "OperationInfoConsFlg";
    /// When it was given.
    SurgeryGiven = "OperationInfoConsTime";
    /// Until when it holds.
    SurgeryUntil = "OperationInfoAvailableTime";
    /// 特定健診情報の同意 (OQSCD016).
    HealthCheck = "SpecificHealthCheckupsInfoConsFlg";
    /// When it was given.
    HealthCheckGiven = "SpecificHealthCheckupsInfoConsTime";
    /// Until when it holds.
    HealthCheckUntil = "SpecificHealthCheckupsInfoAvailableTime";
}
