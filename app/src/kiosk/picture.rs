//! A helper's picture of a kiosk: the same screens, inert, with nothing in the personal places.

use leptos::prelude::*;
use protocol::support::SupportView;

use super::acts::Acts;
use super::scene::Scene;
use super::screen;
use super::steps::steps;
use crate::language::Languages;
use crate::look::element::div;
use crate::look::{Part, dynamic};

/// The kiosk's screen as its patient sees it, but for the leaves. It fills the box around it.
#[component]
pub(crate) fn Picture(
    /// The helper's newest view.
    view: Signal<SupportView>,
) -> impl IntoView {
    let acts = Acts::inert();
    let languages = Languages::here();
    let seen = Memo::new(move |_| {
        view.with(|view| (view.screen.clone(), view.today.0, view.way, view.reader))
    });
    dynamic(move || {
        let (screen, today, way, reader) = seen.get();
        let scene = Scene {
            words: languages.words(),
            language: languages.language(),
            today,
            way,
            reader,
            acts,
        };
        let steps = screen
            .step()
            .map(|at| steps(at, &scene.words.kiosk.frame.steps));
        div()
            .class("kiosk picture")
            .attr("inert", "")
            .test_id("picture")
            .attr("data-screen", screen::name(screen.kind()))
            .child(steps)
            .child(div().class("stage").child(screen::screen(&screen, scene)))
            .part()
    })
}
