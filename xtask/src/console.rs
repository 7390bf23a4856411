//! The one place that prints.
//!
//! What the tool tells a person goes to standard error. Standard output holds only what a test runner said
//! and the last line that sums it up, so a script can read it.

/// Tells the person at the terminal one line, or several.
#[expect(
    clippy::print_stderr,
    reason = "a command-line tool speaks here and nowhere else"
)]
pub(crate) fn say(text: &str) {
    eprintln!("{text}");
}

/// Writes one line of a verb's result.
#[expect(
    clippy::print_stdout,
    reason = "a command-line tool's result goes to standard output, here and nowhere else"
)]
pub(crate) fn result(line: &str) {
    println!("{line}");
}
