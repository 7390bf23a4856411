//! Parts of a screen that change, and what else follows a change, in one type each.
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

/// Does something now, and again when what it reads changes.
pub(crate) fn effect(act: impl FnMut() + 'static) {
    boxed(Box::new(act));
}

fn boxed(act: Box<dyn FnMut()>) {
    Effect::new(act);
}
