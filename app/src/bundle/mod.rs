//! The bundles: which roles' screens are in one binary.
//!
//! The kiosk is a bundle of its own, because it is what loads on a clinic's slowest machine. A
//! binary holds what its bundle names and nothing else: the compiler leaves the rest out.

mod kiosk;
mod staff;

use leptos::prelude::*;
use protocol::frame::Served;
use words::StaffCatalogue;

use crate::language::Fetch;

/// The views of a bundle's roles.
pub(crate) trait Bundle: Send + Sync + Sized + 'static {
    /// The Japanese texts of the staff, in a bundle that shows them.
    const STAFF: Option<&'static StaffCatalogue>;
    /// The icons that its screens show.
    const ICONS: &'static [&'static str];
    /// How the other languages are fetched.
    const FETCH: Fetch;

    /// What the bridge said; none when it cannot be read.
    fn read(bytes: &[u8]) -> Option<Served<Self>>;

    /// The name of the role that this view belongs to.
    fn role(&self) -> &'static str;

    /// The root component of a role, with that role's part of the stream of views. Its first
    /// is there when this is called.
    fn screen(role: &'static str, views: ReadSignal<Option<Self>>) -> AnyView;
}

/// Puts the patient's kiosk into the document.
pub fn mount_kiosk() {
    crate::root::mount::<kiosk::Views>();
}

/// Puts the staff's screens, the display and the demo's tray into the document.
pub fn mount_staff() {
    crate::root::mount::<staff::Views>();
}
