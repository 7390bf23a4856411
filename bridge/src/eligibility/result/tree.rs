//! A small tree of the elements that are read and their text: what is left of an XML document
//! here. Elements of other names are passed over with everything in them.

use std::borrow::Cow;

use protocol::eligibility::Field;
use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, Event};

use super::error::ResultError;

/// Result files are seven deep.
const DEPTH: usize = 16;

/// The most elements that a result file may have: far more than a person's hundred for each of
/// the people that fit into [`super::SIZE_LIMIT`], and little memory.
pub const ELEMENT_LIMIT: usize = 1 << 16;

/// An element.
#[derive(Default)]
pub(super) struct Element<'t> {
    /// None for a name that is not read.
    field: Option<Field>,
    text: Cow<'t, str>,
    children: Vec<Self>,
}

impl Element<'_> {
    /// The element's text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether it is this element.
    pub(super) fn is(&self, field: Field) -> bool {
        self.field == Some(field)
    }

    /// The children of this name.
    pub(super) fn all(&self, field: Field) -> impl Iterator<Item = &Self> {
        self.children.iter().filter(move |child| child.is(field))
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
pub(super) fn parse(text: &str) -> Result<Element<'_>, ResultError> {
    let mut reader = Reader::from_str(text);
    let mut tree = Tree::default();
    loop {
        let Ok(event) = reader.read_event() else {
            return Err(ResultError::NotXml);
        };
        match event {
            Event::Start(tag) => tree.open(tag.name().as_ref())?,
            Event::Empty(tag) => {
                tree.open(tag.name().as_ref())?;
                tree.close()?;
            }
            // The reader has compared the names.
            Event::End(_) => tree.close()?,
            Event::Text(text) => tree.add_text(text.xml10_content())?,
            Event::CData(text) => tree.add_text(text.xml10_content())?,
            Event::GeneralRef(reference) => tree.add_text(resolve(&reference)?.into())?,
            Event::DocType(_) => return Err(ResultError::Doctype),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => return tree.finish(),
        }
    }
}

/// A tree while it grows.
#[derive(Default)]
struct Tree<'t> {
    /// The elements that are open, the root first.
    open: Vec<Element<'t>>,
    /// The root once it is closed.
    root: Option<Element<'t>>,
    count: usize,
}

impl<'t> Tree<'t> {
    fn open(&mut self, name: &str) -> Result<(), ResultError> {
        if self.root.is_some() {
            return Err(ResultError::NotXml);
        }
        if self.open.len() == DEPTH {
            return Err(ResultError::TooDeep);
        }
        if self.count == ELEMENT_LIMIT {
            return Err(ResultError::TooManyElements);
        }
        self.count += 1;
        self.open.push(Element {
            field: Field::of_name(name),
            ..Element::default()
        });
        Ok(())
    }

    /// Puts a finished element where it belongs: into the one around it, or at the root.
    fn close(&mut self) -> Result<(), ResultError> {
        let closed = self.open.pop().ok_or(ResultError::NotXml)?;
        match self.open.last_mut() {
            Some(parent) if closed.field.is_some() => parent.children.push(closed),
            Some(_) => {}
            None => self.root = Some(closed),
        }
        Ok(())
    }

    /// Control characters have no place on a screen and are left out, blanks before the text too.
    fn add_text(&mut self, text: Cow<'t, str>) -> Result<(), ResultError> {
        let is_blank = text.trim().is_empty();
        match self.open.last_mut() {
            Some(element) if element.text.is_empty() && is_blank => Ok(()),
            Some(element) if element.field.is_none() => Ok(()),
            Some(element) => {
                let text = if text.chars().any(char::is_control) {
                    text.chars().filter(|c| !c.is_control()).collect()
                } else {
                    text
                };
                element.text += text;
                Ok(())
            }
            None if is_blank => Ok(()),
            None => Err(ResultError::NotXml),
        }
    }

    fn finish(self) -> Result<Element<'t>, ResultError> {
        if self.open.is_empty() {
            self.root.ok_or(ResultError::NotXml)
        } else {
            Err(ResultError::NotXml)
        }
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
