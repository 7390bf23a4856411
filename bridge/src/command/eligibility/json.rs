//! A result as JSON: the elements by their names in the specification, values in the forms of
//! JSON's own world, every code with its words beside it.

use protocol::failure::Failure;
use protocol::language::Language;
use protocol::time::{Date, Month};
use serde_json::{Map, Value as Json, json};
use words::eligibility::Eligibility;
use words::staff_catalogue_of;

use crate::clock::rfc3339_in_japan;
use crate::eligibility::result::{EligibilityResult, Node, Value};

/// What one result says.
pub(in crate::command) fn result(result: &EligibilityResult, language: Language) -> Json {
    object(&result.nodes(), &staff_catalogue_of(language).eligibility)
}

/// What failed and the remedy.
pub(in crate::command) fn failure(failure: Failure, language: Language) -> Json {
    let row = staff_catalogue_of(language).failures.of(failure);
    json!({ "failure": {
        "code": failure.row().code,
        "text": row.staff.plain(),
        "remedy": row.remedy.plain(),
    }})
}

fn object(nodes: &[Node<'_>], words: &Eligibility) -> Json {
    let members = nodes.iter().map(|node| match node {
        Node::Value(field, inside) => (field.name().to_owned(), value(*inside, words)),
        Node::Record(field, inside) => (field.name().to_owned(), object(inside, words)),
        Node::List(field, _, items) => {
            let items = items.iter().map(|inside| object(inside, words)).collect();
            (field.name().to_owned(), Json::Array(items))
        }
    });
    Json::Object(members.collect::<Map<_, _>>())
}

fn value(value: Value<'_>, words: &Eligibility) -> Json {
    match value {
        Value::Text(text) => text.into(),
        Value::Code(code) => json!({
            "code": code.code,
            "text": code.known.map(|known| known.in_words(&words.codes).plain()),
        }),
        Value::Date(Date { year, month, day }) => format!("{year:04}-{month:02}-{day:02}").into(),
        Value::Month(Month { year, month }) => format!("{year:04}-{month:02}").into(),
        Value::Time(at) => rfc3339_in_japan(at).into(),
        // In percent, as the file has it.
        Value::Tenths(tenths) => (u32::from(tenths) * 10).into(),
        Value::Yen(yen) => yen.0.into(),
    }
}
