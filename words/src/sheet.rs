//! A sheet: the texts of one screen, as a struct.

use crate::text::Text;

/// A struct of texts and of other sheets. All of its texts have a fixed order, in which they
/// travel ([`crate::wire`]) and in which the tests compare the languages.
pub trait Sheet: Sized {
    /// Visits every text in order, with its path.
    fn each<'a>(&'a self, path: &str, visit: &mut dyn FnMut(&str, &'a Text));

    /// Takes the sheet's texts from `texts` in the same order; none when they run out.
    fn take(texts: &mut dyn Iterator<Item = Text>) -> Option<Self>;
}

impl Sheet for Text {
    fn each<'a>(&'a self, path: &str, visit: &mut dyn FnMut(&str, &'a Text)) {
        visit(path, self);
    }

    fn take(texts: &mut dyn Iterator<Item = Text>) -> Option<Self> {
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
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $kind,)+
        }

        impl $crate::sheet::Sheet for $name {
            fn each<'a>(
                &'a self,
                path: &str,
                visit: &mut dyn FnMut(&str, &'a $crate::text::Text),
            ) {
                $(self.$field.each(&format!("{path}.{}", stringify!($field)), visit);)+
            }

            fn take(
                texts: &mut dyn Iterator<Item = $crate::text::Text>,
            ) -> Option<Self> {
                Some(Self {
                    $($field: <$kind as $crate::sheet::Sheet>::take(texts)?,)+
                })
            }
        }
    )+};
}

pub(crate) use sheet;
