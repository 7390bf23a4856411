//! A list of facts: what it is, and its value.

use leptos::prelude::*;
use protocol::eligibility::Coded;
use words::{Placeholder, Text};

/// A fact that is too long for half of the pane.
pub(super) fn wide_fact(what: &Text, value: impl IntoView) -> AnyView {
    line(true, what, value)
}

/// One fact.
pub(super) fn fact(what: &Text, value: impl IntoView) -> AnyView {
    line(false, what, value)
}

fn line(wide: bool, what: &Text, value: impl IntoView) -> AnyView {
    view! {
        <div data-wide=wide.to_string()>
            <dt>{what.plain()}</dt>
            <dd class="c-num">{value}</dd>
        </div>
    }
    .into_any()
}

/// A code in words: those of its table, or that it is in no list and what to do about it.
pub(super) fn coded<T: Copy>(
    code: &Coded<T>,
    unknown: &Text,
    known: impl FnOnce(T) -> String,
) -> String {
    match code {
        Coded::Known(code) => known(*code),
        Coded::Unknown(raw) => {
            unknown.plain_with(|place| (place == Placeholder::Code).then(|| raw.clone()))
        }
    }
}

#[cfg(test)]
mod tests {
    use protocol::eligibility::Validity;

    use super::*;

    #[test]
    fn a_code_that_is_in_no_list_says_what_to_do() {
        let code: Coded<Validity> = Coded::Unknown("X9".into());
        let words = &words::JAPANESE_STAFF.console.insurance;
        let said = coded(&code, &words.unknown, |_| String::new());
        assert_eq!(
            said,
            "一覧にない区分（X9）です。資格確認の端末で確かめてください。"
        );
    }
}
