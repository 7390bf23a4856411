//! How the kiosk's screens are laid out: the question above, and a drawing beside what is said.

use words::Text;

use crate::look::element::{Element, div, h1, li, p, span, ul};
use crate::look::{Drawing, Glyph, art};

/// What is asked or said, and what follows from it. A screen reader begins at the heading.
pub(crate) fn ask(heading: &'static Text, lead: &'static Text) -> Element {
    ask_alone(heading).child(p().child(lead))
}

/// What is asked or said, where it needs no more words.
pub(crate) fn ask_alone(heading: &'static Text) -> Element {
    div().class("ask").child(title(heading))
}

/// The heading of a screen.
pub(crate) fn title(heading: &'static Text) -> Element {
    h1().attr("tabindex", "-1").child(heading)
}

/// A drawing, and beside it what is said.
pub(crate) fn beside(drawing: Drawing, said: Element) -> Element {
    div()
        .class("side")
        .child(div().class("pic").child(art(drawing)))
        .child(said.class("words"))
}

/// A list of short facts, each with its sign.
pub(crate) fn points(points: impl IntoIterator<Item = Element>) -> Element {
    ul().class("points").children(points)
}

/// One of them.
pub(crate) fn point(glyph: Glyph, text: &'static Text) -> Element {
    li().label(glyph, text)
}

/// The one way on, where the second of two answers would be.
pub(crate) fn way_on(button: Element) -> Element {
    div().class("pair").child(span()).child(button)
}
