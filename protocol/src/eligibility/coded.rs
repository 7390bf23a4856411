//! A code of a published table, or one that nobody here knows.

use serde::{Deserialize, Serialize};

/// A code of the eligibility system: one that we know, or the text as it came.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Coded<T> {
    /// A code of the published table.
    Known(T),
    /// Another one, as it came.
    Unknown(String),
}

/// A published table of codes (業務コード仕様).
pub trait CodeTable: Copy + 'static {
    /// Every code of the table, in its order.
    const ALL: &'static [Self];

    /// The code as it is written in a file.
    fn code(self) -> &'static str;
}

impl<T: CodeTable> Coded<T> {
    /// The table's value for a code, or the code as it came.
    pub fn of(code: String) -> Self {
        match T::ALL.iter().find(|value| value.code() == code) {
            Some(value) => Self::Known(*value),
            None => Self::Unknown(code),
        }
    }

    /// The code as it is written in a file.
    pub fn code(&self) -> &str {
        match self {
            Self::Known(value) => value.code(),
            Self::Unknown(code) => code,
        }
    }
}

/// Gives an enum the codes of its table. A variant without a code does not compile.
macro_rules! code_table {
    ($name:ident { $($variant:ident = $code:literal,)+ }) => {
        impl $crate::eligibility::CodeTable for $name {
            const ALL: &'static [Self] = &[$(Self::$variant,)+];

            fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }
    };
}

pub(crate) use code_table;
