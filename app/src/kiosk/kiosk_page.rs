//! The kiosk's page: strips, steps, the screen, the panels and the bar.

use leptos::prelude::*;
use protocol::kiosk::{KioskScreen, KioskView};

use super::acts::Acts;
use super::bar::{BarState, bar};
use super::focus;
use super::newest::{Newest, ViewPart};
use super::panel::{self, Panels};
use super::scene::Scene;
use super::screen;
use super::sounds::Sounds;
use super::steps::steps;
use crate::language::Languages;
use crate::look::element::{self, Element, b, div, span};
use crate::look::{Part, dynamic, effect, strips};
use crate::socket::Link;

/// The patient's kiosk. It begins with the first view and follows the newest.
pub(crate) fn kiosk(
    first: &KioskView,
    newest: impl Fn() -> Option<KioskView> + 'static,
) -> AnyView {
    let page = Page::new(first);
    page.arrived(None, first);
    effect(move || {
        if let Some(now) = newest() {
            let before = page.newest.replace(now.clone());
            page.arrived(Some(&before), &now);
        }
    });
    page.focus_what_is_new();
    page.draw()
}

/// What the page is made of.
#[derive(Clone, Copy)]
struct Page {
    newest: Newest,
    link: Link,
    acts: Acts,
    panels: Panels,
    sounds: Sounds,
    languages: Languages,
}

impl Page {
    fn new(first: &KioskView) -> Self {
        let newest = Newest::new(first.clone());
        let link = Link::here();
        Self {
            newest,
            link,
            acts: Acts::live(link),
            panels: Panels::over(newest),
            sounds: Sounds::here(),
            languages: Languages::here(),
        }
    }

    /// A view has come. What follows from it here is only what is seen and heard.
    fn arrived(self, before: Option<&KioskView>, now: &KioskView) {
        self.acts.answered();
        self.languages.choose(now.language);
        self.panels.follow(before, now);
        self.sounds.follow(before, now);
        if before.is_some_and(|before| before.session != now.session) {
            panel::appearance_usual();
        }
    }

    /// Moves the focus to the heading when another screen, panel or language is shown.
    fn focus_what_is_new(self) {
        let mut before = None;
        effect(move || {
            let now = (
                self.newest.changes_of(ViewPart::Screen),
                self.newest.changes_of(ViewPart::Around),
                self.languages.language(),
                self.panels.shown(),
            );
            if before.replace(now) != Some(now) {
                focus::on_heading();
            }
        });
    }

    fn scene(self) -> Scene {
        self.newest.read(ViewPart::Around, |view| Scene {
            words: self.languages.words(),
            language: self.languages.language(),
            today: view.today.0,
            way: view.way,
            reader: view.reader,
            acts: self.acts,
        })
    }

    fn draw(self) -> AnyView {
        let name = move || {
            let kind = |view: &KioskView| view.screen.kind();
            screen::name(self.newest.read(ViewPart::Screen, kind))
        };
        let environment = move || self.newest.read(ViewPart::Around, |view| view.environment);
        let stage = div()
            .class("stage")
            .attr_follows("hidden", move || self.panels.shown().map(|_| "".into()))
            .child(dynamic(move || {
                let scene = self.scene();
                let screen = |view: &KioskView| screen::screen(&view.screen, scene);
                self.newest.read(ViewPart::Screen, screen).part()
            }));
        div()
            .class("kiosk")
            .test_id("kiosk")
            .attr_follows("data-screen", move || Some(name().into()))
            .attr_follows("data-link", move || {
                Some(self.link.state().get().name().into())
            })
            .child(strips(environment))
            .child(dynamic(move || self.header().part()))
            .child(stage)
            .child(dynamic(move || {
                let shown = self.panels.shown();
                let panel = shown.map(|shown| panel::panel(shown, self.scene(), self.panels));
                panel.part()
            }))
            .child(dynamic(move || {
                let said = self.newest.read(ViewPart::Frame, BarState::of);
                let frame = &self.languages.words().kiosk.frame;
                bar(said, self.acts, self.panels, frame).part()
            }))
            .part()
    }

    /// The steps, or before the card and outside of a reception the clinic's name.
    fn header(self) -> Element {
        let words = &self.languages.words().kiosk;
        let step = |view: &KioskView| match view.screen {
            KioskScreen::Idle => None,
            ref screen => screen.step(),
        };
        if let Some(at) = self.newest.read(ViewPart::Screen, step) {
            return steps(at, &words.frame.steps);
        }
        let clinic = |view: &KioskView| view.clinic.clone();
        let clinic = self.newest.read(ViewPart::Around, clinic);
        element::header()
            .class("top")
            .child(b().child(clinic))
            .child(span().child(&words.idle.product))
    }
}
