//! The pad for the PIN.
//!
//! The digits live in one wiped buffer between the touch and the seal. They are in no signal,
//! no attribute and no text of the page; the screen knows only how many there are.

mod digits;
mod seal;

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::frame::ClientFrame;
use protocol::ids::EntryId;
use protocol::pin::PadKey;

use crate::socket::Link;
use digits::Digits;

/// One opening of the pad. It is wiped when its screen goes.
#[derive(Clone, Copy)]
pub(crate) struct Keypad {
    entry: EntryId,
    link: Link,
    digits: StoredValue<Digits, LocalStorage>,
    typed: RwSignal<u8>,
}

impl Keypad {
    /// Opens the pad for an entry.
    pub(crate) fn open(entry: EntryId, link: Link) -> Self {
        let keypad = Self {
            entry,
            link,
            digits: StoredValue::new_local(Digits::default()),
            typed: RwSignal::new(0),
        };
        on_cleanup(move || {
            // The stored value is dropped, and so wiped, with the screen; this does not wait
            // for that.
            keypad.digits.try_update_value(Digits::clear);
        });
        keypad
    }

    /// How many digits were typed.
    pub(crate) fn typed(self) -> u8 {
        self.typed.get()
    }

    /// Whether the number can be handed in: all digits are there and so is the key that they
    /// are sealed to.
    pub(crate) fn is_ready(self) -> bool {
        self.typed.get() == Digits::COUNT && self.key().is_some()
    }

    /// A digit was typed; one too many is left out.
    pub(crate) fn press(self, digit: u8) {
        self.change(|digits| digits.push(digit));
    }

    /// Takes the last digit back.
    pub(crate) fn delete(self) {
        self.change(Digits::pop);
    }

    /// Takes all digits back.
    pub(crate) fn clear(self) {
        self.change(Digits::clear);
    }

    /// Seals the digits to the pad's key, sends them and wipes them. Whether they went.
    pub(crate) fn confirm(self) -> bool {
        let (true, Some(key)) = (self.is_ready(), self.key()) else {
            return false;
        };
        let Some(Some(pin)) = self.digits.try_update_value(Digits::take) else {
            return false;
        };
        self.typed.set(0);
        let link = self.link;
        spawn_local(async move {
            // A browser without WebCrypto cannot seal; the pad stays, and the staff's look
            // stands beside it.
            if let Some(sealed) = seal::seal(&key, &pin).await {
                link.send(&ClientFrame::Pin(sealed));
            }
        });
        true
    }

    fn change(self, change: impl FnOnce(&mut Digits)) {
        let typed = self.digits.try_update_value(|digits| {
            change(digits);
            digits.count()
        });
        if let Some(typed) = typed {
            self.typed.set(typed);
        }
    }

    /// The key, if it belongs to this opening.
    fn key(self) -> Option<PadKey> {
        self.link
            .pad_key()
            .get()
            .filter(|key| key.entry == self.entry)
    }
}
