//! The transport that lets through only what is on the allow list.

use std::fmt;

use myna_card::Transmit;

use super::allow_list::{self, Effect, PermittedFile, Refusal};

/// What is known to be selected on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Selection {
    /// Nothing is known: a new connection, or an exchange that failed.
    Unknown,
    /// The issuer security domain (A0000001510000): selecting it ends what a PIN had opened.
    IssuerSecurityDomain,
    /// The JPKI application (公的個人認証AP), and the file that is current under it, if known.
    Jpki {
        /// The current elementary file.
        file: Option<PermittedFile>,
    },
}

impl Selection {
    pub(super) fn is_current(self, wanted: PermittedFile) -> bool {
        self == Self::Jpki { file: Some(wanted) }
    }
}

/// Why an exchange gave no answer.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// The APDU is not on the allow list; nothing was sent.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The transport below failed: the card was taken away, or the reader.
    #[error("the link to the card failed")]
    Link(#[source] myna_card::Error),
}

/// A transport that refuses every APDU that is not on the allow list.
///
/// It follows the selected application and file from the card's own answers, and forgets them
/// whenever an answer leaves a doubt. One `Guarded` belongs to one exclusive connection: after a
/// reset of the card, or when other software may have spoken to it, make a new one.
///
/// `T` may be a trait object (`Guarded<Box<dyn Transmit + Send>>`). What it is handed may carry the
/// PIN (VERIFY, INS 20), so it must neither log nor keep the bytes.
pub struct Guarded<T> {
    inner: T,
    selection: Selection,
}

impl<T: Transmit> Guarded<T> {
    /// Puts the guard before `inner`.
    pub fn new(inner: T) -> Self {
        Self {
            inner,
            selection: Selection::Unknown,
        }
    }

    /// What is known to be selected.
    pub fn selection(&self) -> Selection {
        self.selection
    }

    /// Gives the bare transport back, for the disconnect.
    pub fn into_inner(self) -> T {
        self.inner
    }

    /// Sends `apdu` if it is on the list, and returns the whole answer with its status word.
    pub fn exchange(&mut self, apdu: &[u8]) -> Result<Vec<u8>, ExchangeError> {
        let effect = allow_list::decide(self.selection, apdu)?;
        let before = self.selection;
        // Unknown until the answer is here: a failed exchange may or may not have been carried out.
        self.selection = Selection::Unknown;
        let answer = self.inner.transmit(apdu).map_err(ExchangeError::Link)?;
        self.selection = after(before, effect, answer.ends_with(&[0x90, 0x00]));
        Ok(answer)
    }
}

fn after(before: Selection, effect: Effect, succeeded: bool) -> Selection {
    let application_only = match before {
        Selection::Jpki { .. } => Selection::Jpki { file: None },
        other => other,
    };
    match effect {
        Effect::Keep => before,
        Effect::Select(selection) if succeeded => selection,
        // A file that could not be selected leaves the application where it was …
        Effect::ForgetFile | Effect::Select(Selection::Jpki { file: Some(_) }) => application_only,
        // … but which application is current after a failed SELECT differs between cards.
        Effect::Select(_) => Selection::Unknown,
    }
}

impl<T: Transmit> Transmit for Guarded<T> {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        self.exchange(command).map_err(|error| match error {
            // `myna_card` has no variant for this; who needs the reason calls `exchange`.
            ExchangeError::Refused(refusal) => myna_card::Error::Malformed(refusal.to_string()),
            ExchangeError::Link(error) => error,
        })
    }
}

impl<T> fmt::Debug for Guarded<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guarded")
            .field("selection", &self.selection)
            .finish_non_exhaustive()
    }
}
