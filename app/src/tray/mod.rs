//! The demo's tray: six synthetic cards, and the reader that they can be laid on.

mod picture;

use leptos::prelude::*;
use protocol::card::TrayCard;
use protocol::environment::Environment;
use protocol::frame::ClientFrame;
use protocol::tray::{TrayIntent, TrayView};
use words::Placeholder;
use words::tray::{Card as CardWords, Cards as CardsWords};

use crate::language::Languages;
use crate::look::{Glyph, Icon, page, strips};
use crate::socket::Link;
use picture::{CardPicture, EmptyPlace};

/// The tray. There is one only in a test folder.
#[component]
pub(crate) fn Tray(
    /// What the bridge sent.
    view: Signal<TrayView>,
) -> impl IntoView {
    let catalogue = Languages::staff();
    let words = move || &catalogue.get().tray;
    let laid = Memo::new(move |_| view.with(|view| view.laid));
    Effect::new(move || page::set_title(&words().title.plain()));
    view! {
        <div class="tray" data-testid="tray">
            {strips(|| Environment::Test)}
            <header class="t-top">
                <h1>{move || words().title.plain()}</h1>
                <p>{move || words().synthetic.plain()} " " {move || words().pin.plain()}</p>
            </header>
            <main class="t-main">
                <Reader view/>
                <ul class="t-cards">
                    {TrayCard::ALL
                        .map(|card| view! { <li><Card card laid/></li> })
                        .collect_view()}
                </ul>
            </main>
        </div>
    }
}

/// The reader, with the card that lies on it and the way to take it.
#[component]
fn Reader(view: Signal<TrayView>) -> impl IntoView {
    let catalogue = Languages::staff();
    let link = Link::here();
    let desk = Memo::new(move |_| view.with(|view| view.desk));
    let laid = Memo::new(move |_| view.with(|view| view.laid));
    view! {
        <section class="t-reader" aria-labelledby="t-reader-heading" data-testid="reader">
            <div class="t-pad">
                {move || match laid.get() {
                    Some(card) => view! { <CardPicture card/> }.into_any(),
                    None => view! { <EmptyPlace/> }.into_any(),
                }}
            </div>
            <div>
                <h2 id="t-reader-heading">
                    {move || catalogue.get().tray.reader.plain_with(|place| {
                        (place == Placeholder::Desk).then(|| desk.get().0.to_string())
                    })}
                </h2>
                <div role="status">
                    {move || {
                        let words = &catalogue.get().tray;
                        match laid.get() {
                            Some(card) => {
                                let name = texts(&words.cards, card).name.plain();
                                view! { <p class="t-laid">{name}</p> }.into_any()
                            }
                            None => view! { <p>{words.empty.plain()}</p> }.into_any(),
                        }
                    }}
                </div>
                <Show when=move || laid.get().is_some()>
                    <button
                        type="button"
                        class="t-take"
                        data-testid="take"
                        aria-disabled=move || (!link.is_open()).to_string()
                        on:click=move |_| act(link, TrayIntent::Take)
                    >
                        <Icon glyph=Glyph::Undo2/>
                        {move || catalogue.get().tray.take.plain()}
                    </button>
                </Show>
            </div>
        </section>
    }
}

/// A card of the tray. A press lays it on the reader; the one that lies there is marked, and a
/// press takes it back.
#[component]
fn Card(card: TrayCard, laid: Memo<Option<TrayCard>>) -> impl IntoView {
    let catalogue = Languages::staff();
    let link = Link::here();
    let lies = move || laid.get() == Some(card);
    view! {
        <button
            type="button"
            class="t-card"
            data-testid=test_id(card)
            aria-pressed=move || lies().to_string()
            aria-disabled=move || (!link.is_open()).to_string()
            on:click=move |_| {
                let intent = if lies() { TrayIntent::Take } else { TrayIntent::Lay(card) };
                act(link, intent);
            }
        >
            <CardPicture card/>
            {move || {
                let words = &catalogue.get().tray;
                let CardWords { name, what } = texts(&words.cards, card);
                let act = if lies() { &words.on_reader } else { &words.lay };
                view! {
                    <span class="t-card-text">
                        <b>{name.plain()}</b>
                        <small>{what.plain()}</small>
                        <span class="t-lay">{act.plain()}</span>
                    </span>
                }
            }}
        </button>
    }
}

fn act(link: Link, intent: TrayIntent) {
    if link.is_open() {
        link.send(&ClientFrame::Tray(intent));
    }
}

const fn texts(words: &CardsWords, card: TrayCard) -> &CardWords {
    match card {
        TrayCard::Adult45 => &words.adult_45,
        TrayCard::Adult30 => &words.adult_30,
        TrayCard::Expiring => &words.expiring,
        TrayCard::Expired => &words.expired,
        TrayCard::PinLocked => &words.pin_locked,
        TrayCard::NotMyNumber => &words.not_my_number,
    }
}

const fn test_id(card: TrayCard) -> &'static str {
    match card {
        TrayCard::Adult45 => "card-adult-45",
        TrayCard::Adult30 => "card-adult-30",
        TrayCard::Expiring => "card-expiring",
        TrayCard::Expired => "card-expired",
        TrayCard::PinLocked => "card-pin-locked",
        TrayCard::NotMyNumber => "card-not-my-number",
    }
}
