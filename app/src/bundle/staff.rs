//! The bundle of everything but the kiosk. The helper's view shows the kiosk's screens, so they
//! are in it too.

use leptos::prelude::*;
use protocol::console::ConsoleView;
use protocol::display::DisplayView;
use protocol::frame::{self, Served, View};
use protocol::support::SupportView;
use protocol::tray::TrayView;
use words::{JAPANESE_STAFF, StaffCatalogue};

use super::Bundle;
use crate::console::Console;
use crate::display::Display;
use crate::language::{Fetch, fetch_for_staff};
use crate::look::{KIOSK_ICONS, STAFF_ICONS};
use crate::root::follow;
use crate::support::Support;
use crate::tray::Tray;

pub(super) use protocol::frame::View as Views;

impl Bundle for View {
    const STAFF: Option<&'static StaffCatalogue> = Some(&JAPANESE_STAFF);
    const ICONS: &'static [&'static str] = &[KIOSK_ICONS, STAFF_ICONS];
    const FETCH: Fetch = fetch_for_staff;

    fn read(bytes: &[u8]) -> Option<Served<Self>> {
        frame::decode(bytes).ok()
    }

    fn role(&self) -> &'static str {
        match self {
            Self::Kiosk(_) => "kiosk",
            Self::Console(_) => "console",
            Self::Support(_) => "support",
            Self::Display(_) => "display",
            Self::Tray(_) => "tray",
        }
    }

    fn screen(role: &'static str, views: ReadSignal<Option<Self>>) -> AnyView {
        /// Follows the views of one role.
        macro_rules! only {
            ($variant:ident, $view:ty) => {
                Signal::derive(move || {
                    views.with(|view| match view {
                        Some(Self::$variant(view)) => Some(<$view>::clone(view)),
                        _ => None,
                    })
                })
            };
        }
        match role {
            "console" => follow(only!(Console, ConsoleView), |view| {
                view! { <Console view/> }.into_any()
            }),
            "support" => follow(only!(Support, SupportView), |view| {
                view! { <Support view/> }.into_any()
            }),
            "display" => follow(only!(Display, DisplayView), |view| {
                view! { <Display view/> }.into_any()
            }),
            "tray" => follow(only!(Tray, TrayView), |view| {
                view! { <Tray view/> }.into_any()
            }),
            // A kiosk's token at another page's address: the kiosk has a page of its own.
            _ => ().into_any(),
        }
    }
}
