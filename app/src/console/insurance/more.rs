//! What a result says besides the insurance itself, each in words, never as a bare code.

use leptos::prelude::*;
use protocol::eligibility::{CodeTable, Coded, Field, Insurance};
use protocol::time::Date;
use words::eligibility::InWords;
use words::{Placeholder, StaffCatalogue};

use crate::console::dates::full_date;
use crate::console::facts::{coded, wide_fact};

/// The facts that a result gives, in the order in which they matter at the desk.
pub(super) fn facts(catalogue: &'static StaffCatalogue, insurance: &Insurance) -> Vec<AnyView> {
    let said = Said { catalogue };
    let mut all = Vec::new();
    all.extend(said.date(Field::DisqualifiedOn, insurance.lost_on));
    all.extend(said.code(Field::LossReason, insurance.loss_reason.as_ref()));
    all.extend(said.date(Field::CardValidUntil, insurance.valid_until));
    all.extend(said.code(Field::CardClassification, insurance.classification.as_ref()));
    if let Some(elderly) = &insurance.elderly {
        all.extend(said.share(Field::ElderlyShare, elderly.share_tenths));
        all.extend(said.date(Field::ElderlyValidUntil, elderly.valid_until));
    }
    if let Some(limit) = &insurance.limit {
        all.extend(said.code(Field::LimitClass, limit.class.as_ref()));
        all.extend(said.code(Field::LimitKind, limit.kind.as_ref()));
        all.extend(said.date(Field::LimitValidUntil, limit.valid_until));
    }
    for disease in &insurance.diseases {
        all.extend(said.code(Field::DiseaseCategory, disease.category.as_ref()));
        all.extend(said.date(Field::DiseaseValidUntil, disease.valid_until));
    }
    for ticket in &insurance.tickets {
        all.extend(said.code(Field::TicketKind, ticket.kind.as_ref()));
        all.extend(said.code(Field::TicketTreatment, ticket.treatment.as_ref()));
        all.extend(said.date(Field::TicketValidUntil, ticket.valid_until));
    }
    all
}

#[derive(Clone, Copy)]
struct Said {
    catalogue: &'static StaffCatalogue,
}

impl Said {
    fn fact(self, field: Field, value: impl IntoView) -> AnyView {
        wide_fact(&self.catalogue.eligibility.fields.of(field), value)
    }

    fn date(self, field: Field, date: Option<Date>) -> Option<AnyView> {
        date.map(|date| self.fact(field, full_date(date)))
    }

    fn code<T: CodeTable + InWords>(
        self,
        field: Field,
        code: Option<&Coded<T>>,
    ) -> Option<AnyView> {
        let words = &self.catalogue.console.insurance;
        code.map(|code| {
            let known = |code: T| code.in_words(&self.catalogue.eligibility.codes).plain();
            self.fact(field, coded(code, &words.unknown, known))
        })
    }

    fn share(self, field: Field, tenths: Option<u8>) -> Option<AnyView> {
        let words = &self.catalogue.console.insurance;
        tenths.map(|tenths| {
            let tenths = tenths.to_string();
            let count = |place| (place == Placeholder::Count).then(|| tenths.clone());
            self.fact(field, words.tenths.plain_with(count))
        })
    }
}
