//! An application of the card: its name, its files, and what opens them.

use std::collections::BTreeMap;

use rsa::PrivateKey;

use super::secret::Secret;

/// An application (a dedicated file) of a card.
pub(super) struct Application {
    /// Its name (AID).
    pub(super) name: [u8; 10],
    /// Which application it is, in what they differ.
    pub(super) kind: Kind,
    files: BTreeMap<u16, File>,
}

/// The applications of a virtual card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// 公的個人認証AP.
    Jpki,
    /// 券面入力補助AP.
    Text,
    /// 券面事項確認AP.
    Surface,
}

/// What a file identifier stands for. All of them are 0001 to 001E, so each has a short one too.
pub(super) enum File {
    /// Content, filler included.
    Content(Vec<u8>, Access),
    /// A key that signs.
    Key(Box<PrivateKey>, Access),
    /// A secret that is presented.
    Secret(Secret),
    /// It is there, and of no use to anybody with a reader.
    Internal,
}

/// What must have been presented.
#[derive(Clone, Copy)]
pub(super) enum Access {
    /// Nothing.
    Free,
    /// One of these secrets.
    AnyOf(&'static [u16]),
    /// Something that nobody at a desk has.
    Never,
}

impl Application {
    pub(super) fn new(kind: Kind, name: [u8; 10]) -> Self {
        Self {
            name,
            kind,
            files: BTreeMap::new(),
        }
    }

    pub(super) fn add(&mut self, id: u16, file: File) {
        self.files.insert(id, file);
    }

    /// Adds content, followed by FF up to `size` bytes.
    pub(super) fn add_content(&mut self, id: u16, content: &[u8], size: usize, access: Access) {
        let mut file = content.to_vec();
        file.resize(size.max(content.len()), 0xFF);
        self.add(id, File::Content(file, access));
    }

    pub(super) fn file(&self, id: u16) -> Option<&File> {
        self.files.get(&id)
    }

    pub(super) fn secret_mut(&mut self, id: u16) -> Option<&mut Secret> {
        match self.files.get_mut(&id) {
            Some(File::Secret(secret)) => Some(secret),
            _ => None,
        }
    }

    /// Whether what must be presented was presented.
    pub(super) fn grants(&self, access: Access) -> bool {
        match access {
            Access::Free => true,
            Access::Never => false,
            Access::AnyOf(secrets) => secrets.iter().any(|id| self.is_verified(*id)),
        }
    }

    /// Whether this secret is open.
    pub(super) fn is_verified(&self, id: u16) -> bool {
        matches!(self.files.get(&id), Some(File::Secret(secret)) if secret.is_verified())
    }

    /// Ends what any secret had opened.
    pub(super) fn forget(&mut self) {
        for file in self.files.values_mut() {
            if let File::Secret(secret) = file {
                secret.forget();
            }
        }
    }
}
