//! The names by which the module calls JavaScript, made short.
//!
//! wasm-bindgen names each by what it calls and a hash of sixteen digits, once in the module and once in
//! the script. Hashes do not become smaller, and there are some hundred and fifty of them.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use walrus::Module;

/// How the names that wasm-bindgen makes begin.
const PREFIX: &str = "__wb";
/// What follows the name where the script gives the module its function.
const FUNCTION: &str = ": function(";

/// Gives each import of the module a short name, in the script too. What the module no longer imports
/// is cut out of the script.
pub(super) fn shorten(module: &mut Module, script: &str) -> Result<String> {
    let mut names = BTreeMap::new();
    for import in module.imports.iter_mut() {
        if import.name.starts_with(PREFIX) {
            let short = format!("i{}", names.len());
            names.insert(std::mem::replace(&mut import.name, short.clone()), short);
        }
    }
    let script = renamed(script, &mut names);
    ensure!(names.is_empty(), "the script does not give {names:?}");
    Ok(script)
}

/// Takes each name that it finds out of `names`.
fn renamed(script: &str, names: &mut BTreeMap<String, String>) -> String {
    let mut written = Vec::new();
    let mut skipping = false;
    let mut lines = script.lines().peekable();
    while let Some(line) = lines.next() {
        let text = line.trim_start();
        let begun = text
            .split_once(FUNCTION)
            .filter(|_| text.starts_with(PREFIX));
        if let Some((name, function)) = begun {
            let short = names.remove(name);
            skipping = short.is_none();
            written.extend(short.map(|short| format!("{short}{FUNCTION}{function}")));
            continue;
        }
        let next = lines.peek().map(|next| next.trim_start());
        let is_end_of_list = text == "};" && next == Some("return {");
        skipping &= !is_end_of_list;
        if !skipping {
            written.push(line.to_owned());
        }
    }
    written.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "\
const import0 = {
    __wbg_focus_d5e2: function(arg0) {
        arg0.focus();
    },
    __wbg_unused_12ab: function() { return handleError(function (arg0) {
        arg0.unused();
    }, arguments); },
    __wbindgen_init: function() { wasm.__wbindgen_malloc(); },
    __wbg_last_34cd: function(arg0) {
        const within = {
        };
    },
};
return {
";

    #[test]
    fn what_the_module_imports_has_a_short_name_and_the_rest_is_gone() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        for name in ["__wbg_focus_d5e2", "__wbindgen_init"] {
            module.add_import_func("./kiosk_bg.js", name, kind);
        }
        let script = shorten(&mut module, SCRIPT).unwrap();
        let names: Vec<_> = module.imports.iter().map(|import| &import.name).collect();
        assert_eq!(names, ["i0", "i1"]);
        assert_eq!(
            script,
            "const import0 = {\n\
             i0: function(arg0) {\n        arg0.focus();\n    },\n\
             i1: function() { wasm.__wbindgen_malloc(); },\n};\nreturn {\n"
        );
    }

    #[test]
    fn a_function_that_the_script_does_not_give_is_an_error() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        module.add_import_func("./kiosk_bg.js", "__wbg_blur_99", kind);
        assert!(shorten(&mut module, SCRIPT).is_err());
    }
}
