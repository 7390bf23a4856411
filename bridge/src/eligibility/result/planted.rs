//! Bugs that the fuzzers must find, so that one that finds nothing is known to look. They are in
//! the fuzzers' own builds only (`--cfg fuzzing`), and sleep there until they are asked for.

use std::sync::atomic::{AtomicBool, Ordering};

static PLANTED: AtomicBool = AtomicBool::new(false);

/// Wakes them.
pub fn plant() {
    PLANTED.store(true, Ordering::Relaxed);
}

/// A time that is cut after its eighth byte, whether or not there is one and a character ends there.
pub(super) fn bug_in_a_time(text: &str) {
    if PLANTED.load(Ordering::Relaxed) {
        // As `text.split_at(8)`, but the report names this file.
        assert!(text.is_char_boundary(8), "a time is cut where it cannot be");
    }
}

/// A ratio between the sizes that an entry states, of which one can be nothing.
pub(super) fn bug_in_an_archive(unpacked: u64, packed: u64) {
    if PLANTED.load(Ordering::Relaxed) {
        std::hint::black_box(unpacked / packed);
    }
}
