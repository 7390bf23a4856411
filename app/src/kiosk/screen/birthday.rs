//! The pad for month and day of birth. It is no secret: the digits are shown as they are typed.

use leptos::ev;
use leptos::prelude::*;
use protocol::kiosk::KioskIntent;
use protocol::time::MonthDay;

use super::pin::keys;
use crate::kiosk::button::local;
use crate::kiosk::focus;
use crate::kiosk::layout::{ask, point};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, Part as _, div, i, main, p, ul};
use crate::look::{Glyph, dynamic};

/// What is typed: up to four digits.
#[derive(Clone, Copy)]
struct Typed {
    digits: RwSignal<Vec<u8>>,
    impossible: RwSignal<bool>,
    scene: Scene,
}

/// The screen.
pub(super) fn view(scene: Scene) -> Element {
    let words = &scene.words.kiosk.companion.birthday;
    let typed = Typed {
        digits: RwSignal::new(Vec::new()),
        impossible: RwSignal::new(false),
        scene,
    };
    typed.listen();
    let wrong = p()
        .class("wrong")
        .attr("role", "alert")
        .test_id("impossible")
        .child(dynamic(move || {
            let impossible = typed.impossible.get();
            impossible.then_some(&words.impossible).part()
        }));
    let left = div()
        .class("left")
        .child(ask(&words.heading, &words.lead))
        .child(wrong)
        .child(
            ul().class("hints")
                .child(point(Glyph::Info, &words.purpose)),
        );
    main().class("main pin").child(left).child(typed.pad())
}

impl Typed {
    fn press(self, key: keys::Key) {
        if !self.scene.acts.are_open() {
            return;
        }
        self.impossible.set(false);
        match key {
            keys::Key::Digit(digit) => self.digits.update(|digits| {
                if digits.len() < 4 {
                    digits.push(digit);
                }
            }),
            keys::Key::Delete => self.digits.update(|digits| {
                digits.pop();
            }),
            keys::Key::Clear => self.digits.set(Vec::new()),
            keys::Key::Confirm => self.confirm(),
        }
    }

    fn confirm(self) {
        let day = self.digits.with_untracked(|digits| match digits[..] {
            [a, b, c, d] => Some(MonthDay::new(a * 10 + b, c * 10 + d)),
            _ => None,
        });
        match day {
            Some(Some(day)) => self.scene.acts.say(KioskIntent::BirthDay(day)),
            Some(None) => {
                self.impossible.set(true);
                self.digits.set(Vec::new());
            }
            None => {}
        }
    }

    fn listen(self) {
        let listener = window_event_listener(ev::keydown, move |event| {
            if let Some(key) = keys::of_event(&event)
                && !focus::is_on_panel()
            {
                self.press(key);
            }
        });
        on_cleanup(move || listener.remove());
    }

    fn key(self, class: &'static str, name: String, key: keys::Key) -> Element {
        local(class, name, move |_| self.press(key))
    }

    fn pad(self) -> Element {
        let words = &self.scene.words.kiosk;
        let places = (0..4).map(|place: usize| {
            i().class("digit num")
                .class_while("at", move || {
                    self.digits.with(|digits| digits.len() == place)
                })
                .child(dynamic(move || {
                    let digit = self.digits.with(|digits| digits.get(place).copied());
                    digit.map(|digit| digit.to_string()).part()
                }))
        });
        let code = div().class("code").test_id("typed").children(places);
        let digit = |digit: u8| {
            let class = if digit == 0 {
                "keyc num wide"
            } else {
                "keyc num"
            };
            self.key(class, format!("key-{digit}"), keys::Key::Digit(digit))
                .child(digit.to_string())
        };
        let act = |name: &str, key, glyph, text| {
            self.key("keyc act", name.to_owned(), key)
                .label(glyph, text)
        };
        let confirm = self
            .key(
                "keyc act tall",
                "key-confirm".to_owned(),
                keys::Key::Confirm,
            )
            .attr_follows("aria-disabled", move || {
                let ready = self.digits.with(Vec::len) == 4 && self.scene.acts.are_open();
                (!ready).then_some("true".into())
            })
            .label(Glyph::Check, &words.companion.birthday.confirm);
        div()
            .class("pad")
            .test_id("pad")
            .child(code)
            .child(act(
                "key-delete",
                keys::Key::Delete,
                Glyph::Delete,
                &words.pin.delete,
            ))
            .children([1, 2, 3].map(digit))
            .child(act(
                "key-clear",
                keys::Key::Clear,
                Glyph::Eraser,
                &words.pin.clear,
            ))
            .children([4, 5, 6].map(digit))
            .child(confirm)
            .children([7, 8, 9, 0].map(digit))
    }
}
