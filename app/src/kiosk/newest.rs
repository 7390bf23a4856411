//! The newest view, and which parts of the screen it changes.

use leptos::prelude::*;
use protocol::kiosk::KioskView;

use super::panel::is_over;

/// The newest view. What reads a part of it is drawn again when that part is another.
#[derive(Clone, Copy)]
pub(crate) struct Newest {
    view: StoredValue<KioskView>,
    changes: [RwSignal<u32>; 3],
}

/// The parts of a view that are drawn apart from each other.
#[derive(Clone, Copy)]
pub(crate) enum ViewPart {
    /// The clinic, its date, whether the reader answers, real or test.
    Around,
    /// The screen.
    Screen,
    /// The bar and the panels.
    Frame,
}

impl Newest {
    /// Begins with this view.
    pub(crate) fn new(first: KioskView) -> Self {
        Self {
            view: StoredValue::new(first),
            changes: [(); 3].map(|()| RwSignal::new(0)),
        }
    }

    /// Takes a newer view, and gives the one before back.
    pub(crate) fn replace(self, now: KioskView) -> KioskView {
        let [around, screen, frame] = self.changes;
        let before = self.view.get_value();
        let changed = [
            (around, around_of(&before) != around_of(&now)),
            (screen, before.screen != now.screen),
            (frame, frame_of(&before) != frame_of(&now)),
        ];
        self.view.set_value(now);
        for (changes, is_changed) in changed {
            if is_changed {
                changes.update(|count| *count = count.wrapping_add(1));
            }
        }
        before
    }

    /// Reads the view. What calls this is called again when the part is another.
    pub(crate) fn read<T>(self, part: ViewPart, read: impl FnOnce(&KioskView) -> T) -> T {
        self.changes_of(part);
        self.view.with_value(read)
    }

    /// How often the part has changed.
    pub(crate) fn changes_of(self, part: ViewPart) -> u32 {
        let [around, screen, frame] = self.changes;
        let changes = match part {
            ViewPart::Around => around,
            ViewPart::Screen => screen,
            ViewPart::Frame => frame,
        };
        changes.get()
    }
}

fn around_of(view: &KioskView) -> impl PartialEq + '_ {
    (view.environment, &view.clinic, view.today, view.reader)
}

fn frame_of(view: &KioskView) -> impl PartialEq + use<> {
    let ways = (view.desk, view.back, view.cancel);
    (ways, view.help, view.warning, is_over(view))
}
