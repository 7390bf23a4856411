//! The description for other vendors (`docs/connector.openapi.json`), held against what client
//! and server really read and write.

use protocol::consent::ConsentClass;
use protocol::eligibility::Coded;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{agree, refuse};
use crate::eligibility::connector::{Problem, SessionNames, wire};
use crate::eligibility::{Askable, Proof};

fn description() -> Value {
    serde_json::from_str(include_str!("../../../../../docs/connector.openapi.json")).unwrap()
}

/// Whether a value is what a schema says: the part of JSON Schema that the description uses.
fn fits(description: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let fault = |why: &str| Err(format!("{why}: {value} in {schema}"));
    if let Some(named) = schema["$ref"].as_str() {
        let named = description.pointer(named.trim_start_matches('#'));
        return fits(description, named.ok_or("no such schema")?, value);
    }
    if let Some(either) = schema["oneOf"].as_array() {
        let fitting = either
            .iter()
            .filter(|one| fits(description, one, value).is_ok());
        return if fitting.count() == 1 {
            Ok(())
        } else {
            fault("not one of")
        };
    }
    if let Some(values) = schema["enum"].as_array() {
        return if values.contains(value) {
            Ok(())
        } else {
            fault("none of")
        };
    }
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let is_of_the_kind = match &schema["type"] {
        Value::String(one) => one == kind,
        Value::Array(several) => several.iter().any(|one| one == kind),
        _ => false,
    };
    if !is_of_the_kind {
        return fault("of another type");
    }
    if let Some(fields) = value.as_object() {
        let known = schema["properties"].as_object().ok_or("no properties")?;
        for required in schema["required"].as_array().into_iter().flatten() {
            if !fields.contains_key(required.as_str().unwrap()) {
                return fault("missing");
            }
        }
        for (name, field) in fields {
            match known.get(name) {
                Some(schema) => fits(description, schema, field)?,
                None => return fault("undocumented"),
            }
        }
    }
    for item in value.as_array().into_iter().flatten() {
        fits(description, &schema["items"], item)?;
    }
    Ok(())
}

/// Says it, and holds it against the schema of this name.
fn said(name: &str, said: &impl Serialize) {
    let description = description();
    let schema = &description["components"]["schemas"][name];
    let value = serde_json::to_value(said).unwrap();
    assert_eq!(fits(&description, schema, &value), Ok(()), "{name}");
}

#[test]
fn what_is_sent_is_what_is_described() {
    let session = SessionNames::new(zeroize::Zeroizing::new([7; 32])).of(super::FIRST);
    said("OpenCall", &wire::OpenCall { session });
    for environment in [wire::Environment::Production, wire::Environment::Test] {
        said(
            "Opened",
            &wire::Opened {
                environment,
                challenge: wire::Bytes(vec![7; 32]),
                lasts_seconds: 900,
            },
        );
    }
    for proof in [
        Proof::Signed {
            certificate_der: vec![1],
            signature: vec![2],
        },
        Proof::Visual {
            certificate_der: Some(vec![3]),
        },
        super::VISUAL,
    ] {
        said("IdentityCall", &wire::IdentityCall::from(&proof));
    }
    said("RegistrationCall", &wire::RegistrationCall {});
    for birth_date in [None, Some(wire::Day(super::TODAY))] {
        said(
            "Identified",
            &wire::Identified {
                validity: Coded::Known(protocol::eligibility::Validity::Valid)
                    .code()
                    .to_owned(),
                birth_date,
                registered: true,
                askable: Askable::default(),
            },
        );
    }
    let answers = ConsentClass::ALL.map(agree).into_iter();
    let answers: Vec<_> = answers.chain([refuse(ConsentClass::Surgery)]).collect();
    said("ConsentsCall", &wire::ConsentsCall::of(&answers));
    for problem in Problem::ALL {
        said(
            "Problem",
            &wire::ProblemDocument {
                title: problem.to_string(),
                status: problem.status(),
                code: problem,
            },
        );
    }
}

/// The examples below a place of the description.
fn examples(at: &str) -> Vec<Value> {
    let description = description();
    let content = description.pointer(at).unwrap();
    let examples = content["examples"].as_object().unwrap().values();
    let schema = &content["schema"];
    examples
        .map(|example| {
            let value = example["value"].clone();
            assert_eq!(fits(&description, schema, &value), Ok(()), "{at}");
            value
        })
        .collect()
}

/// Reads the examples as our types, and says them again.
fn are_read<T: DeserializeOwned + Serialize>(at: &str) {
    for example in examples(at) {
        let read: T = serde_json::from_value(example.clone()).unwrap();
        assert_eq!(serde_json::to_value(&read).unwrap(), example, "{at}");
    }
}

#[test]
fn every_example_is_read() {
    let call = |path: &str| format!("/paths/{path}/post/requestBody/content/application~1json");
    are_read::<wire::OpenCall>(&call("~1v1~1sessions"));
    are_read::<wire::IdentityCall>(&call("~1v1~1sessions~1{session}~1identity"));
    are_read::<wire::RegistrationCall>(&call("~1v1~1sessions~1{session}~1registration"));
    are_read::<wire::ConsentsCall>(&call("~1v1~1sessions~1{session}~1consents"));
    are_read::<wire::Opened>("/paths/~1v1~1sessions/post/responses/200/content/application~1json");
    are_read::<wire::Identified>("/components/responses/Identified/content/application~1json");
    are_read::<wire::ProblemDocument>(
        "/components/responses/Problem/content/application~1problem+json",
    );
}

#[test]
fn every_problem_has_its_example_and_its_line() {
    let examples = examples("/components/responses/Problem/content/application~1problem+json");
    assert_eq!(examples.len(), Problem::ALL.len());
    let page = include_str!("../../../../../docs/connector.md");
    for problem in Problem::ALL {
        let code = serde_json::to_value(problem).unwrap();
        let example = examples.iter().find(|example| example["code"] == code);
        let (code, example) = (code.as_str().unwrap(), example.unwrap());
        assert_eq!(example["status"], problem.status(), "{code}");
        assert_eq!(example["title"], problem.to_string());
        let line = format!("| `{code}` | {} |", problem.status());
        assert!(page.contains(&line), "{line}");
    }
}

/// The checker itself finds what does not fit.
#[test]
fn what_does_not_fit_is_found() {
    let description = description();
    let schema = |name: &str| description["components"]["schemas"][name].clone();
    for (name, bad) in [
        ("OpenCall", r#"{"session":1}"#),
        ("OpenCall", "{}"),
        ("OpenCall", r#"{"session":"a","more":1}"#),
        ("IdentityCall", r#"{"face":{}}"#),
        (
            "ConsentsCall",
            r#"{"answers":[{"class":"other","answer":"agree"}]}"#,
        ),
        ("Problem", r#"{"code":"no"}"#),
    ] {
        let value = serde_json::from_str(bad).unwrap();
        assert!(fits(&description, &schema(name), &value).is_err(), "{bad}");
    }
}
