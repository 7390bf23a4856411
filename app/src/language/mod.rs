//! The language of the page, and its catalogue.

mod built_in;
mod fetch;

use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::language::Language;
use words::{Catalogue, JAPANESE_STAFF, StaffCatalogue};

use crate::look::{effect, page};

/// How long to wait before a catalogue that could not be fetched is fetched again.
const AGAIN: Duration = Duration::from_secs(3);

/// What language is wished for, and what is there.
#[derive(Clone, Copy)]
pub(crate) struct Languages {
    wished: StoredValue<Language>,
    shown: RwSignal<Shown>,
    fetched: StoredValue<Vec<Shown>>,
    fetch: Fetch,
}

/// How a bundle fetches a language. A kiosk has nothing that reads the staff's catalogues.
pub(crate) type Fetch = fn(Language) -> Pin<Box<dyn Future<Output = Option<Shown>>>>;

/// Fetches a language for a page that patients read.
pub(crate) fn fetch_for_patients(
    language: Language,
) -> Pin<Box<dyn Future<Output = Option<Shown>>>> {
    Box::pin(async move {
        Some(Shown {
            language,
            catalogue: fetch::fetch(language.tag()).await?,
            staff: None,
        })
    })
}

/// Fetches a language for every other page.
pub(crate) fn fetch_for_staff(language: Language) -> Pin<Box<dyn Future<Output = Option<Shown>>>> {
    Box::pin(async move {
        Some(Shown {
            language,
            catalogue: fetch::fetch(language.tag()).await?,
            staff: Some(fetch::fetch(&format!("{}-staff", language.tag())).await?),
        })
    })
}

/// A language and its catalogue.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    language: Language,
    catalogue: &'static Catalogue,
    staff: Option<&'static StaffCatalogue>,
}

impl Languages {
    /// Puts the languages where every component finds them. The first is Japanese, whose
    /// catalogue came with the app.
    pub(crate) fn provide(staff: Option<&'static StaffCatalogue>, fetch: Fetch) {
        let japanese = Shown {
            language: Language::Japanese,
            catalogue: built_in::japanese(),
            staff,
        };
        let languages = Self {
            wished: StoredValue::new(Language::Japanese),
            shown: RwSignal::new(japanese),
            fetched: StoredValue::new(vec![japanese]),
            fetch,
        };
        effect(move || page::set_language(languages.language().tag()));
        provide_context(languages);
    }

    /// The page's languages.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// The texts to show. They stay those before until the wished ones are there.
    pub(crate) fn words(self) -> &'static Catalogue {
        self.shown.get().catalogue
    }

    /// The language of [`Self::words`].
    pub(crate) fn language(self) -> Language {
        self.shown.get().language
    }

    /// The staff's catalogue to show, in the bundle that has it.
    pub(crate) fn staff() -> Signal<&'static StaffCatalogue> {
        let languages: Self = expect_context();
        Signal::derive(move || languages.shown.get().staff.unwrap_or(&JAPANESE_STAFF))
    }

    /// Shows this language as soon as its catalogue is there. Whoever wishes for it again
    /// meanwhile starts nothing anew.
    pub(crate) fn choose(self, language: Language) {
        if self.wished.get_value() != language {
            self.wished.set_value(language);
            self.show(language);
        }
    }

    fn show(self, language: Language) {
        let here = self.fetched.with_value(|fetched| {
            let mut fetched = fetched.iter();
            fetched.find(|shown| shown.language == language).copied()
        });
        if let Some(here) = here {
            self.shown.set(here);
            return;
        }
        spawn_local(async move {
            let fetched = (self.fetch)(language).await;
            // Somebody may have chosen another language meanwhile.
            if self.wished.get_value() != language {
                return;
            }
            match fetched {
                Some(shown) => {
                    self.fetched.update_value(|fetched| fetched.push(shown));
                    self.shown.set(shown);
                }
                None => set_timeout(move || self.again(language), AGAIN),
            }
        });
    }

    fn again(self, language: Language) {
        if self.wished.get_value() == language {
            self.show(language);
        }
    }
}
