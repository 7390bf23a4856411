//! The certificates of a simulator: a CA that says what it is, the server's, and one for a
//! clinic. They are made once for a folder; nobody keeps the CA's key.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};
use rustls::pki_types::pem::{self, PemObject as _};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{VerifierBuilderError, WebPkiClientVerifier};
use rustls::version::TLS13;
use rustls::{RootCertStore, ServerConfig};

use crate::eligibility::connector::{ConnectorIdentity, SIMULATOR};

/// The host that the server's certificate is for.
pub(super) const HOST: &str = "localhost";

/// The files of the server, which no clinic needs.
const SERVER: &str = "server.pem";
const SERVER_KEY: &str = "server-key.pem";

/// Why there are no certificates.
#[derive(Debug, thiserror::Error)]
pub enum CertificatesError {
    /// They could not be made.
    #[error("the simulator's certificates cannot be made: {0}")]
    Made(#[from] rcgen::Error),
    /// A file of them cannot be written.
    #[error("the simulator's certificates cannot be written")]
    Written(#[from] io::Error),
    /// A file of them is none: the folder can be deleted, then new ones are made.
    #[error("the simulator's certificates cannot be read: delete the folder, and it is made anew")]
    Read(#[from] pem::Error),
    /// They are not good for TLS.
    #[error("the simulator's certificates cannot be used: {0}")]
    Tls(#[from] rustls::Error),
    /// The CA is none.
    #[error("the simulator's CA cannot be used: {0}")]
    Verifier(#[from] VerifierBuilderError),
}

/// What the server speaks TLS with. `folder` holds what a clinic needs, and is made, whole or not
/// at all, if it is not there.
pub(super) fn server(folder: &Path) -> Result<Arc<ServerConfig>, CertificatesError> {
    if !folder.try_exists()? {
        make(folder)?;
    }
    let ca = CertificateDer::from_pem_file(folder.join(ConnectorIdentity::CA))?;
    let certificate = CertificateDer::from_pem_file(folder.join(SERVER))?;
    let key = PrivateKeyDer::from_pem_file(folder.join(SERVER_KEY))?;
    let mut roots = RootCertStore::empty();
    roots.add(ca)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let clients =
        WebPkiClientVerifier::builder_with_provider(Arc::new(roots), Arc::clone(&provider))
            .build()?;
    let config = ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&TLS13])?
        .with_client_cert_verifier(clients)
        .with_single_cert(vec![certificate], key)?;
    Ok(Arc::new(config))
}

fn make(folder: &Path) -> Result<(), CertificatesError> {
    let mut ca = named(&[], SIMULATOR)?;
    ca.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    ca.key_usages.push(KeyUsagePurpose::KeyCertSign);
    let ca = CertifiedIssuer::self_signed(ca, KeyPair::generate()?)?;
    let (server, server_key) = issue(&ca, HOST, ExtendedKeyUsagePurpose::ServerAuth)?;
    let (client, client_key) = issue(&ca, "clinic.invalid", ExtendedKeyUsagePurpose::ClientAuth)?;

    let unfinished = unfinished(folder);
    if unfinished.try_exists()? {
        fs::remove_dir_all(&unfinished)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(&unfinished)?;
    for (name, text) in [
        (ConnectorIdentity::CA, ca.pem()),
        (ConnectorIdentity::CLIENT, client),
        (ConnectorIdentity::KEY, client_key),
        (SERVER, server),
        (SERVER_KEY, server_key),
    ] {
        write(&unfinished.join(name), &text)?;
    }
    Ok(fs::rename(unfinished, folder)?)
}

fn unfinished(folder: &Path) -> PathBuf {
    folder.with_extension("new")
}

fn issue(
    ca: &Issuer<'_, KeyPair>,
    name: &str,
    purpose: ExtendedKeyUsagePurpose,
) -> Result<(String, String), rcgen::Error> {
    let mut params = named(&[name], name)?;
    params.key_usages.push(KeyUsagePurpose::DigitalSignature);
    params.extended_key_usages.push(purpose);
    let key = KeyPair::generate()?;
    let certificate = params.signed_by(&key, ca)?;
    Ok((certificate.pem(), key.serialize_pem()))
}

fn named(hosts: &[&str], name: &str) -> Result<CertificateParams, rcgen::Error> {
    let hosts: Vec<String> = hosts.iter().map(|&host| host.to_owned()).collect();
    let mut params = CertificateParams::new(hosts)?;
    let mut subject = DistinguishedName::new();
    subject.push(DnType::CommonName, name);
    params.distinguished_name = subject;
    Ok(params)
}

/// A file that its owner alone can read.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
