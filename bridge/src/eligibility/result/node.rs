//! What a result says, element by element, for who prints it.

use protocol::eligibility::Field;
use protocol::money::Yen;
use protocol::time::{Date, Month, Timestamp};
use words::eligibility::InWords;

/// An element that says something.
#[derive(Clone)]
pub enum Node<'r> {
    /// A value.
    Value(Field, Value<'r>),
    /// An element with elements in it.
    Record(Field, Vec<Self>),
    /// A list, the name of what is in it, and the elements of each.
    List(Field, Field, Vec<Vec<Self>>),
}

/// A value of an element.
#[derive(Clone, Copy)]
pub enum Value<'r> {
    /// A text as it came, without the blanks around it.
    Text(&'r str),
    /// A code.
    Code(Code<'r>),
    /// A date.
    Date(Date),
    /// A month.
    Month(Month),
    /// A point in time.
    Time(Timestamp),
    /// A share in tenths.
    Tenths(u8),
    /// An amount.
    Yen(Yen),
}

/// A code of a table, or one that is in none.
#[derive(Clone, Copy)]
pub struct Code<'r> {
    /// The code as it came.
    pub code: &'r str,
    /// Its meaning, if it is in its table.
    pub known: Option<&'r dyn InWords>,
}

/// Only which element it is: values are a patient's.
impl std::fmt::Debug for Node<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Self::Value(field, _) | Self::Record(field, _) | Self::List(field, ..)) = self;
        write!(f, "{field:?}(…)")
    }
}

impl std::fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Value(…)")
    }
}

impl std::fmt::Debug for Code<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(…)")
    }
}
