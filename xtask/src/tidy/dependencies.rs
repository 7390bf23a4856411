//! Who may depend on whom. Dependencies point one way: app → protocol ← reception ← bridge → card.

use super::finding::{Finding, finding};
use super::tree::{File, files};

/// A room's package and the rooms it may know. The end-to-end tests may know every room.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("app", &["protocol", "words"]),
    ("bench", &["bridge", "end-to-end", "protocol"]),
    ("bridge", &["protocol", "words", "reception", "card"]),
    ("card", &[]),
    (
        "end-to-end",
        &["app", "bridge", "card", "protocol", "reception", "words"],
    ),
    ("fuzz", &["bridge", "protocol", "reception"]),
    ("protocol", &[]),
    ("reception", &["protocol"]),
    ("words", &["protocol"]),
    ("xtask", &["protocol", "words"]),
];

/// Crates that one package alone may name; the bench writes the barest transaction and the barest exchange that store
/// and reader are measured against, and the end-to-end tests have another program that keeps a card.
const ALONE: &[(&str, &[&str])] = &[
    ("pcsc", &["bench", "bridge", "end-to-end"]),
    ("rusqlite", &["bench", "bridge"]),
];

fn check(path: &str, text: &str) -> Vec<Finding> {
    let manifest: toml::Table = match text.parse() {
        Ok(manifest) => manifest,
        Err(error) => return vec![finding(path, 0, format!("is not a manifest: {error}"))],
    };
    let Some(package) = manifest
        .get("package")
        .and_then(|package| package.get("name")?.as_str())
    else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    let Some((_, may_know)) = MAY_KNOW.iter().find(|(name, _)| *name == package) else {
        return vec![finding(
            path,
            0,
            format!("`{package}` has no row in the table of who may know whom"),
        )];
    };
    for dependency in dependencies(&manifest) {
        let is_room = MAY_KNOW.iter().any(|(name, _)| *name == dependency);
        if is_room && !may_know.contains(&dependency.as_str()) {
            findings.push(finding(
                path,
                0,
                format!("`{package}` must not know `{dependency}`"),
            ));
        }
        let owner = ALONE.iter().find(|(name, _)| *name == dependency);
        if owner.is_some_and(|(_, owners)| !owners.contains(&package)) {
            findings.push(finding(
                path,
                0,
                format!("`{dependency}` does not belong in `{package}`"),
            ));
        }
    }
    let lints = manifest
        .get("lints")
        .and_then(|lints| lints.get("workspace")?.as_bool());
    if lints != Some(true) {
        findings.push(finding(path, 0, "does not take the workspace's lints"));
    }
    findings
}

/// Every package that a manifest names, in any of its tables, by its own name when it was renamed.
fn dependencies(manifest: &toml::Table) -> Vec<String> {
    let mut names = Vec::new();
    for (key, value) in manifest {
        let Some(table) = value.as_table() else {
            continue;
        };
        match key.as_str() {
            "dependencies" | "dev-dependencies" | "build-dependencies" => {
                names.extend(table.iter().map(|(name, how)| {
                    how.get("package")
                        .and_then(toml::Value::as_str)
                        .unwrap_or(name)
                        .to_owned()
                }));
            }
            "target" => names.extend(
                table
                    .values()
                    .filter_map(toml::Value::as_table)
                    .flat_map(dependencies),
            ),
            _ => {}
        }
    }
    names
}

fn manifests() -> impl Iterator<Item = File> {
    files()
        .into_iter()
        .filter(|file| file.path.ends_with("/Cargo.toml"))
}

#[cfg(test)]
mod tests {
    use super::super::finding::assert_none;
    use super::{MAY_KNOW, check, manifests};

    #[test]
    fn every_room_knows_only_what_it_may() {
        assert_none(manifests().flat_map(|file| check(&file.path, &file.text)));
        assert!(manifests().count() >= MAY_KNOW.len());
    }

    #[test]
    fn a_planted_violation_is_found() {
        let good = "[package]\nname='reception'\n[lints]\nworkspace=true\n[dependencies]\nprotocol={workspace=true}\n";
        assert_eq!(check("reception/Cargo.toml", good), []);
        for bad in [
            good.replace("protocol=", "words="),
            good.replace(
                "[dependencies]",
                "[dev-dependencies]\nbridge={workspace=true}\n[dependencies]",
            ),
            good.replace("protocol=", "p={package='card',path='../card'}\nprotocol="),
            good.replace(
                "[dependencies]",
                "[target.'cfg(unix)'.dependencies]\nbridge={workspace=true}\n[dependencies]",
            ),
            good.replace("protocol=", "rusqlite='1'\nprotocol="),
            good.replace("workspace=true\n[dep", "[dep"),
            good.replace("'reception'", "'cellar'"),
        ] {
            assert_eq!(check("reception/Cargo.toml", &bad).len(), 1, "{bad}");
        }
    }
}
