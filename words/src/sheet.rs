//! A sheet: the texts of one screen, as a struct.

use crate::text::Text;

/// A struct of texts and of other sheets. All of its texts have a fixed order, in which they
/// travel ([`crate::wire`]) and in which the tests compare the languages.
pub trait Sheet: Sized {
    /// Visits every text in order, with its path.
    fn each(&self, path: &str, visit: &mut dyn FnMut(&str, Text));

    /// Takes the sheet's texts from `texts` in the same order.
    fn take(texts: &mut Texts) -> Self;
}

/// Texts on their way into a sheet. It counts what was asked for rather than ending early:
/// whoever fills a sheet compares the count once, instead of at every text.
#[derive(Debug)]
pub struct Texts {
    texts: Vec<Text>,
    taken: usize,
}

impl Texts {
    /// These texts, in their order.
    pub(crate) const fn new(texts: Vec<Text>) -> Self {
        Self { texts, taken: 0 }
    }

    /// The next text; an empty one when they have run out.
    fn next(&mut self) -> Text {
        let text = self.texts.get(self.taken).copied().unwrap_or_default();
        self.taken += 1;
        text
    }

    /// Whether exactly all texts were taken.
    pub(crate) const fn were_all_taken(&self) -> bool {
        self.taken == self.texts.len()
    }
}

impl Sheet for Text {
    fn each(&self, path: &str, visit: &mut dyn FnMut(&str, Text)) {
        visit(path, *self);
    }

    fn take(texts: &mut Texts) -> Self {
        texts.next()
    }
}

/// Declares a sheet: `sheet! { /// What it is. Idle { /// Which text. heading: Text, } }`.
macro_rules! sheet {
    ($(
        $(#[$meta:meta])*
        $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)+ }
    )+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $kind,)+
        }

        impl $crate::sheet::Sheet for $name {
            fn each(&self, path: &str, visit: &mut dyn FnMut(&str, $crate::text::Text)) {
                $(self.$field.each(&format!("{path}.{}", stringify!($field)), visit);)+
            }

            fn take(texts: &mut $crate::sheet::Texts) -> Self {
                Self {
                    $($field: <$kind as $crate::sheet::Sheet>::take(texts),)+
                }
            }
        }
    )+};
}

pub(crate) use sheet;
