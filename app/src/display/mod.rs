//! The waiting-room display: the numbers that are called, nothing else.

use leptos::prelude::*;
use protocol::display::DisplayView;
use protocol::ids::VisitNumber;

use crate::language::Languages;
use crate::look::{Glyph, Icon, page, strips};
use crate::sound::{Earcon, Sound};

/// The display.
#[component]
pub(crate) fn Display(
    /// What the bridge sent.
    view: Signal<DisplayView>,
) -> impl IntoView {
    let catalogue = Languages::staff();
    let words = move || &catalogue.get().display;
    let environment = Memo::new(move |_| view.with(|view| view.environment));
    let called = Memo::new(move |_| view.with(|view| view.called.clone()));
    Effect::new(move || page::set_title(&words().title.plain()));
    sound_new_numbers(called);
    view! {
        <div class="display" data-testid="display">
            {strips(move || environment.get())}
            <main class="d-body">
                <h1 class="vh">{move || words().title.plain()}</h1>
                <div class="d-called" role="status">
                    <ol
                        class="d-numbers"
                        data-testid="called"
                        data-count=move || called.with(|called| grid(called.len()))
                    >
                        <For
                            each=move || called.get()
                            key=|number| *number
                            children=|number| view! { <li>{number.0}</li> }
                        />
                    </ol>
                </div>
                <Show when=move || called.with(Vec::is_empty)>
                    <p class="d-nobody">{move || words().nobody.plain()}</p>
                </Show>
                <StartSound/>
            </main>
        </div>
    }
}

/// The button that goes once the page may sound: its press is the touch that the browser waits
/// for.
#[component]
fn StartSound() -> impl IntoView {
    let catalogue = Languages::staff();
    let sound = Sound::here();
    view! {
        <Show when=move || !sound.is_awake()>
            <button type="button" class="d-sound" data-testid="start-sound">
                <Icon glyph=Glyph::BellRing/>
                {move || catalogue.get().display.start_sound.plain()}
            </button>
        </Show>
    }
}

/// Sounds when a number is called that was not there before.
fn sound_new_numbers(called: Memo<Vec<VisitNumber>>) {
    let sound = Sound::here();
    Effect::new(move |before: Option<Vec<VisitNumber>>| {
        let called = called.get();
        if let Some(before) = before
            && called.iter().any(|number| !before.contains(number))
        {
            sound.play(Earcon::Attention);
        }
        called
    });
}

/// How the sheet lays so many numbers out.
const fn grid(count: usize) -> &'static str {
    match count {
        0 => "0",
        1 => "1",
        2 => "2",
        3 => "3",
        4 => "4",
        5 => "5",
        _ => "more",
    }
}
