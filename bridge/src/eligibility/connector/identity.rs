//! Who we are to a connector, and whom we take it for: the folder of `--connector-identity`.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustls::pki_types::pem::{self, PemObject as _};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::version::TLS13;
use rustls::{ClientConfig, RootCertStore};

/// What the subject of a simulator's CA says. A clinic's folder takes no CA that says it.
pub const SIMULATOR: &str = "Uketsuke simulator, for tests only";

/// Certificates and key for mutual TLS.
pub struct ConnectorIdentity {
    roots: Vec<CertificateDer<'static>>,
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

/// Why they are of no use.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// A file cannot be read, or holds no PEM (RFC 7468) of what it should.
    #[error("{0:?} cannot be used: {1}")]
    File(PathBuf, #[source] pem::Error),
    /// The certificate and the key do not belong together, or are of a kind that TLS lacks.
    #[error("the certificates cannot be used: {0}")]
    Tls(#[from] rustls::Error),
}

impl std::fmt::Debug for ConnectorIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ConnectorIdentity(…)")
    }
}

impl ConnectorIdentity {
    /// The file of the CAs that the other end's certificate must lead to.
    pub const CA: &str = "ca.pem";
    /// The file of our certificate, and of those between it and the other end's CA.
    pub const CLIENT: &str = "client.pem";
    /// The file of our key.
    pub const KEY: &str = "client-key.pem";

    /// Reads the folder.
    ///
    /// # Errors
    /// [`IdentityError::File`].
    pub fn read(folder: &Path) -> Result<Self, IdentityError> {
        let key = folder.join(Self::KEY);
        Ok(Self {
            roots: certificates(folder.join(Self::CA))?,
            chain: certificates(folder.join(Self::CLIENT))?,
            key: PrivateKeyDer::from_pem_file(&key)
                .map_err(|error| IdentityError::File(key, error))?,
        })
    }

    /// Whether the other end is a simulator, by what its CA calls itself. A test's mark, not a
    /// proof: nobody gains by claiming it.
    pub fn is_a_simulator_s(&self) -> bool {
        let says = |der: &CertificateDer<'_>| {
            let bytes: &[u8] = der;
            bytes
                .windows(SIMULATOR.len())
                .any(|part| part == SIMULATOR.as_bytes())
        };
        self.roots.iter().any(says)
    }

    /// What a connection is made with: TLS 1.3, these CAs and no others.
    pub(super) fn tls(self) -> Result<Arc<ClientConfig>, IdentityError> {
        let mut roots = RootCertStore::empty();
        for root in self.roots {
            roots.add(root)?;
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&TLS13])?
            .with_root_certificates(roots)
            .with_client_auth_cert(self.chain, self.key)?;
        Ok(Arc::new(config))
    }
}

fn certificates(file: PathBuf) -> Result<Vec<CertificateDer<'static>>, IdentityError> {
    let read = CertificateDer::pem_file_iter(&file)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .and_then(|all| {
            if all.is_empty() {
                Err(pem::Error::NoItemsFound)
            } else {
                Ok(all)
            }
        });
    read.map_err(|error| IdentityError::File(file, error))
}
