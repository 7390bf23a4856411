//! Why a certificate is not accepted: one variant a check.

/// The check of the path that failed first.
///
/// Each follows RFC 5280, section 6.1, or the public profile of JPKI's certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PathError {
    /// The certificate is not valid yet: the clock here may be wrong.
    #[error("the certificate is not valid yet")]
    NotYetValid,
    /// The certificate has expired (有効期限切れ).
    #[error("the certificate has expired")]
    Expired,
    /// An extension is malformed or stands twice.
    #[error("an extension of the certificate is malformed")]
    Extension,
    /// A critical extension that is not understood here (RFC 5280, 4.2).
    #[error("an unknown critical extension")]
    UnknownCriticalExtension,
    /// The certificate says that it is a CA itself.
    #[error("the certificate is a CA's")]
    LeafIsAuthority,
    /// The certificate may sign certificates.
    #[error("the certificate may sign certificates")]
    LeafSignsCertificates,
    /// Issuer and subject are the same name.
    #[error("the certificate is self-issued")]
    LeafSelfIssued,
    /// The key usage is missing or does not allow digital signatures.
    #[error("the key usage does not allow digital signatures")]
    LeafKeyUsage,
    /// There is an extended key usage, and client authentication is not in it.
    #[error("the extended key usage does not allow client authentication")]
    LeafExtendedKeyUsage,
    /// The public exponent is not 65537.
    #[error("the public exponent is not 65537")]
    PublicExponent,
    /// The key is not RSA 2048.
    #[error("the key is not of 2048 bits")]
    KeyLength,
    /// No policy that is known here.
    #[error("no known certificate policy")]
    Policy,
    /// The policy belongs to the other environment: a test card at a reception, or a person's own
    /// card in a test.
    #[error("the certificate policy belongs to another environment")]
    PolicyOfOtherEnvironment,
    /// The signature algorithm is not sha256WithRSAEncryption, or stated in two ways.
    #[error("the signature algorithm is not sha256WithRSAEncryption")]
    SignatureAlgorithm,
    /// The certificate does not say which key signed it (authority key identifier).
    #[error("no authority key identifier")]
    NoAuthorityKeyIdentifier,
    /// No configured CA has the key that the certificate names.
    #[error("no configured CA has this key identifier")]
    UnknownAuthority,
    /// The issuer's name is not, byte by byte, the CA's name.
    #[error("the issuer is not the CA")]
    IssuerName,
    /// The authority key identifier names another serial number than the CA certificate's.
    #[error("the authority key identifier names another CA certificate")]
    AuthoritySerial,
    /// The CA certificate is not valid yet.
    #[error("the CA certificate is not valid yet")]
    AuthorityNotYetValid,
    /// The CA certificate has expired.
    #[error("the CA certificate has expired")]
    AuthorityExpired,
    /// The CA certificate is not a CA's (basicConstraints).
    #[error("the CA certificate is not a CA's")]
    AuthorityIsNoAuthority,
    /// The CA certificate may not sign certificates (keyUsage).
    #[error("the CA may not sign certificates")]
    AuthorityKeyUsage,
    /// The CA's signature over the certificate does not verify.
    #[error("the CA's signature does not verify")]
    Signature,
}
