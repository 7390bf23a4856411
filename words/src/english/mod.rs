//! English.

pub(crate) mod command;
pub(crate) mod connection;
pub(crate) mod console;
pub(crate) mod display;
pub(crate) mod eligibility;
pub(crate) mod failures;
pub(crate) mod kiosk;
pub(crate) mod staff_failures;
pub(crate) mod support;
pub(crate) mod tray;
