//! What a result says of one fact, in words.

use protocol::eligibility::{CodeTable, Coded, Insurance};
use protocol::money::Yen;
use words::eligibility::InWords;
use words::{Placeholder, StaffCatalogue, Text};

use crate::console::facts::coded;

/// Says facts in a catalogue's words.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) catalogue: &'static StaffCatalogue,
}

impl Said {
    /// A code, never bare.
    pub(super) fn code<T: CodeTable + InWords>(self, code: &Coded<T>) -> String {
        let words = &self.catalogue.console.insurance;
        coded(code, &words.unknown, |code| {
            code.in_words(&self.catalogue.eligibility.codes).plain()
        })
    }

    /// A share in tenths.
    pub(super) fn share(self, tenths: u8) -> String {
        let report = &self.catalogue.eligibility.report;
        if tenths == 0 {
            return report.no_share.plain();
        }
        count(&self.catalogue.console.insurance.tenths, tenths.to_string())
    }

    /// An amount.
    pub(super) fn yen(self, Yen(amount): Yen) -> String {
        count(&self.catalogue.eligibility.report.yen, amount.to_string())
    }

    /// Symbol and number.
    pub(super) fn number(insurance: &Insurance) -> Option<String> {
        match (&insurance.symbol, &insurance.number) {
            (Some(symbol), Some(number)) => Some(format!("{symbol} \u{b7} {number}")),
            (one, other) => one.clone().or_else(|| other.clone()),
        }
    }
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "the count is made for this text alone"
)]
fn count(text: &Text, count: String) -> String {
    text.plain_with(|place| (place == Placeholder::Count).then(|| count.clone()))
}
