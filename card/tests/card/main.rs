//! The package's tests from outside, in one binary: the keys they need are made once.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper of a test fails the test"
)]

mod allow_list;
mod applications;
mod chip;
mod desk;
mod faults;
mod issued;
mod myna_card;
mod oracle;
mod quirks;
mod test_card;
mod traces;
mod visit;
mod vpcd;
