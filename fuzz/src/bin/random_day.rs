//! The random day: `random_day DAYS FIRST_SEED [BUG]`.

fn main() -> std::process::ExitCode {
    fuzz::random_day::command::run()
}
