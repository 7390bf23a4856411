//! Examples of the waiting-room display.

use crate::display::DisplayView;
use crate::environment::Environment;
use crate::examples::Example;
use crate::frame::View;
use crate::ids::VisitNumber;

/// Every example of the display.
pub fn all() -> Vec<Example> {
    vec![
        example("display-nobody", Environment::Production, &[]),
        example("display-one", Environment::Production, &[12]),
        example("display-two", Environment::Production, &[12, 9]),
        example("display-three", Environment::Test, &[12, 9, 11]),
        example(
            "display-largest-number",
            Environment::Production,
            &[999, 998],
        ),
        example("display-four", Environment::Test, &[12, 9, 11, 7]),
        example("display-five", Environment::Production, &[12, 9, 11, 7, 5]),
        example(
            "display-six",
            Environment::Production,
            &[128, 9, 11, 127, 999, 118],
        ),
    ]
}

fn example(name: &'static str, environment: Environment, called: &[u16]) -> Example {
    Example {
        name,
        view: View::Display(DisplayView {
            environment,
            called: called.iter().copied().map(VisitNumber).collect(),
        }),
    }
}
