//! `--language`: in which language a verb answers.

use protocol::language::Language;

/// There is no such language.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the languages are {}", Language::ALL.map(Language::tag).join(", "))]
pub(super) struct UnknownLanguage;

/// The language of this tag.
///
/// # Errors
/// [`UnknownLanguage`].
pub(super) fn language(tag: &str) -> Result<Language, UnknownLanguage> {
    Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
        .ok_or(UnknownLanguage)
}
