//! One example of every screen of every role: for pictures, accessibility checks and golden
//! files. Every person, clinic and number in them is synthetic.

pub mod console;
pub mod display;
pub mod kiosk;
pub mod support;
pub mod tray;

use crate::frame::View;

/// A view under a name.
#[derive(Clone, Debug)]
pub struct Example {
    /// The name, unique among all examples: the role, a hyphen, and what it shows.
    pub name: &'static str,
    /// The view.
    pub view: View,
}
