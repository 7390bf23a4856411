//! A small tree of elements and their text: what is left of an XML document here.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};

use super::error::ResultError;
use super::field::Field;

/// Result files are six deep.
const DEPTH: usize = 16;

/// An element.
#[derive(Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) text: String,
    children: Vec<Self>,
}

impl Element {
    /// The children of this name.
    pub(super) fn all(&self, field: Field) -> impl Iterator<Item = &Self> {
        self.children
            .iter()
            .filter(move |child| child.name == field.name())
    }

    /// The child of this name; two are refused.
    pub(super) fn one(&self, field: Field) -> Result<Option<&Self>, ResultError> {
        let mut found = self.all(field);
        match (found.next(), found.next()) {
            (_, Some(_)) => Err(ResultError::Ambiguous(field)),
            (one, None) => Ok(one),
        }
    }

    /// The child of this name, which must be there.
    pub(super) fn required(&self, field: Field) -> Result<&Self, ResultError> {
        self.one(field)?.ok_or(ResultError::Missing(field))
    }
}

/// The root element of a document.
pub(super) fn parse(text: &str) -> Result<Element, ResultError> {
    let mut reader = Reader::from_str(text);
    // The elements that are open, the root first, and the root once it is closed.
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    loop {
        let Ok(event) = reader.read_event() else {
            return Err(ResultError::NotXml);
        };
        match event {
            Event::Start(tag) => {
                if root.is_some() {
                    return Err(ResultError::NotXml);
                }
                if open.len() == DEPTH {
                    return Err(ResultError::TooDeep);
                }
                open.push(named(tag.name().as_ref()));
            }
            Event::Empty(tag) => close(named(tag.name().as_ref()), &mut open, &mut root)?,
            Event::End(_) => {
                // The reader has compared the names.
                let closed = open.pop().ok_or(ResultError::NotXml)?;
                close(closed, &mut open, &mut root)?;
            }
            Event::Text(text) => add_text(&text.xml10_content(), &mut open)?,
            Event::CData(text) => add_text(&text.xml10_content(), &mut open)?,
            Event::GeneralRef(reference) => add_text(&resolve(&reference)?, &mut open)?,
            Event::DocType(_) => return Err(ResultError::Doctype),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof if open.is_empty() => return root.ok_or(ResultError::NotXml),
            Event::Eof => return Err(ResultError::NotXml),
        }
    }
}

fn named(name: &str) -> Element {
    Element {
        name: name.to_owned(),
        ..Element::default()
    }
}

/// Puts a finished element where it belongs: into the one around it, or at the root.
fn close(
    element: Element,
    open: &mut [Element],
    root: &mut Option<Element>,
) -> Result<(), ResultError> {
    match (open.last_mut(), &root) {
        (Some(parent), _) => parent.children.push(element),
        (None, None) => *root = Some(element),
        (None, Some(_)) => return Err(ResultError::NotXml),
    }
    Ok(())
}

/// Control characters have no place on a screen and are left out.
fn add_text(text: &str, open: &mut [Element]) -> Result<(), ResultError> {
    match open.last_mut() {
        Some(element) => {
            element
                .text
                .extend(text.chars().filter(|c| !c.is_control()));
            Ok(())
        }
        None if text.trim().is_empty() => Ok(()),
        None => Err(ResultError::NotXml),
    }
}

/// A character reference or one of the five entities of XML; there are no others without a
/// document type declaration.
fn resolve(reference: &BytesRef<'_>) -> Result<String, ResultError> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Ok(character.to_string()),
        Ok(None) => resolve_predefined_entity(reference)
            .map(str::to_owned)
            .ok_or(ResultError::NotXml),
        Err(_) => Err(ResultError::NotXml),
    }
}
