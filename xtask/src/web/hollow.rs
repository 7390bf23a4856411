//! Functions of which nothing is seen in a browser, made empty: only the trap is left of them.
//!
//! - What a panic would say. Without a hook its text goes nowhere in WebAssembly, and the code that
//!   writes it is there for nothing. The trap stays, so nothing runs on after a panic.
//! - Leptos's streams of server functions. Their JavaScript is cut away ([`super::prune`]), so nothing
//!   can call them; but they are in the module's table, where `wasm-opt` has to leave them.

use std::collections::HashSet;

use anyhow::{Result, ensure};
use walrus::ir::{Visitor, dfs_in_order};
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

/// Empties them, and leaves out what only they needed.
///
/// # Errors
/// There is none, so they must have other names now; or one of the streams' is called by a function
/// that stays.
pub(super) fn empty(module: &mut Module) -> Result<()> {
    // What only the exports that are gone could reach calls nothing any more.
    walrus::passes::gc::run(module);
    let named = |is_it: fn(&str) -> bool| -> HashSet<FunctionId> {
        let all = module.funcs.iter_local().map(|(id, _)| id);
        all.filter(|id| {
            let name = module.funcs.get(*id).name.as_deref();
            name.is_some_and(|name| is_it(&without_hashes(name)))
        })
        .collect()
    };
    let (panics, uncalled) = (named(is_panic), named(is_uncalled));
    ensure!(
        !panics.is_empty() && !uncalled.is_empty(),
        "no function has the name that it is looked for by"
    );
    for (id, function) in module.funcs.iter_local() {
        if uncalled.contains(&id) {
            continue;
        }
        let mut calls = Calls::none();
        dfs_in_order(&mut calls, function, function.entry_block());
        let called = calls.0.iter().find(|called| uncalled.contains(called));
        ensure!(
            called.is_none(),
            "{:?} calls {:?}, which would be emptied",
            module.funcs.get(id).name,
            called.map(|called| &module.funcs.get(*called).name)
        );
    }
    for id in panics.union(&uncalled) {
        trap(module, *id);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

/// The functions that a function names.
struct Calls(HashSet<FunctionId>);

impl Calls {
    fn none() -> Self {
        Self(HashSet::new())
    }
}

impl Visitor<'_> for Calls {
    fn visit_function_id(&mut self, function: &FunctionId) {
        self.0.insert(*function);
    }
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
fn is_panic(name: &str) -> bool {
    let plain = name.trim_start_matches('<');
    PANICS.iter().any(|panic| plain.starts_with(panic))
}

fn is_uncalled(name: &str) -> bool {
    name.contains(UNCALLED)
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
    use walrus::{ModuleConfig, ValType};

    use super::*;

    #[test]
    fn only_panics_and_streams_are_hollow() {
        let plain = without_hashes;
        assert!(is_panic(&plain(
            "core[c5930c85a12de822]::panicking::panic_fmt"
        )));
        assert!(is_panic(&plain(
            "<core[c5930c85a12de822]::panicking::AssertKind>::x"
        )));
        let stream =
            "js_sys[1]::futures::future_to_promise::<wasm_streams[0011223344]::Sink>::{closure#0}";
        assert!(is_uncalled(&plain(stream)) && !is_panic(&plain(stream)));
        assert!(!is_panic(&plain(
            "core[c5930c85a12de822]::option::Option<[u8]>::map"
        )));
        assert!(!is_panic("app::kiosk::panicking"));
    }

    /// A module of functions; each gives 7, or what the one that it names gives.
    fn module(functions: &[(&str, Option<&str>)]) -> Module {
        let mut module = Module::with_config(ModuleConfig::new());
        let mut known: Vec<(&str, FunctionId)> = Vec::new();
        for (name, called) in functions {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            let mut body = builder.name((*name).to_owned()).func_body();
            match called {
                Some(called) => {
                    let (_, id) = known.iter().find(|(name, _)| name == called).unwrap();
                    body.call(*id);
                }
                None => {
                    body.i32_const(7);
                }
            }
            let id = builder.finish(vec![], &mut module.funcs);
            module.exports.add(name, id);
            known.push((*name, id));
        }
        module
    }

    #[test]
    fn a_hollow_function_traps_and_the_others_stay() {
        let (panic, stream, other) = ("core::panicking::a", "wasm_streams::a", "app::main");
        let mut module = module(&[(panic, None), (stream, None), (other, Some(panic))]);
        empty(&mut module).unwrap();
        let body = |name: &str| {
            let id = module.funcs.by_name(name).unwrap();
            let local = module.funcs.get(id).kind.unwrap_local();
            format!("{:?}", local.block(local.entry_block()).instrs)
        };
        assert!(body(panic).contains("Unreachable"));
        assert!(body(stream).contains("Unreachable"));
        assert!(body(other).contains("Call"));
    }

    #[test]
    fn what_a_function_that_stays_calls_is_not_emptied() {
        let (panic, stream, other) = ("core::panicking::a", "wasm_streams::a", "app::main");
        let mut module = module(&[(panic, None), (stream, None), (other, Some(stream))]);
        let error = empty(&mut module).unwrap_err().to_string();
        assert!(error.contains("app::main"), "{error}");
    }

    #[test]
    fn names_that_are_gone_are_an_error() {
        assert!(empty(&mut module(&[("app::main", None)])).is_err());
    }
}
