//! Before the card: four pictures say what will happen.

use leptos::prelude::*;
use protocol::card::ReaderState;
use protocol::kiosk::KioskIntent;
use protocol::language::Language;
use words::language_name;

use crate::kiosk::acts::Act;
use crate::kiosk::button::Press;
use crate::kiosk::scene::Scene;
use crate::look::{Art, Drawing, Glyph, Icon, Words, on_click};

/// The screen.
pub(super) fn view(scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.idle;
    let (heading, lead) = match scene.reader {
        ReaderState::Ready => (&words.heading, &words.lead),
        ReaderState::Away => (&words.away_heading, &words.away_lead),
    };
    view! {
        <main class="main idle">
            <div class="ask">
                <h1 tabindex="-1"><Words text=heading/></h1>
                <p><Words text=lead/></p>
            </div>
            {story(scene)}
            <div class="begin">
                <div class="langs" role="group"
                    aria-label=scene.words.kiosk.frame.bar.language.plain()>
                    <Icon glyph=Glyph::Languages/>
                    {languages(scene)}
                </div>
                <div class="others">
                    <span><Words text=&words.without_card/></span>
                    <Press acts=scene.acts intent=KioskIntent::CallHelp class="btn small"
                        name="without-card">
                        <Icon glyph=Glyph::Hand/>
                        <span><Words text=&words.call_staff/></span>
                    </Press>
                </div>
            </div>
        </main>
    }
}

/// The four pictures. The first is what to do now, while the reader answers.
fn story(scene: Scene) -> impl IntoView {
    let words = &scene.words.kiosk.idle;
    let ready = scene.reader == ReaderState::Ready;
    let scenes = [
        (Drawing::Place, &words.place),
        (Drawing::Pin, &words.confirm),
        (Drawing::Consent, &words.choose),
        (Drawing::Wait, &words.wait),
    ];
    let scenes = scenes
        .into_iter()
        .zip(1_u8..)
        .map(|((drawing, text), number)| {
            let class = match number {
                1 if ready => "scene first",
                1 => "scene first away",
                _ => "scene",
            };
            view! {
                <li class=class>
                    {(number > 1).then(|| view! {
                        <span class="chev"><Icon glyph=Glyph::ChevronRight/></span>
                    })}
                    <span class="pic"><Art drawing/></span>
                    <span class="cap">
                        <span class="n num">{number}</span>
                        <span><Words text/></span>
                    </span>
                </li>
            }
        });
    view! {
        <ol class="story" aria-label=words.story.plain()>{scenes.collect_view()}</ol>
    }
}

fn languages(scene: Scene) -> impl IntoView {
    let acts = scene.acts;
    Language::ALL.map(|language| {
        let chosen = language == scene.language;
        let intent = KioskIntent::SetLanguage(language);
        view! {
            <button
                type="button"
                class="lang"
                class:pressed=acts.is_pressed(Act::Say(intent))
                lang=language.tag()
                aria-pressed=if chosen { "true" } else { "false" }
                aria-disabled=acts.closed()
                data-testid=format!("idle-language-{}", language.tag())
                on:click=on_click(move |event| acts.touch(&event, intent))
            >
                {chosen.then(|| view! { <Icon glyph=Glyph::Check/> })}
                {language_name(language)}
            </button>
        }
    })
}
