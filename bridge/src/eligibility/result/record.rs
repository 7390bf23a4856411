//! Records: an element with elements in it, and where each of its parts stands.
//!
//! A record is listed once ([`record!`]); that list is both how it is read and how it is said
//! again, so the two cannot drift apart.

use protocol::eligibility::Field;

use super::error::ResultError;
use super::leaf::Leaf;
use super::node::Node;
use super::tree::Element;

/// What an element with elements in it is read into.
pub(super) trait Record: Sized {
    /// Reads it from its element.
    fn read(element: &Element<'_>) -> Result<Self, ResultError>;

    /// What it says, in the order of the specification.
    fn nodes(&self) -> Vec<Node<'_>>;
}

/// A part of a record, which stands at the place `At`.
pub(super) trait Part<At>: Sized {
    /// Reads it from the record's element.
    fn read(element: &Element<'_>, at: At) -> Result<Self, ResultError>;

    /// Says it, if there is something to say.
    fn say<'r>(&'r self, at: At, nodes: &mut Vec<Node<'r>>);
}

/// Another record in the element of this name. One that says nothing is absent.
#[derive(Clone, Copy)]
pub(super) struct Nested(pub(super) Field);

/// Another record in an element that must be there.
#[derive(Clone, Copy)]
pub(super) struct Required(pub(super) Field);

/// Another record in an element that can be missing, which is the same as an empty one.
#[derive(Clone, Copy)]
pub(super) struct OrEmpty(pub(super) Field);

/// Another record whose elements stand among those of this one.
#[derive(Clone, Copy)]
pub(super) struct Among;

/// Records in a list: the list's name and theirs. Those that say nothing are left out.
#[derive(Clone, Copy)]
pub(super) struct List(pub(super) Field, pub(super) Field);

/// Records in a list, of which also an empty one stands for something.
#[derive(Clone, Copy)]
pub(super) struct Every(pub(super) Field, pub(super) Field);

impl<L: Leaf> Part<Field> for Option<L> {
    fn read(element: &Element<'_>, at: Field) -> Result<Self, ResultError> {
        let text = element.one(at)?.map(|child| child.text().trim());
        Ok(text.filter(|text| !text.is_empty()).and_then(L::read))
    }

    fn say<'r>(&'r self, at: Field, nodes: &mut Vec<Node<'r>>) {
        nodes.extend(self.as_ref().map(|leaf| Node::Value(at, leaf.value())));
    }
}

impl<R: Record> Part<Nested> for Option<R> {
    fn read(element: &Element<'_>, Nested(at): Nested) -> Result<Self, ResultError> {
        element.one(at)?.map_or(Ok(None), filled)
    }

    fn say<'r>(&'r self, Nested(at): Nested, nodes: &mut Vec<Node<'r>>) {
        nodes.extend(self.as_ref().map(|record| Node::Record(at, record.nodes())));
    }
}

impl<R: Record> Part<Required> for R {
    fn read(element: &Element<'_>, Required(at): Required) -> Result<Self, ResultError> {
        R::read(element.required(at)?)
    }

    fn say<'r>(&'r self, Required(at): Required, nodes: &mut Vec<Node<'r>>) {
        nodes.push(Node::Record(at, self.nodes()));
    }
}

impl<R: Record> Part<OrEmpty> for R {
    fn read(element: &Element<'_>, OrEmpty(at): OrEmpty) -> Result<Self, ResultError> {
        let empty = Element::default();
        R::read(element.one(at)?.unwrap_or(&empty))
    }

    fn say<'r>(&'r self, OrEmpty(at): OrEmpty, nodes: &mut Vec<Node<'r>>) {
        nodes.push(Node::Record(at, self.nodes()));
    }
}

impl<R: Record> Part<Among> for Option<R> {
    fn read(element: &Element<'_>, _: Among) -> Result<Self, ResultError> {
        filled(element)
    }

    fn say<'r>(&'r self, _: Among, nodes: &mut Vec<Node<'r>>) {
        nodes.extend(self.iter().flat_map(Record::nodes));
    }
}

impl<R: Record> Part<List> for Vec<R> {
    fn read(element: &Element<'_>, List(at, each): List) -> Result<Self, ResultError> {
        let mut records = Self::new();
        if let Some(list) = element.one(at)? {
            for item in list.all(each) {
                records.extend(filled(item)?);
            }
        }
        Ok(records)
    }

    fn say<'r>(&'r self, List(at, each): List, nodes: &mut Vec<Node<'r>>) {
        Part::<Every>::say(self, Every(at, each), nodes);
    }
}

impl<R: Record> Part<Every> for Vec<R> {
    fn read(element: &Element<'_>, Every(at, each): Every) -> Result<Self, ResultError> {
        let Some(list) = element.one(at)? else {
            return Ok(Self::new());
        };
        list.all(each).map(R::read).collect()
    }

    fn say<'r>(&'r self, Every(at, each): Every, nodes: &mut Vec<Node<'r>>) {
        if !self.is_empty() {
            let items = self.iter().map(Record::nodes).collect();
            nodes.push(Node::List(at, each, items));
        }
    }
}

/// A record, if it says anything.
fn filled<R: Record>(element: &Element<'_>) -> Result<Option<R>, ResultError> {
    let record = R::read(element)?;
    let says_something = !record.nodes().is_empty();
    Ok(says_something.then_some(record))
}

/// Lists where each part of a record stands. A part that is not listed does not compile.
macro_rules! record {
    ($record:ty { $($part:ident: $at:expr,)+ }) => {
        impl $crate::eligibility::result::record::Record for $record {
            fn read(
                element: &$crate::eligibility::result::tree::Element<'_>,
            ) -> Result<Self, $crate::eligibility::result::ResultError> {
                Ok(Self {
                    $($part: $crate::eligibility::result::record::Part::read(element, $at)?,)+
                })
            }

            fn nodes(&self) -> Vec<$crate::eligibility::result::Node<'_>> {
                let mut nodes = Vec::new();
                $($crate::eligibility::result::record::Part::say(&self.$part, $at, &mut nodes);)+
                nodes
            }
        }

        #[cfg(test)]
        impl $crate::eligibility::result::tests::draw::Draw for $record {
            fn draw(dice: &mut $crate::simulator::dice::Dice<'_>) -> Self {
                Self {
                    $($part: $crate::eligibility::result::tests::draw::Draw::draw(dice),)+
                }
            }

            fn says_something(&self) -> bool {
                !$crate::eligibility::result::record::Record::nodes(self).is_empty()
            }
        }
    };
}

pub(super) use record;
