//! The desk that is opened: how the kiosk, the reader and the call stand.

use leptos::prelude::*;
use protocol::card::ReaderState;
use protocol::console::{ConsoleView, DeskRow, VisitStage};
use protocol::failure::Failure;
use protocol::help::HelpState;
use protocol::ids::{DeskId, VisitId};
use protocol::way::Way;
use words::{Placeholder, StaffCatalogue};

use super::OpenedDesk;
use super::acts::Acts;
use super::bar;
use super::button::{Kind, act};
use super::desk_state::DeskState;
use super::facts::{fact, wide_fact};
use super::focus::HEADING;
use super::screen_name::screen_name;
use super::tone::Tone;
use crate::look::{Glyph, Icon};

/// The visit of who stands at a desk. The newest comes first in the list.
pub(super) fn visit_at(view: &ConsoleView, desk: DeskId) -> Option<VisitId> {
    let mut visits = view.visits.iter();
    visits
        .find(|row| row.stage == VisitStage::AtDesk(desk))
        .map(|row| row.visit)
}

/// What failed at a desk: what its kiosk shows, or the reader that does not answer.
pub(super) fn desk_failure(row: &DeskRow) -> Option<Failure> {
    // Beside an accredited reader it is the terminal's folders that are away, and receptions go on.
    let away = row.reader == ReaderState::Away && row.way == Way::OwnReader;
    row.failure.or(away.then_some(Failure::ReaderAway))
}

/// Whether somebody may have to be told that nobody pays in full for a check that failed.
fn needs_words(row: &DeskRow) -> bool {
    desk_failure(row).is_some() || row.taken_over || row.help != HelpState::None
}

/// The desk that is opened.
pub(super) fn pane(
    catalogue: &'static StaffCatalogue,
    acts: Acts,
    desk: &OpenedDesk,
) -> impl IntoView + use<> {
    let words = &catalogue.console;
    let row = desk.row;
    let state = DeskState::of(&row);
    let name = words
        .desk
        .plain_with(|place| (place == Placeholder::Desk).then(|| row.desk.0.to_string()));
    let reader_name = match row.way {
        Way::OwnReader => &words.at_desk.reader,
        Way::Companion => &words.at_desk.folders,
    };
    let reader = match row.reader {
        ReaderState::Ready => &words.at_desk.reader_ready,
        ReaderState::Away => &words.at_desk.reader_away,
    };
    let help = match row.help {
        HelpState::None => &words.at_desk.help_none,
        HelpState::Called => &words.at_desk.help_called,
        HelpState::Coming => &words.at_desk.help_coming,
    };
    let failure = desk_failure(&row).map(|failure| {
        let texts = catalogue.failures.of(failure);
        view! {
            <section>
                <p class="c-verdict" data-tone=Tone::Error.name()>
                    <Icon glyph=Glyph::TriangleAlert/>
                    <b>{texts.staff.plain()}</b>
                    <span class="c-soft c-code">{failure.row().code}</span>
                </p>
            </section>
        }
    });
    let visit = desk.visit.map(|visit| {
        act(
            "show-visit",
            Kind::Plain,
            Glyph::UserRound,
            words.at_desk.show_visit.plain(),
            move || acts.open(visit),
        )
    });
    view! {
        <section class="c-pane c-person" aria-label=words.at_desk.panel.plain() data-testid="desk">
            <header class="c-head">
                <div class="c-number" data-none="true"><Icon glyph=Glyph::Monitor/></div>
                <div>
                    <h2 id=HEADING tabindex="-1">{name}</h2>
                    <p class="c-soft">{state.word(&words.desk_states).plain()}</p>
                </div>
                <button
                    type="button"
                    class="c-button c-close"
                    data-size="square"
                    data-testid="close"
                    aria-label=words.person.close.plain()
                    on:click=move |_| acts.close_desk()
                >
                    <Icon glyph=Glyph::X/>
                </button>
            </header>
            <div class="c-body c-scroll" tabindex="0">
                {failure}
                <dl class="c-facts">
                    {fact(
                        &words.at_desk.screen,
                        screen_name(&words.screens, row.screen).plain(),
                    )}
                    {fact(&words.at_desk.language, words::language_name(row.language))}
                    {wide_fact(&words.at_desk.way, bar::way(&words.ways, row.way).plain())}
                    {fact(reader_name, reader.plain())}
                    {fact(&words.at_desk.help, help.plain())}
                </dl>
                {visit.map(|visit| view! { <div>{visit}</div> })}
                {needs_words(&row).then(|| view! {
                    <p class="c-note" data-tone="keep">
                        <Icon glyph=Glyph::ShieldCheck/>
                        <span>{words.at_desk.keep.plain()}</span>
                    </p>
                })}
            </div>
        </section>
    }
}
