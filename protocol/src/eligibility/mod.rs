//! The insurance facts (資格情報) as the eligibility system states them.
//!
//! Codes from outside that are unknown are kept and shown raw: they never fail a reception.
//! The tables are those of 業務コード仕様 (OQSCD001 and following), the fields those of
//! XMLレイアウト仕様 of オンライン資格確認等システム's interface for clinics.

mod coded;

mod card;
mod elderly;
mod field;
mod insurance;
mod limit;
mod loss;
mod person;
mod prescription;
mod processing;
mod specific_disease;
mod ticket;
mod ticket_code;

pub use card::{CardClassification, Preschool};
pub(crate) use coded::code_table;
pub use coded::{CodeTable, Coded};
pub use elderly::ElderlyCertificate;
pub use field::Field;
pub use insurance::{Insurance, Relation, Validity};
pub use limit::{LimitCertificate, LimitCertificateKind, LimitClass, LimitConsent};
pub use loss::LossReason;
pub use person::{Person, Sex};
pub use prescription::PrescriptionForm;
pub use processing::{CharacterCode, Processing, Reference, Segment};
pub use specific_disease::{DiseaseCategory, DiseaseCertificate};
pub use ticket::MedicalTicket;
pub use ticket_code::{
    CombinedUse, Consistency, InstitutionMatch, Presence, TicketKind, TreatmentKind,
};
