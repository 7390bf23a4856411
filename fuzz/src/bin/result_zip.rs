//! The fuzzer of result files that come in a ZIP.
#![no_main]

libfuzzer_sys::fuzz_target!(init: fuzz::plant_if_asked(), |bytes: &[u8]| {
    fuzz::result_zip(bytes);
});
