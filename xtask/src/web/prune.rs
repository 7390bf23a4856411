//! wasm-bindgen's JavaScript without the classes that it exports. Leptos brings some for streams of
//! server functions; no page of ours uses them, and they would keep their code in the module.

use anyhow::{Context, Result, ensure};

const CLASS: &str = "export class ";

/// The script without its exported classes. One that something else still names is an error.
pub(super) fn without_classes(script: &str) -> Result<String> {
    let mut script = script.to_owned();
    while let Some(begin) = script.find(CLASS) {
        let name: String = script[begin + CLASS.len()..]
            .chars()
            .take_while(|letter| letter.is_alphanumeric())
            .collect();
        // Its last line hangs a method on it.
        let last = format!("if (Symbol.dispose) {name}.prototype[");
        ensure!(script[begin..].contains(&last), "how does {name} end?");
        cut(&mut script, CLASS, &last)?;
        cut(&mut script, "Symbol.dispose] =", ";\n")?;
        cut(&mut script, &format!("const {name}Finalization"), ");\n")?;
        ensure!(!script.contains(&name), "the class {name} is used");
    }
    Ok(script)
}

/// Whether the script calls this export of the module.
pub(super) fn calls(script: &str, export: &str) -> bool {
    script.match_indices(export).any(|(at, _)| {
        let after = script[at + export.len()..].chars().next();
        script[..at].ends_with("wasm.")
            && !after.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

/// Takes out what begins with `from`, up to and with the next `until`.
fn cut(script: &mut String, from: &str, until: &str) -> Result<()> {
    let begin = script
        .find(from)
        .with_context(|| format!("no {from:?} in wasm-bindgen's script"))?;
    let length = script[begin..]
        .find(until)
        .with_context(|| format!("no end of {from:?} in wasm-bindgen's script"))?;
    script.replace_range(begin..begin + length + until.len(), "");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "\
export class Sink {
close() {
wasm.sink_close(this.ptr);
}
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
? {}
: new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
function start() { wasm.start_all(); }
";

    #[test]
    fn a_class_goes_with_all_that_belongs_to_it() {
        let script = without_classes(SCRIPT).unwrap();
        assert_eq!(script, "function start() { wasm.start_all(); }\n");
        assert!(calls(&script, "start_all"));
        assert!(!calls(&script, "start") && !calls(&script, "sink_close"));
    }

    #[test]
    fn a_class_that_is_used_stays_an_error() {
        assert!(without_classes(&format!("{SCRIPT}new Sink();")).is_err());
    }
}
