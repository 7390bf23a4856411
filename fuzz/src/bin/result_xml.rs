//! The fuzzer of result files.
#![no_main]

libfuzzer_sys::fuzz_target!(init: fuzz::plant_if_asked(), |bytes: &[u8]| {
    fuzz::result_xml(bytes);
});
