//! What differs from the last time (前回との違い): each fact as it was and as it is now.

use leptos::prelude::*;
use protocol::console::VisitDetail;
use protocol::eligibility::Insurance;
use protocol::unmatched::Change;
use words::Text;
use words::console::Insurance as InsuranceWords;

use super::said::Said;
use super::validity;
use crate::look::{Glyph, Icon};

/// The list, where anything differs.
pub(super) fn changes(said: Said, visit: &VisitDetail) -> Option<AnyView> {
    let (last, now) = (visit.last_time.as_ref()?, visit.insurance.as_ref()?);
    let changes = visit.changes.as_ref()?;
    if changes.is_empty() {
        return None;
    }
    let words = &said.catalogue.console.insurance;
    let rows: Vec<_> = changes
        .iter()
        .map(|&change| {
            let value = |insurance| {
                let value = value(said, change, insurance);
                value.unwrap_or_else(|| words.not_said.plain())
            };
            view! {
                <tr>
                    <th scope="row">{name(words, change).plain()}</th>
                    <td class="c-num">{value(last)}</td>
                    <td class="c-num"><b>{value(now)}</b></td>
                </tr>
            }
        })
        .collect();
    let shown = view! {
        <div class="c-changes" data-testid="changes">
            <p><Icon glyph=Glyph::TriangleAlert/> <b>{words.changed.plain()}</b></p>
            <table>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{words.last.plain()}</th>
                        <th scope="col">{words.now.plain()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    Some(shown.into_any())
}

const fn name(words: &InsuranceWords, change: Change) -> &Text {
    match change {
        Change::Validity => &words.validity,
        Change::Insurer => &words.insurer,
        Change::Number => &words.symbol_number,
        Change::Relation => &words.relation,
        Change::Share => &words.share,
        Change::Limit => &words.limit,
        Change::Tickets => &words.tickets,
        Change::Elderly => &words.elderly,
        Change::Diseases => &words.diseases,
    }
}

/// A fact of one of the two results; none where it does not say it.
fn value(said: Said, change: Change, insurance: &Insurance) -> Option<String> {
    let words = &said.catalogue.console.insurance;
    match change {
        Change::Validity => Some(validity(words, &insurance.validity)),
        Change::Insurer => joined([
            insurance.insurer_name.clone(),
            insurance.insurer_number.clone(),
        ]),
        Change::Number => joined([Said::number(insurance), insurance.branch.clone()]),
        Change::Relation => insurance.relation.as_ref().map(|code| said.code(code)),
        Change::Share => insurance.share_tenths.map(|tenths| said.share(tenths)),
        Change::Limit => {
            let class = insurance.limit.as_ref()?.class.as_ref();
            class.map(|code| said.code(code))
        }
        Change::Tickets => joined(insurance.tickets.iter().map(|ticket| {
            let kind = ticket.kind.as_ref().map(|code| said.code(code));
            let treatment = ticket.treatment.as_ref().map(|code| said.code(code));
            joined([kind, treatment])
        })),
        Change::Elderly => {
            let tenths = insurance.elderly.as_ref()?.share_tenths;
            tenths.map(|tenths| said.share(tenths))
        }
        Change::Diseases => joined(
            insurance
                .diseases
                .iter()
                .map(|disease| disease.category.as_ref().map(|code| said.code(code))),
        ),
    }
}

/// What is said of several things, behind each other.
fn joined(parts: impl IntoIterator<Item = Option<String>>) -> Option<String> {
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" \u{b7} "))
}

#[cfg(test)]
mod tests {
    use protocol::eligibility::{Coded, LimitCertificate, LimitClass, Validity};

    use super::*;

    const SAID: Said = Said {
        catalogue: &words::JAPANESE_STAFF,
    };

    #[test]
    fn a_fact_is_said_in_words_and_its_absence_is_none() {
        let silent = Insurance::of_nobody(Coded::Known(Validity::Valid));
        assert_eq!(value(SAID, Change::Share, &silent), None);
        assert_eq!(value(SAID, Change::Tickets, &silent), None);
        let now = Insurance {
            share_tenths: Some(2),
            limit: Some(LimitCertificate {
                class: Some(Coded::Known(LimitClass::U)),
                ..LimitCertificate::default()
            }),
            insurer_number: Some("06999999".into()),
            ..silent
        };
        let said = |change| value(SAID, change, &now).unwrap();
        assert_eq!(said(Change::Share), "2割");
        assert_eq!(said(Change::Limit), "ウ");
        assert_eq!(said(Change::Insurer), "06999999");
        assert_eq!(said(Change::Validity), "資格 有効");
    }
}
