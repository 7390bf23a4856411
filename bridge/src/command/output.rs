//! The one place that prints.

use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::path::Path;

use protocol::failure::Failure;
use protocol::language::Language;
use serde::Serialize;

use super::eligibility::{failure_as_json, failure_as_text, result_as_json, results_as_text};
use crate::eligibility::result::EligibilityResult;
use crate::hub::{OneUseCode, Role};

/// Where a verb says its facts: lines for people, or JSON objects, one a line.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    json: bool,
}

impl Output {
    /// JSON or not.
    pub fn new(json: bool) -> Self {
        Self { json }
    }

    /// The bridge accepts connections.
    pub fn listening(self, address: SocketAddr) {
        print(&listening(self.json, address));
    }

    /// A link that works once.
    pub fn link(self, address: SocketAddr, role: Role, code: &OneUseCode) {
        print(&link(self.json, address, role, code));
    }

    /// A simulator takes commands: where its connector is, what a clinic needs for it, and where
    /// the terminal's folders are.
    pub fn simulating(self, connector: &str, identity: &Path, terminal: &Path) {
        print(&simulating(self.json, connector, identity, terminal));
    }

    /// What has become of a simulator's command.
    pub fn obeyed(self, obeyed: Result<(), impl std::fmt::Display>) {
        print(&said_of(self.json, obeyed));
    }

    /// What a diagnosis found: an object, or its lines.
    pub fn report(self, object: &impl Serialize, lines: &[String]) {
        if self.json {
            print(&serde_json::json!(object).to_string());
        } else {
            for line in lines {
                print(line);
            }
        }
    }

    /// Where a test folder's own CA is, for `serve --trust`.
    pub fn test_ca(self, file: &Path) {
        print(&test_ca(self.json, file));
    }

    /// What a result file says. As JSON it is one object for each result in the file.
    pub fn eligibility(self, results: &[EligibilityResult], language: Language) {
        if self.json {
            for result in results {
                print(&result_as_json(result, language).to_string());
            }
        } else {
            print(&results_as_text(results, language).join("\n"));
        }
    }

    /// What failed, and the remedy: on standard error for people, and for programs where they
    /// read the rest.
    pub fn failure(self, failure: Failure, language: Language) {
        if self.json {
            print(&failure_as_json(failure, language).to_string());
        } else {
            complain(&failure_as_text(failure, language).join("\n"));
        }
    }
}

/// A line on standard output, at once. That nobody reads it any more ends no bridge.
fn print(line: &str) {
    if let Err(error) = writeln!(io::stdout(), "{line}") {
        tracing::warn!(%error, "standard output is gone");
    }
}

/// A line on standard error. If nobody reads that, there is nobody left to tell.
fn complain(line: &str) {
    if let Err(error) = writeln!(io::stderr(), "{line}") {
        tracing::warn!(%error, "standard error is gone");
    }
}

fn listening(json: bool, address: SocketAddr) -> String {
    let url = format!("http://{address}");
    if json {
        serde_json::json!({ "listening": url }).to_string()
    } else {
        format!("listening on {url}")
    }
}

fn simulating(json: bool, connector: &str, identity: &Path, terminal: &Path) -> String {
    if json {
        serde_json::json!({
            "connector": connector,
            "identity": identity,
            "terminal": terminal,
        })
        .to_string()
    } else {
        format!(
            "connector {connector}\nidentity  {}\nterminal  {}",
            identity.display(),
            terminal.display()
        )
    }
}

fn said_of(json: bool, obeyed: Result<(), impl std::fmt::Display>) -> String {
    match (json, obeyed) {
        (true, Ok(())) => serde_json::json!({ "done": true }).to_string(),
        (true, Err(error)) => serde_json::json!({ "error": error.to_string() }).to_string(),
        (false, Ok(())) => "ok".to_owned(),
        (false, Err(error)) => format!("error: {error}"),
    }
}

fn test_ca(json: bool, file: &Path) -> String {
    if json {
        serde_json::json!({ "test_ca": file }).to_string()
    } else {
        format!("test CA   {}", file.display())
    }
}

fn link(json: bool, address: SocketAddr, role: Role, code: &OneUseCode) -> String {
    let (name, desk) = match role {
        Role::Kiosk(desk) => ("kiosk", Some(desk)),
        Role::Console => ("console", None),
        Role::Support(desk) => ("support", Some(desk)),
        Role::Display => ("display", None),
        Role::Tray(desk) => ("tray", Some(desk)),
    };
    let url = format!("http://{address}/{name}#code={}", code.to_text());
    if json {
        serde_json::json!({
            "role": name,
            "desk": desk.map(|desk| desk.0),
            "link": url,
        })
        .to_string()
    } else {
        let place = desk.map_or_else(|| name.to_owned(), |desk| format!("{name} {}", desk.0));
        format!("{place:<10} {url}")
    }
}

#[cfg(test)]
mod tests {
    use protocol::ids::DeskId;
    use zeroize::Zeroizing;

    use super::*;

    #[test]
    fn lines_for_people_and_for_programs() {
        let address = "127.0.0.1:4649".parse().unwrap();
        assert_eq!(
            listening(false, address),
            "listening on http://127.0.0.1:4649"
        );
        assert_eq!(
            listening(true, "[::1]:1".parse().unwrap()),
            r#"{"listening":"http://[::1]:1"}"#
        );

        let code = OneUseCode(Zeroizing::new([0xa5; 32]));
        let url = format!("http://127.0.0.1:4649/kiosk#code={}", code.to_text());
        let kiosk = Role::Kiosk(DeskId(1));
        assert_eq!(
            link(false, address, kiosk, &code),
            format!("kiosk 1    {url}")
        );
        let read: serde_json::Value =
            serde_json::from_str(&link(true, address, kiosk, &code)).unwrap();
        assert_eq!(
            read,
            serde_json::json!({ "role": "kiosk", "desk": 1, "link": url })
        );
    }
}
