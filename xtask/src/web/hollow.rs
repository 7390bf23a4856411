//! Functions of which nothing is seen in a browser, made empty: only the trap is left of them.
//!
//! - What a panic would say. Without a hook its text goes nowhere in WebAssembly, and the code that
//!   writes it is there for nothing. The trap stays, so nothing runs on after a panic.
//! - Leptos's streams of server functions. Their JavaScript is cut away ([`super::prune`]), so nothing
//!   can call them; but they are in the module's table, where `wasm-opt` has to leave them.

use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

/// Whose text nobody reads.
const PANICS: &[&str] = &[
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::handle_error",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::panicking::",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
];

/// What nothing can call, wherever it stands in a function's name.
const UNCALLED: &str = "wasm_streams::";

/// Empties them, and leaves out what only they needed. Gives their number.
pub(super) fn empty(module: &mut Module) -> usize {
    let hollow: Vec<FunctionId> = module
        .funcs
        .iter_local()
        .map(|(id, _)| id)
        .filter(|id| {
            let name = module.funcs.get(*id).name.as_deref();
            name.is_some_and(is_hollow)
        })
        .collect();
    for id in &hollow {
        trap(module, *id);
    }
    walrus::passes::gc::run(module);
    hollow.len()
}

fn trap(module: &mut Module, id: FunctionId) {
    let kind = module.types.get(module.funcs.get(id).ty());
    let (parameters, results) = (kind.params().to_vec(), kind.results().to_vec());
    let mut empty = FunctionBuilder::new(&mut module.types, &parameters, &results);
    empty.func_body().unreachable();
    let arguments = parameters.iter().map(|kind| module.locals.add(*kind));
    let empty = empty.local_func(arguments.collect());
    module.funcs.get_mut(id).kind = FunctionKind::Local(empty);
}

/// By its name as rustc writes it with `-C symbol-mangling-version=v0` and wasm-bindgen reads it.
fn is_hollow(name: &str) -> bool {
    let name = without_hashes(name);
    let plain = name.trim_start_matches('<');
    PANICS.iter().any(|panic| plain.starts_with(panic)) || name.contains(UNCALLED)
}

/// `core[5f3a…]::fmt` as `core::fmt`.
fn without_hashes(name: &str) -> String {
    let mut plain = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((hash, after))
                if hash.len() > 8 && hash.bytes().all(|c| c.is_ascii_hexdigit()) =>
            {
                rest = after;
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use walrus::ModuleConfig;

    use super::*;

    #[test]
    fn only_panics_and_streams_are_hollow() {
        assert!(is_hollow("core[c5930c85a12de822]::panicking::panic_fmt"));
        assert!(is_hollow(
            "<core[c5930c85a12de822]::panicking::AssertKind>::x"
        ));
        assert!(is_hollow(
            "js_sys[1]::futures::future_to_promise::<wasm_streams[0011223344]::Sink>::{closure#0}"
        ));
        assert!(!is_hollow(
            "core[c5930c85a12de822]::option::Option<[u8]>::map"
        ));
        assert!(!is_hollow("app::kiosk::panicking"));
    }

    #[test]
    fn a_hollow_function_traps_and_the_others_stay() {
        let mut module = Module::with_config(ModuleConfig::new());
        let mut function = |name: &str| {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[walrus::ValType::I32]);
            builder.name(name.to_owned()).func_body().i32_const(7);
            let id = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, id);
            id
        };
        let (panic, other) = (
            function("core::panicking::panic_fmt"),
            function("app::main"),
        );
        assert_eq!(empty(&mut module), 1);
        let body = |id| {
            let local = module.funcs.get(id).kind.unwrap_local();
            format!("{:?}", local.block(local.entry_block()).instrs)
        };
        assert!(body(panic).contains("Unreachable"));
        assert!(body(other).contains("Const"));
    }
}
