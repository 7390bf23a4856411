//! The kiosk's page: strips, steps, the screen, the panels and the bar.

use leptos::prelude::*;
use protocol::kiosk::{KioskScreen, KioskView, Patient};
use protocol::step::Step;

use super::acts::Acts;
use super::bar::{Bar, BarState};
use super::panel::{self, Panels};
use super::scene::Scene;
use super::screen;
use super::steps::Steps;
use super::{focus, sounds};
use crate::language::Languages;
use crate::look::{Strips, Words, attribute, dynamic};
use crate::socket::Link;

/// The patient's kiosk.
#[component]
pub(crate) fn Kiosk(
    /// The newest view.
    view: Signal<KioskView>,
) -> impl IntoView {
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
    let bar = Memo::new(move |_| {
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

    view! {
        <div
            class="kiosk"
            data-testid="kiosk"
            data-screen=attribute(move || drawn.with(|screen| screen::name(screen.kind())))
            data-link=attribute(move || link.state().get().name())
        >
            <Strips environment/>
            {dynamic(move || header(&drawn.read(), &clinic.get(), scene.get()))}
            <div class="stage" hidden=attribute(move || panels.shown().is_some())>
                {dynamic(move || screen::screen(&drawn.read(), scene.get()))}
            </div>
            {dynamic(move || {
                let shown = panels.shown();
                shown.map(|shown| panel::panel(shown, scene.get(), panels)).into_any()
            })}
            {dynamic(move || view! {
                <Bar state=bar.get() acts panels frame=&catalogue.get().kiosk.frame/>
            }.into_any())}
        </div>
    }
}

/// The steps, or before the card and outside of a reception the clinic's name.
fn header(screen: &KioskScreen<Patient>, clinic: &str, scene: Scene) -> AnyView {
    let words = &scene.words.kiosk;
    match screen.step() {
        Some(at) if at != Step::Reception || !matches!(screen, KioskScreen::Idle) => view! {
            <header><Steps at words=&words.frame.steps/></header>
        }
        .into_any(),
        _ => view! {
            <header class="top">
                <b>{clinic.to_owned()}</b>
                <span><Words text=&words.idle.product/></span>
            </header>
        }
        .into_any(),
    }
}
