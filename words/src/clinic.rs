//! Names of clinics where nobody has given one. They are names: the same in every language.

/// The demo's clinic, which does not exist.
pub const DEMO: &str = "さくら試験クリニック";

/// A clinic that has not said its name yet.
pub const UNNAMED: &str = "クリニック";
