//! What a result says besides the insurance itself: a part for each certificate, each fact in
//! words, never as a bare code.

use leptos::prelude::*;
use protocol::eligibility::{CodeTable, Coded, Field, Insurance};
use protocol::money::Yen;
use protocol::time::Date;
use words::Text;
use words::eligibility::InWords;

use super::said::Said;
use crate::console::dates::full_date;
use crate::console::facts::wide_fact;

/// The parts that a result has, in the order in which they matter at the desk.
pub(super) fn facts(said: Said, insurance: &Insurance) -> AnyView {
    let fields = Fields { said };
    let words = &said.catalogue.console.insurance;
    let mut parts = vec![Fields::part(None, fields.card(insurance))];
    if let Some(elderly) = &insurance.elderly {
        let facts = [
            fields.share(Field::ElderlyShare, elderly.share_tenths),
            fields.date(Field::ElderlyValidUntil, elderly.valid_until),
        ];
        parts.push(Fields::part(Some(&words.elderly), facts));
    }
    if let Some(limit) = &insurance.limit {
        let facts = [
            fields.code(Field::LimitClass, limit.class.as_ref()),
            fields.code(Field::LimitKind, limit.kind.as_ref()),
            fields.date(Field::LimitValidUntil, limit.valid_until),
            fields.date(Field::LimitLongStayOn, limit.long_stay_on),
        ];
        parts.push(Fields::part(Some(&words.limit), facts));
    }
    for disease in &insurance.diseases {
        let facts = [
            fields.code(Field::DiseaseCategory, disease.category.as_ref()),
            fields.yen(Field::DiseaseSelfPay, disease.self_pay),
            fields.date(Field::DiseaseValidUntil, disease.valid_until),
        ];
        parts.push(Fields::part(Some(&words.diseases), facts));
    }
    for ticket in &insurance.tickets {
        let facts = [
            fields.code(Field::TicketKind, ticket.kind.as_ref()),
            fields.code(Field::TicketTreatment, ticket.treatment.as_ref()),
            fields.code(
                Field::TicketInstitutionMatch,
                ticket.institution_match.as_ref(),
            ),
            fields.code(Field::TicketCombinedUse, ticket.combined_use.as_ref()),
            fields.yen(Field::TicketSelfPay, ticket.self_pay),
            fields.date(Field::TicketValidUntil, ticket.valid_until),
        ];
        parts.push(Fields::part(Some(&words.tickets), facts));
    }
    parts.into_any()
}

/// Facts under the names of a result's own elements.
#[derive(Clone, Copy)]
struct Fields {
    said: Said,
}

impl Fields {
    fn card(self, insurance: &Insurance) -> [Option<AnyView>; 3] {
        [
            self.code(Field::LossReason, insurance.loss_reason.as_ref()),
            self.date(Field::CardValidUntil, insurance.valid_until),
            self.code(Field::CardClassification, insurance.classification.as_ref()),
        ]
    }

    /// A part with its heading; nothing where it says nothing.
    fn part(
        heading: Option<&Text>,
        facts: impl IntoIterator<Item = Option<AnyView>>,
    ) -> Option<AnyView> {
        let facts: Vec<_> = facts.into_iter().flatten().collect();
        let heading = heading.map(|heading| view! { <h3 class="c-part">{heading.plain()}</h3> });
        let part =
            (!facts.is_empty()).then(|| view! { {heading} <dl class="c-facts">{facts}</dl> });
        part.map(IntoAny::into_any)
    }

    fn fact(self, field: Field, value: String) -> AnyView {
        wide_fact(&self.said.catalogue.eligibility.fields.of(field), value)
    }

    fn date(self, field: Field, date: Option<Date>) -> Option<AnyView> {
        date.map(|date| self.fact(field, full_date(date)))
    }

    fn code<T: CodeTable + InWords>(
        self,
        field: Field,
        code: Option<&Coded<T>>,
    ) -> Option<AnyView> {
        code.map(|code| self.fact(field, self.said.code(code)))
    }

    fn share(self, field: Field, tenths: Option<u8>) -> Option<AnyView> {
        tenths.map(|tenths| self.fact(field, self.said.share(tenths)))
    }

    fn yen(self, field: Field, yen: Option<Yen>) -> Option<AnyView> {
        yen.map(|yen| self.fact(field, self.said.yen(yen)))
    }
}
