//! The five slots at the bottom, in the same places on every screen.

use leptos::prelude::*;
use protocol::help::HelpState;
use protocol::ids::DeskId;
use protocol::kiosk::KioskIntent;
use protocol::time::Seconds;
use words::Placeholder;
use words::Text;
use words::kiosk::{Frame, Warning};

use super::acts::{Act, Acts};
use super::button::Press;
use super::inactivity;
use super::panel::{Panel, Panels};
use crate::look::{Glyph, Icon, Words, attribute, dynamic, on_click};

/// What of a view the bar shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct BarState {
    /// The desk.
    pub(crate) desk: DeskId,
    /// Whether もどる leads somewhere.
    pub(crate) back: bool,
    /// Whether やめる leads somewhere.
    pub(crate) cancel: bool,
    /// The call for the staff.
    pub(crate) help: HelpState,
    /// After the end of a reception: the seconds that were left until the screen is closed.
    pub(crate) farewell: Option<Seconds>,
}

/// The bar.
#[component]
pub(crate) fn Bar(
    /// What the view says about it.
    state: BarState,
    /// What a touch does.
    acts: Acts,
    /// The panels that it opens.
    panels: Panels,
    /// The texts.
    frame: &'static Frame,
) -> impl IntoView {
    let words = &frame.bar;
    let called = state.help != HelpState::None;
    let help_hint = if called {
        &words.help_called
    } else {
        &words.help_calls
    };
    let help = KioskIntent::CallHelp;
    // A slot that leads nowhere leaves its place empty: the others stay where they are.
    let free = !state.back && !state.cancel;
    let ending = match state.farewell {
        Some(left) => view! { <Farewell left acts words=&frame.warning/> }.into_any(),
        None if free => {
            let desk = vec![(Placeholder::Desk, state.desk.0.to_string())];
            view! { <p class="desk"><Words text=&words.desk with=desk/></p> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <nav class="bar" aria-label=words.label.plain()>
            <Slot panels panel=Panel::Languages name="slot-language" glyph=Glyph::Languages
                text=&words.language/>
            <Slot panels panel=Panel::Look name="slot-look" glyph=Glyph::ALargeSmall
                text=&words.look/>
            <button
                type="button"
                class="slot help"
                class:pressed=acts.is_pressed(Act::Say(help))
                aria-pressed=if called { "true" } else { "false" }
                aria-disabled=attribute(move || acts.closed().get().filter(|_| !called))
                data-testid="slot-help"
                on:click=on_click(move |event| {
                    panels.show_help();
                    if !called {
                        acts.touch(&event, help);
                    }
                })
            >
                <Icon glyph=Glyph::Hand/>
                <span>
                    <Words text=&words.help/>
                    <small><Words text=help_hint/></small>
                </span>
            </button>
            {state.back.then(|| view! {
                <button
                    type="button"
                    class="slot"
                    class:pressed=acts.is_pressed(Act::Say(KioskIntent::Back))
                    aria-disabled=acts.closed()
                    data-testid="slot-back"
                    on:click=on_click(move |event| {
                        if !panels.close() {
                            acts.touch(&event, KioskIntent::Back);
                        }
                    })
                >
                    <Icon glyph=Glyph::ArrowLeft/>
                    <span><Words text=&words.back/></span>
                </button>
            })}
            {(!state.back && state.cancel).then(|| view! { <span></span> })}
            {state.cancel.then(|| view! {
                <Slot panels panel=Panel::Cancel name="slot-cancel" glyph=Glyph::X
                    text=&words.cancel/>
            })}
            {ending}
        </nav>
    }
}

/// In the two slots that are free after the end: when the screen is closed, and the way to
/// leave it open.
#[component]
fn Farewell(left: Seconds, acts: Acts, words: &'static Warning) -> impl IntoView {
    let seconds = inactivity::countdown(left);
    let closes = dynamic(move || {
        let with = vec![(Placeholder::Seconds, seconds.get().to_string())];
        view! { <Words text=&words.closes with/> }.into_any()
    });
    view! {
        <Press acts intent=KioskIntent::StillHere class="slot farewell" name="still-here">
            <Icon glyph=Glyph::Clock/>
            <span><Words text=&words.stay/><small>{closes}</small></span>
        </Press>
    }
}

/// A slot that opens a panel, or closes it again.
#[component]
fn Slot(
    panels: Panels,
    panel: Panel,
    name: &'static str,
    glyph: Glyph,
    text: &'static Text,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="slot"
            aria-expanded=attribute(move || Some(if panels.is_shown(panel) { "true" } else { "false" }))
            data-testid=name
            on:click=on_click(move |_| panels.toggle(panel))
        >
            <Icon glyph/>
            <span><Words text/></span>
        </button>
    }
}
