//! The elements that a kiosk's screens are made of: Leptos's own, in one type for all of them.
//!
//! `view!` gives every element a type of its own, made of its tag, its attributes and what is in
//! it, and the code that builds, changes and removes an element is there once for each. A kiosk
//! loads that code before its first screen. Here the tag, the attributes and the parts are values,
//! so the code is there once.

use std::borrow::Cow;

use leptos::attr::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::attr::custom::custom_attribute;
use leptos::ev::{self, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::tachys::html::class::class;
use leptos::tachys::view::IntoRender;
use leptos::tachys::view::iterators::StaticVec;
use words::{Run, Text};

use super::icon::{Glyph, icon};
use super::words::{Values, filled};

/// An element that is not in the page yet.
pub(crate) struct Element {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    content: Content,
}

/// What is in an element.
enum Content {
    Parts(Vec<AnyView>),
    Markup(&'static str),
}

/// The elements by their tags. The tags are in capitals, as the document names them: Leptos keeps
/// an element that is drawn again if the document's name for it is the new one's tag.
macro_rules! elements {
    ($($name:ident $tag:literal)*) => {
        $(
            #[doc = concat!("`", stringify!($name), "`.")]
            pub(crate) const fn $name() -> Element {
                Element::new($tag)
            }
        )*
    };
}

elements! {
    b "B"
    button "BUTTON"
    dd "DD"
    div "DIV"
    dl "DL"
    dt "DT"
    h1 "H1"
    h2 "H2"
    header "HEADER"
    i "I"
    li "LI"
    main "MAIN"
    nav "NAV"
    ol "OL"
    p "P"
    section "SECTION"
    small "SMALL"
    span "SPAN"
    ul "UL"
}

impl Element {
    const fn new(tag: &'static str) -> Self {
        Self {
            tag,
            attributes: Vec::new(),
            content: Content::Parts(Vec::new()),
        }
    }

    /// Its classes.
    pub(crate) fn class(self, classes: &'static str) -> Self {
        self.attr("class", classes)
    }

    /// A class that it has while this is so.
    pub(crate) fn class_while(
        self,
        name: &'static str,
        is_so: impl Fn() -> bool + Send + 'static,
    ) -> Self {
        let is_so: Box<dyn Fn() -> bool + Send> = Box::new(is_so);
        self.with(class((name, is_so)).into_any_attr())
    }

    /// An attribute.
    pub(crate) fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with(custom_attribute(name, value.into()).into_any_attr())
    }

    /// An attribute that follows what it reads; with none the element does not have it.
    pub(crate) fn attr_follows(
        self,
        name: &'static str,
        value: impl Fn() -> Option<Cow<'static, str>> + Send + 'static,
    ) -> Self {
        let value: Box<dyn Fn() -> Option<Cow<'static, str>> + Send> = Box::new(value);
        self.with(custom_attribute(name, value).into_any_attr())
    }

    /// Its content as it stands in a file of the repository, in place of all parts.
    pub(crate) fn markup(mut self, markup: &'static str) -> Self {
        self.content = Content::Markup(markup);
        self
    }

    /// Its name in tests.
    pub(crate) fn test_id(self, name: impl Into<Cow<'static, str>>) -> Self {
        self.attr("data-testid", name)
    }

    /// What a touch does.
    pub(crate) fn on_click(self, act: impl Fn(MouseEvent) + 'static) -> Self {
        let act: Box<dyn FnMut(MouseEvent)> = Box::new(act);
        self.with(ev::on(ev::click, act).into_any_attr())
    }

    /// What is in it, after what is there already.
    pub(crate) fn child(mut self, part: impl Part) -> Self {
        if let Content::Parts(parts) = &mut self.content {
            parts.push(part.part());
        }
        self
    }

    /// A sign and the words that say the same.
    pub(crate) fn label(self, glyph: Glyph, words: impl Part) -> Self {
        self.child(icon(glyph)).child(span().child(words))
    }

    /// Several parts of one kind.
    pub(crate) fn children(self, parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(self, Self::child)
    }

    fn with(mut self, attribute: AnyAttribute) -> Self {
        self.attributes.push(attribute);
        self
    }
}

/// What can be in an element.
pub(crate) trait Part {
    /// As a view.
    fn part(self) -> AnyView;
}

impl Part for Element {
    fn part(self) -> AnyView {
        let element = html::custom(self.tag).add_any_attr(self.attributes);
        match self.content {
            Content::Parts(parts) => element.child(StaticVec::from(parts)).into_any(),
            // Another type, so that the one is never drawn over the other: markup leaves no
            // place for parts.
            Content::Markup(markup) => element.inner_html(markup).into_any(),
        }
    }
}

/// In a screen that is written with `view!`.
impl IntoRender for Element {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        self.part()
    }
}

impl Part for AnyView {
    fn part(self) -> AnyView {
        self
    }
}

/// A text whose places need no filling.
impl Part for &'static Text {
    fn part(self) -> AnyView {
        match self.0 {
            [Run::Plain(plain)] => (*plain).into_any(),
            _ => filled(self, Values::new()),
        }
    }
}

/// A text and what fills its places.
impl Part for (&'static Text, Values) {
    fn part(self) -> AnyView {
        filled(self.0, self.1)
    }
}

impl Part for String {
    fn part(self) -> AnyView {
        self.into_any()
    }
}

impl Part for &'static str {
    fn part(self) -> AnyView {
        self.into_any()
    }
}

/// A part that is there or not. Its place is kept.
impl<P: Part> Part for Option<P> {
    fn part(self) -> AnyView {
        match self {
            Some(part) => part.part(),
            None => ().into_any(),
        }
    }
}
