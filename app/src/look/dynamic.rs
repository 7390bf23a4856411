//! Parts of a screen that change, in one type each.
//!
//! Leptos writes the code that follows a closure once for every closure. A kiosk loads that
//! code before its first screen, so the closures are boxed here and the code is there once.

use leptos::prelude::*;

/// A part of the screen that is drawn again when what it reads changes.
pub(crate) fn dynamic(view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    of_box(Box::new(view))
}

fn of_box(view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || view()).into_any()
}

/// An attribute that is there or not, or a text that changes.
pub(crate) fn attribute<T: Send + Sync + 'static>(
    value: impl Fn() -> T + Send + Sync + 'static,
) -> Signal<T> {
    Signal::derive(value)
}
