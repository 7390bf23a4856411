//! The kiosk's bundle.

use leptos::prelude::*;
use protocol::frame::{self, KioskOnly, Served};
use words::StaffCatalogue;

use super::Bundle;
use crate::kiosk::kiosk;
use crate::language::{Fetch, fetch_for_patients};
use crate::look::KIOSK_ICONS;

pub(super) use protocol::frame::KioskOnly as Views;

impl Bundle for KioskOnly {
    const STAFF: Option<&'static StaffCatalogue> = None;
    const ICONS: &'static [&'static str] = &[KIOSK_ICONS];
    const FETCH: Fetch = fetch_for_patients;

    fn read(bytes: &[u8]) -> Option<Served<Self>> {
        frame::decode(bytes).ok()
    }

    fn role(&self) -> &'static str {
        "kiosk"
    }

    fn screen(_role: &'static str, views: ReadSignal<Option<Self>>) -> AnyView {
        let newest = move || {
            let view = |view: &Option<Self>| view.as_ref().map(|Self::Kiosk(view)| view.clone());
            views.with(view)
        };
        match untrack(newest) {
            Some(first) => kiosk(&first, newest),
            None => ().into_any(),
        }
    }
}
