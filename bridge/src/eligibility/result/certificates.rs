//! Where the parts of a person's certificates and tickets stand.

use protocol::eligibility::{
    DiseaseCertificate, ElderlyCertificate, Field, LimitCertificate, MedicalTicket,
};

use super::record::record;

record!(ElderlyCertificate {
    issued_on: Field::ElderlyIssuedOn,
    valid_from: Field::ElderlyValidFrom,
    valid_until: Field::ElderlyValidUntil,
    share_tenths: Field::ElderlyShare,
});

record!(LimitCertificate {
    kind: Field::LimitKind,
    class: Field::LimitClass,
    issued_on: Field::LimitIssuedOn,
    valid_from: Field::LimitValidFrom,
    valid_until: Field::LimitValidUntil,
    long_stay_on: Field::LimitLongStayOn,
});

record!(DiseaseCertificate {
    category: Field::DiseaseCategory,
    issued_on: Field::DiseaseIssuedOn,
    valid_from: Field::DiseaseValidFrom,
    valid_until: Field::DiseaseValidUntil,
    self_pay: Field::DiseaseSelfPay,
});

record!(MedicalTicket {
    kind: Field::TicketKind,
    valid_from: Field::TicketValidFrom,
    valid_until: Field::TicketValidUntil,
    issue_number: Field::TicketIssueNumber,
    month: Field::TicketMonth,
    institution_code: Field::TicketInstitutionCode,
    institution_match: Field::TicketInstitutionMatch,
    institution_name: Field::TicketInstitutionName,
    prescriber_code: Field::TicketPrescriberCode,
    prescriber_name: Field::TicketPrescriberName,
    injury_1: Field::TicketInjury1,
    injury_2: Field::TicketInjury2,
    injury_3: Field::TicketInjury3,
    treatment: Field::TicketTreatment,
    self_pay: Field::TicketSelfPay,
    district_contact: Field::TicketDistrictContact,
    handling_contact: Field::TicketHandlingContact,
    combined_use: Field::TicketCombinedUse,
    social_insurance: Field::TicketSocialInsurance,
    consistency: Field::TicketConsistency,
    infection: Field::TicketInfection,
    elderly_care: Field::TicketElderlyCare,
    prefectural_expenses: Field::TicketPrefecturalExpenses,
    remarks_1: Field::TicketRemarks1,
    remarks_2: Field::TicketRemarks2,
    remarks_3: Field::TicketRemarks3,
});
