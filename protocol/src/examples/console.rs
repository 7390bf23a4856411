//! Examples of the staff's console: the day, one opened visit of every kind, and every state
//! of a desk.

mod desks;
mod opened;
mod today;

use crate::console::ConsoleView;
use crate::examples::Example;
use crate::frame::View;
use crate::time::Timestamp;

/// Every example of the console.
pub fn all() -> Vec<Example> {
    let mut examples = today::all();
    examples.extend(opened::all());
    examples.extend(desks::all());
    examples
}

fn example(name: &'static str, view: ConsoleView) -> Example {
    Example {
        name,
        view: View::Console(Box::new(view)),
    }
}

/// A time of the examples' day, 19 October 2026, by the clock on the wall in Japan.
const fn at(hour: i64, minute: i64) -> Timestamp {
    /// 2026-10-19T00:00:00+09:00.
    const MIDNIGHT: i64 = 1_792_335_600_000;
    Timestamp(MIDNIGHT + (hour * 60 + minute) * 60_000)
}
