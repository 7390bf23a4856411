//! Seals a PIN to the pad's key with `WebCrypto`: ECDH over P-256, HKDF-SHA-256 and AES-256-GCM,
//! as [`SealedPin`] says. Neither the shared secret nor the key derived from it leaves the
//! browser's own cryptography.

use js_sys::{Array, Object, Reflect, Uint8Array};
use leptos::prelude::window;
use protocol::pin::{PadKey, SealedPin};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

/// The sealed PIN; none in a browser without these algorithms, or for a key that is no point
/// of the curve.
pub(crate) async fn seal(key: &PadKey, pin: &[u8; 4]) -> Option<SealedPin> {
    sealed(key, pin).await.ok()
}

async fn sealed(key: &PadKey, pin: &[u8; 4]) -> Result<SealedPin, JsValue> {
    let subtle = window().crypto()?.subtle();
    let curve = object(&[("name", "ECDH".into()), ("namedCurve", "P-256".into())])?;

    let theirs = Uint8Array::from(key.public_key.as_slice());
    let theirs = subtle.import_key_with_object("raw", &theirs, &curve, true, &Array::new())?;
    let theirs: CryptoKey = done(theirs).await?;
    let ours = subtle.generate_key_with_object(&curve, false, &usage("deriveKey"))?;
    // A key pair is a dictionary: a plain object, and no class of the browser's.
    let ours: Object = done(ours).await?;
    let ephemeral: JsValue = done(subtle.export_key(
        "raw",
        &Reflect::get(&ours, &"publicKey".into())?.dyn_into()?,
    )?)
    .await?;

    let private: CryptoKey = Reflect::get(&ours, &"privateKey".into())?.dyn_into()?;
    let key_of_entry = derived(&subtle, &theirs, &private, key.entry.0).await?;
    let digits = Uint8Array::from(pin.as_slice());
    let nonce = Uint8Array::new_with_length(12);
    let sealing = object(&[("name", "AES-GCM".into()), ("iv", nonce.into())])?;
    let box_of_digits =
        subtle.encrypt_with_object_and_buffer_source(&sealing, &key_of_entry, &digits);
    let sealed = done::<JsValue>(box_of_digits?).await;
    digits.fill(0, 0, digits.length());

    Ok(SealedPin {
        entry: key.entry,
        ephemeral_key: Uint8Array::new(&ephemeral).to_vec(),
        sealed: Uint8Array::new(&sealed?).to_vec(),
    })
}

/// The key of one entry: the shared secret, expanded with the info string and the entry.
async fn derived(
    subtle: &SubtleCrypto,
    theirs: &CryptoKey,
    private: &CryptoKey,
    entry: u32,
) -> Result<CryptoKey, JsValue> {
    let agreement = object(&[("name", "ECDH".into()), ("public", theirs.into())])?;
    let expansion = object(&[("name", "HKDF".into())])?;
    let secret = subtle.derive_key_with_object_and_object(
        &agreement,
        private,
        &expansion,
        false,
        &usage("deriveKey"),
    )?;
    let secret: CryptoKey = done(secret).await?;

    let info = [SealedPin::INFO, &entry.to_be_bytes()].concat();
    let expansion = object(&[
        ("name", "HKDF".into()),
        ("hash", "SHA-256".into()),
        ("salt", Uint8Array::new_with_length(0).into()),
        ("info", Uint8Array::from(info.as_slice()).into()),
    ])?;
    let cipher = object(&[("name", "AES-GCM".into()), ("length", 256.into())])?;
    done(subtle.derive_key_with_object_and_object(
        &expansion,
        &secret,
        &cipher,
        false,
        &usage("encrypt"),
    )?)
    .await
}

/// Waits for a promise and takes its value as what the specification says it is.
async fn done<T: JsCast>(promise: js_sys::Promise) -> Result<T, JsValue> {
    JsFuture::from(promise).await?.dyn_into()
}

fn object(entries: &[(&str, JsValue)]) -> Result<Object, JsValue> {
    let object = Object::new();
    for (name, value) in entries {
        Reflect::set(&object, &(*name).into(), value)?;
    }
    Ok(object)
}

fn usage(of: &str) -> Array {
    Array::of1(&of.into())
}
