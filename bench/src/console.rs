//! The one place that prints.

/// Tells the person at the terminal what is measured now.
#[expect(
    clippy::print_stderr,
    reason = "a command-line tool speaks here and nowhere else"
)]
pub(crate) fn say(text: &str) {
    eprintln!("bench: {text}");
}

/// Writes the result.
#[expect(
    clippy::print_stdout,
    reason = "a command-line tool's result goes to standard output, here and nowhere else"
)]
pub(crate) fn result(text: &str) {
    println!("{text}");
}
