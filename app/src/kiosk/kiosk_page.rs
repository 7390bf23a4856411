//! The kiosk's page: strips, steps, the screen, the panels and the bar.

use leptos::prelude::*;
use protocol::kiosk::{KioskScreen, KioskView, Patient};
use protocol::step::Step;

use super::acts::Acts;
use super::bar::{BarState, bar};
use super::panel::{self, Panels};
use super::scene::Scene;
use super::screen;
use super::steps::steps;
use super::{focus, sounds};
use crate::language::Languages;
use crate::look::element::{self, Element, b, div, span};
use crate::look::{Part, dynamic, strips};
use crate::socket::Link;

/// The patient's kiosk, of the newest view.
pub(crate) fn kiosk(view: Signal<KioskView>) -> AnyView {
    let link = Link::here();
    let acts = Acts::live(link, view);
    let panels = Panels::over(view);
    sounds::follow(view);

    let language = Memo::new(move |_| view.with(|view| view.language));
    Effect::new(move || Languages::choose(language.get()));
    let session = Memo::new(move |_| view.with(|view| view.session));
    Effect::new(move |before: Option<()>| {
        session.track();
        if before.is_some() {
            panel::appearance_usual();
        }
    });

    let catalogue = Languages::catalogue();
    let shown = Languages::shown();
    let around = Memo::new(move |_| view.with(|view| (view.today.0, view.reader)));
    let scene = Signal::derive(move || {
        let (today, reader) = around.get();
        Scene {
            words: catalogue.get(),
            language: shown.get(),
            today,
            reader,
            acts,
        }
    });
    let environment = Memo::new(move |_| view.with(|view| view.environment));
    let drawn = Memo::new(move |_| view.with(|view| view.screen.clone()));
    let clinic = Memo::new(move |_| view.with(|view| view.clinic.clone()));
    let bar_state = Memo::new(move |_| {
        view.with(|view| BarState {
            desk: view.desk,
            back: view.back,
            cancel: view.cancel,
            help: view.help,
            farewell: view.warning.filter(|_| panel::is_over(view)),
        })
    });
    Effect::new(move || {
        drawn.track();
        scene.track();
        panels.shown();
        focus::on_heading();
    });

    div()
        .class("kiosk")
        .test_id("kiosk")
        .attr_follows("data-screen", move || {
            let kind = drawn.with(KioskScreen::kind);
            Some(screen::name(kind).into())
        })
        .attr_follows("data-link", move || Some(link.state().get().name().into()))
        .child(strips(environment.into()))
        .child(dynamic(move || {
            header(&drawn.read(), &clinic.get(), scene.get()).part()
        }))
        .child(
            div()
                .class("stage")
                .attr_follows("hidden", move || panels.shown().map(|_| "".into()))
                .child(dynamic(move || {
                    screen::screen(&drawn.read(), scene.get()).part()
                })),
        )
        .child(dynamic(move || {
            let shown = panels.shown();
            shown
                .map(|shown| panel::panel(shown, scene.get(), panels))
                .part()
        }))
        .child(dynamic(move || {
            bar(bar_state.get(), acts, panels, &catalogue.get().kiosk.frame).part()
        }))
        .part()
}

/// The steps, or before the card and outside of a reception the clinic's name.
fn header(screen: &KioskScreen<Patient>, clinic: &str, scene: Scene) -> Element {
    let words = &scene.words.kiosk;
    match screen.step() {
        Some(at) if at != Step::Reception || !matches!(screen, KioskScreen::Idle) => {
            steps(at, &words.frame.steps)
        }
        _ => element::header()
            .class("top")
            .child(b().child(clinic.to_owned()))
            .child(span().child(&words.idle.product)),
    }
}
