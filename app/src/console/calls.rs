//! The strips of the desks that want the staff: one a desk, above everything.

use leptos::prelude::*;
use protocol::console::{ConsoleView, DeskAct, DeskRow};
use protocol::help::HelpState;
use words::{Placeholder, StaffCatalogue, Text};

use super::acts::Acts;
use super::button::{Kind, act};
use super::screen_name::screen_name;
use super::state;
use crate::language::Languages;
use crate::look::clock::time_of_day;
use crate::look::{Glyph, Icon};

/// The strips. Each is read out as soon as it is there.
#[component]
pub(super) fn Calls(view: Signal<ConsoleView>, acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    let calling = Memo::new(move |_| {
        view.with(|view| {
            let desks = view.desks.iter().copied();
            desks
                .filter(|row| Wish::of(row).is_some())
                .collect::<Vec<_>>()
        })
    });
    view! {
        <div class="c-calls" role="alert" data-testid="calls">
            <For
                each=move || calling.get()
                key=|row| row.desk
                children=move |row| {
                    let id = row.desk;
                    let row = Memo::new(move |_| {
                        calling.with(|desks| desks.iter().find(|row| row.desk == id).copied())
                            .unwrap_or(row)
                    });
                    move || {
                        let row = row.get();
                        Wish::of(&row).map(move |wish| strip(catalogue.get(), acts, row, wish))
                    }
                }
            />
        </div>
    }
}

/// What a desk wishes of the staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wish {
    /// Compare the face with the card.
    Look,
    /// Come.
    Call,
    /// Give a card back.
    Card,
    /// Somebody is on the way: say when it is done.
    Close,
}

impl Wish {
    const fn of(row: &DeskRow) -> Option<Self> {
        match (row.visual_asked, row.help, row.card_forgotten) {
            (true, _, _) => Some(Self::Look),
            (false, HelpState::Called, _) => Some(Self::Call),
            (false, _, true) => Some(Self::Card),
            (false, HelpState::Coming, false) => Some(Self::Close),
            (false, HelpState::None, false) => None,
        }
    }
}

fn strip(
    catalogue: &'static StaffCatalogue,
    acts: Acts,
    row: DeskRow,
    wish: Wish,
) -> impl IntoView {
    let words = &catalogue.console.calls;
    let desk = move |text: &Text| {
        text.plain_with(|place| (place == Placeholder::Desk).then(|| row.desk.0.to_string()))
    };
    let (glyph, heading, said) = match wish {
        Wish::Look => (Glyph::Eye, &words.look, words.look_how.plain()),
        Wish::Call => (Glyph::BellRing, &words.calling, situation(catalogue, &row)),
        Wish::Card => (
            Glyph::IdCard,
            &words.forgotten,
            catalogue.console.at_desk.forgotten_how.plain(),
        ),
        Wish::Close => (
            Glyph::HandHelping,
            &words.coming,
            situation(catalogue, &row),
        ),
    };
    let since = row.help_since.map(|since| {
        words
            .since
            .plain_with(|place| (place == Placeholder::Time).then(|| time_of_day(since)))
    });
    let rings = row.help != HelpState::Coming;
    let look = move || wish == Wish::Look;
    view! {
        <section
            class="c-call"
            data-testid=format!("call-{}", row.desk.0)
            data-state=if rings { "called" } else { "coming" }
        >
            <span class="c-bell"><Icon glyph/></span>
            <div class="c-call-text">
                <h2>{desk(heading)}</h2>
                <p>
                    <span>{said}</span>
                    {state::quiet(Glyph::Languages, words::language_name(row.language).into())}
                </p>
            </div>
            {since.map(|since| view! { <span class="c-call-since c-num">{since}</span> })}
            <div class="c-call-acts">
                {(!look() && acts.opened_desk() != Some(row.desk)).then(|| act(
                    "show-desk", Kind::Plain, Glyph::Monitor, words.show.plain(),
                    move || acts.open_desk(row.desk),
                ))}
                {look().then(|| act(
                    "refuse-visual", Kind::Plain, Glyph::X, words.refuse.plain(),
                    move || acts.at_desk(&row, DeskAct::RefuseVisual),
                ))}
                {(row.help == HelpState::Called).then(|| act(
                    "answer-help",
                    if look() { Kind::Plain } else { Kind::Go },
                    Glyph::HandHelping,
                    words.go.plain(),
                    move || {
                        acts.open_desk(row.desk);
                        acts.at_desk(&row, DeskAct::AnswerHelp);
                    },
                ))}
                {(row.help == HelpState::Coming).then(|| act(
                    "close-help",
                    if look() { Kind::Plain } else { Kind::Go },
                    Glyph::Check,
                    words.close.plain(),
                    move || acts.at_desk(&row, DeskAct::CloseHelp),
                ))}
                {look().then(|| act(
                    "confirm-visual", Kind::Go, Glyph::Check, words.confirm.plain(),
                    move || acts.at_desk(&row, DeskAct::ConfirmVisual),
                ))}
            </div>
        </section>
    }
}

/// What is known about who calls: what failed, or where the person is.
fn situation(catalogue: &StaffCatalogue, row: &DeskRow) -> String {
    match row.failure {
        Some(failure) => catalogue.failures.of(failure).staff.plain(),
        None => screen_name(&catalogue.console.screens, row.screen).plain(),
    }
}

#[cfg(test)]
mod tests {
    use protocol::card::ReaderState;
    use protocol::ids::{DeskId, SessionId};
    use protocol::kiosk::ScreenKind;
    use protocol::language::Language;

    use super::*;

    fn row() -> DeskRow {
        DeskRow {
            desk: DeskId(1),
            way: protocol::way::Way::OwnReader,
            session: SessionId(1),
            reader: ReaderState::Ready,
            screen: ScreenKind::Visual,
            failure: None,
            language: Language::Japanese,
            help: HelpState::None,
            help_since: None,
            visual_asked: false,
            card_forgotten: false,
            taken_over: false,
        }
    }

    #[test]
    fn whoever_wishes_for_the_staff_has_a_strip_and_nobody_else() {
        for visual in [false, true] {
            for help in [HelpState::None, HelpState::Called, HelpState::Coming] {
                for card in [false, true] {
                    let wishes = visual || card || help != HelpState::None;
                    let wish = Wish::of(&DeskRow {
                        visual_asked: visual,
                        help,
                        card_forgotten: card,
                        ..row()
                    });
                    assert_eq!(wish.is_some(), wishes, "{visual} {help:?} {card}");
                }
            }
        }
    }
}
