//! The pad for month and day of birth. It is no secret: the digits are shown as they are typed,
//! and read out one by one.

use leptos::prelude::*;
use protocol::kiosk::KioskIntent;
use protocol::time::MonthDay;
use words::Placeholder;
use words::kiosk::BirthDay;

use super::pin::keys::Key;
use super::pin::layout::Keys;
use crate::kiosk::layout::{ask, point};
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, Part as _, div, i, main, p, span, ul};
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
    let keys = Keys::new(move |key| typed.press(key));
    let confirm = keys.confirm(&words.confirm, move || {
        typed.digits.with(Vec::len) == 4 && scene.acts.are_open()
    });
    let pad = keys.pad(&scene.words.kiosk.pin, typed.places(words), confirm);
    main().class("main pin").child(left).child(pad)
}

impl Typed {
    fn press(self, key: Key) {
        if !self.scene.acts.are_open() {
            return;
        }
        self.impossible.set(false);
        match key {
            Key::Digit(digit) => self.digits.update(|digits| {
                if digits.len() < 4 {
                    digits.push(digit);
                }
            }),
            Key::Delete => self.digits.update(|digits| {
                digits.pop();
            }),
            Key::Clear => self.digits.set(Vec::new()),
            Key::Confirm => self.confirm(),
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

    /// The four places, two for the month and two for the day, and for who does not see them
    /// what is typed so far.
    fn places(self, words: &'static BirthDay) -> Element {
        let place = |place: usize| {
            i().class("digit num")
                .attr("aria-hidden", "true")
                .class_while("at", move || {
                    self.digits.with(|digits| digits.len() == place)
                })
                .child(dynamic(move || {
                    let digit = self.digits.with(|digits| digits.get(place).copied());
                    digit.map(|digit| digit.to_string()).part()
                }))
        };
        let unit = |text| span().attr("aria-hidden", "true").child(text);
        let spoken = dynamic(move || {
            let digits = |from| {
                self.digits.with(|digits| {
                    let part = digits.iter().skip(from).take(2);
                    part.fold(String::new(), |said, digit| format!("{said} {digit}"))
                })
            };
            let with = vec![
                (Placeholder::Month, digits(0)),
                (Placeholder::Day, digits(2)),
            ];
            (&words.typed, with).part()
        });
        div()
            .attr("role", "status")
            .child(span().class("vh").child(spoken))
            .children([0, 1].map(place))
            .child(unit(&words.month))
            .children([2, 3].map(place))
            .child(unit(&words.day))
    }
}
