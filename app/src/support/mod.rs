//! A helper's view: the kiosk's screen, mirrored without its leaves, and the desk's state.
//! Nothing here can be pressed, and a helper has no intents at all.

mod state;

use leptos::prelude::*;
use protocol::support::SupportView;
use words::{Placeholder, Text};

use crate::kiosk::Picture;
use crate::language::Languages;
use crate::look::{Glyph, Icon, page, strips};
use state::State;

/// The helper's view.
#[component]
pub(crate) fn Support(
    /// What the bridge sent.
    view: Signal<SupportView>,
) -> impl IntoView {
    let catalogue = Languages::staff();
    let words = move || &catalogue.get().support;
    let environment = Memo::new(move |_| view.with(|view| view.environment));
    let desk = Memo::new(move |_| view.with(|view| view.desk));
    let of_desk = move |text: &Text| {
        text.plain_with(|place| (place == Placeholder::Desk).then(|| desk.get().0.to_string()))
    };
    Effect::new(move || page::set_title(&words().title.plain()));
    let languages = Languages::here();
    Effect::new(move || languages.choose(view.with(|view| view.language)));
    view! {
        <div class="support" data-testid="support">
            {strips(move || environment.get())}
            <header>
                <div class="s-top">
                    <h1>
                        <span class="s-mark"><Icon glyph=Glyph::Headset/></span>
                        {move || words().title.plain()}
                    </h1>
                    <p>{move || of_desk(&words().desk)}</p>
                </div>
                <div class="s-guard">
                    <Icon glyph=Glyph::Eye/>
                    <div>
                        <b>{move || words().only_looking.plain()}</b>
                        <p>{move || words().only_looking_how.plain()}</p>
                    </div>
                </div>
            </header>
            <main class="s-columns">
                <section class="s-pane s-stage" aria-labelledby="s-mirror-heading">
                    <h2 id="s-mirror-heading">
                        <Icon glyph=Glyph::Monitor/>
                        {move || of_desk(&words().mirror)}
                    </h2>
                    <div class="s-frame">
                        <div class="s-screen"><Picture view/></div>
                    </div>
                </section>
                <aside class="s-pane s-side" aria-labelledby="s-state-heading">
                    <h2 id="s-state-heading">{move || of_desk(&words().state)}</h2>
                    <State view/>
                    <div class="s-talk">
                        <Icon glyph=Glyph::Phone/>
                        <div>
                            <b>{move || words().talk.plain()}</b>
                            <p>{move || words().talk_how.plain()}</p>
                        </div>
                    </div>
                </aside>
            </main>
        </div>
    }
}
