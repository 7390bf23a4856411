//! The visit that is opened: who it is, the insurance, the consents, what happened.

use leptos::prelude::*;
use protocol::console::{IdentifiedBy, VisitDetail, VisitStage};
use words::console::Console as ConsoleWords;
use words::{Placeholder, StaffCatalogue};

use super::acts::Acts;
use super::dates::full_date;
use super::focus::HEADING;
use super::now::Now;
use super::{consents, history, insurance, proof, state, tray};
use crate::look::clock::time_of_day;
use crate::look::{Glyph, Icon};

/// The place of the person while nobody is opened.
pub(super) fn nobody(words: &ConsoleWords) -> impl IntoView + use<> {
    view! {
        <section class="c-pane c-person" aria-label=words.person.panel.plain() data-testid="person">
            <div class="c-nobody">
                <Icon glyph=Glyph::UserRound/>
                <p>{words.person.nobody.plain()}</p>
            </div>
        </section>
    }
}

/// The visit that is opened.
pub(super) fn pane(
    catalogue: &'static StaffCatalogue,
    acts: Acts,
    visit: &VisitDetail,
    now: Now,
) -> impl IntoView + use<> {
    let words = &catalogue.console;
    view! {
        <section class="c-pane c-person" aria-label=words.person.panel.plain() data-testid="person">
            <header class="c-head">
                {number(words, visit)}
                <div>{identity(words, visit)}</div>
                <button
                    type="button"
                    class="c-button c-close"
                    data-size="square"
                    data-testid="close"
                    aria-label=words.person.close.plain()
                    on:click=move |_| acts.close()
                >
                    <Icon glyph=Glyph::X/>
                </button>
            </header>
            <div class="c-body c-scroll" tabindex="0">
                <section>
                    <p class="c-how">{how(words, visit)}</p>
                </section>
                <section>
                    {insurance::insurance(catalogue, visit)}
                    {tray::take_back(words, acts, visit)}
                </section>
                <section>
                    <h3>{words.consents.heading.plain()}</h3>
                    {consents::consents(&words.consents, &visit.consents, now)}
                </section>
                <section>
                    <h3>{words.history.heading.plain()}</h3>
                    {history::history(&words.history, &visit.history)}
                </section>
            </div>
        </section>
    }
}

fn number(words: &ConsoleWords, visit: &VisitDetail) -> impl IntoView + use<> {
    let none = visit.row.number.is_none();
    let number = match visit.row.number {
        Some(number) => view! { <span>{number.0}</span> }.into_any(),
        None => view! {
            <span aria-hidden="true">"–"</span>
            <span class="vh">{words.list.no_number.plain()}</span>
        }
        .into_any(),
    };
    view! { <div class="c-number c-num" data-none=none.to_string()>{number}</div> }
}

fn identity(words: &ConsoleWords, visit: &VisitDetail) -> AnyView {
    let Some(person) = &visit.row.person else {
        let unknown = match visit.row.stage {
            VisitStage::AtDesk(_) => &words.list.unconfirmed,
            _ => &words.list.unnamed,
        };
        return view! { <h2 id=HEADING tabindex="-1">{unknown.plain()}</h2> }.into_any();
    };
    let kana = person.kana.clone();
    view! {
        <h2 id=HEADING tabindex="-1">
            {person.name.clone()}
            {kana.map(|kana| view! { <small>{kana}</small> })}
        </h2>
        {person.birth_date.map(|born| view! {
            <p class="c-soft c-num">{full_date(born)}</p>
        })}
    }
    .into_any()
}

/// When the visit began, where it stands, how the person was confirmed, what was presented.
fn how(words: &ConsoleWords, visit: &VisitDetail) -> Vec<AnyView> {
    let began = words
        .person
        .began
        .plain_with(|place| (place == Placeholder::Time).then(|| time_of_day(visit.row.began_at)));
    let (glyph, stage) = state::stage(words, visit.row.stage, None);
    let identified = visit.identified.map(|identified| match identified {
        IdentifiedBy::Pin => (Glyph::Keyboard, words.person.by_pin.plain()),
        IdentifiedBy::Visual => (Glyph::Eye, words.person.by_look.plain()),
        IdentifiedBy::Terminal => (Glyph::IdCard, words.person.by_terminal.plain()),
    });
    let presented = visit.presented.map(|presented| {
        (
            Glyph::IdCard,
            proof::name(&words.presented, presented).plain(),
        )
    });
    [
        Some((glyph, stage)),
        Some((Glyph::Clock, began)),
        identified,
        presented,
    ]
    .into_iter()
    .flatten()
    .map(|(glyph, words)| state::quiet(glyph, words).into_any())
    .collect()
}
