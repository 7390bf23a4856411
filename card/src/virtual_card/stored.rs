//! A virtual card as bytes.

use der::asn1::OctetString;
use der::{Decode, Encode, Sequence};
use rsa::PrivateKey;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey};
use x509_cert::Certificate;
use zeroize::Zeroizing;

use super::{IssueError, Profile, StoredError};

/// What a card with the JPKI application was issued with.
#[derive(Clone)]
pub(super) struct StoredApplication {
    pub(super) key: PrivateKey,
    pub(super) certificate: Vec<u8>,
    pub(super) authority: Vec<u8>,
}

/// A card to be written.
pub(super) struct StoredCard<'a> {
    profile: Profile,
    application: Option<&'a StoredApplication>,
}

/// `SEQUENCE { person INTEGER, SEQUENCE { key, certificate, authority OCTET STRING } OPTIONAL }`.
#[derive(Sequence)]
struct CardFile {
    person: u32,
    application: Option<ApplicationFile>,
}

#[derive(Sequence)]
struct ApplicationFile {
    key: OctetString,
    certificate: OctetString,
    authority: OctetString,
}

impl<'a> StoredCard<'a> {
    pub(super) fn new(profile: Profile, application: Option<&'a StoredApplication>) -> Self {
        Self {
            profile,
            application,
        }
    }

    pub(super) fn to_bytes(&self) -> Result<Zeroizing<Vec<u8>>, IssueError> {
        let application = match self.application {
            None => None,
            Some(application) => {
                let key = application.key.to_pkcs8_der();
                let key = key.map_err(|_error| IssueError::Key)?;
                Some(ApplicationFile {
                    key: OctetString::new(key.as_bytes())?,
                    certificate: OctetString::new(application.certificate.as_slice())?,
                    authority: OctetString::new(application.authority.as_slice())?,
                })
            }
        };
        let file = CardFile {
            person: self.profile.person(),
            application,
        };
        let bytes = Zeroizing::new(file.to_der()?);
        if let Some(application) = file.application {
            drop(Zeroizing::new(application.key.into_bytes()));
        }
        Ok(bytes)
    }

    /// Reads what [`Self::to_bytes`] wrote.
    pub(super) fn read(bytes: &[u8]) -> Result<(Profile, Option<StoredApplication>), StoredError> {
        let file = CardFile::from_der(bytes).map_err(|_malformed| StoredError::Encoding)?;
        let profile = Profile::ALL
            .into_iter()
            .find(|profile| profile.person() == file.person)
            .ok_or(StoredError::Profile)?;
        let application = match file.application {
            None => None,
            Some(stored) => {
                let key = Zeroizing::new(stored.key.into_bytes());
                let key =
                    PrivateKey::from_pkcs8_der(&key).map_err(|_malformed| StoredError::Key)?;
                let certificate = stored.certificate.into_bytes();
                let authority = stored.authority.into_bytes();
                for der in [&certificate, &authority] {
                    Certificate::from_der(der).map_err(|_malformed| StoredError::Encoding)?;
                }
                Some(StoredApplication {
                    key,
                    certificate: certificate.to_vec(),
                    authority: authority.to_vec(),
                })
            }
        };
        if application.is_none() != (profile == Profile::NotMyNumber) {
            return Err(StoredError::Encoding);
        }
        Ok((profile, application))
    }
}
