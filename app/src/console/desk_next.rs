//! What to do next at the desk that is opened: look, mend, take over, receive, hand back.

use leptos::prelude::*;
use protocol::console::{DeskAct, DeskRow};
use protocol::help::HelpState;
use protocol::kiosk::ScreenKind;
use protocol::presented::Presented;
use words::StaffCatalogue;

use super::OpenedDesk;
use super::acts::Acts;
use super::button::{Kind, act};
use super::desk::desk_failure;
use super::task::task;
use super::tone::Tone;
use super::{next, proof};
use crate::look::Glyph;

pub(super) fn pane(
    catalogue: &'static StaffCatalogue,
    acts: Acts,
    desk: &OpenedDesk,
) -> impl IntoView + use<> {
    let row = desk.row;
    let mut tasks = Vec::new();
    tasks.extend(trouble(catalogue, &row));
    tasks.extend(row.visual_asked.then(|| look(catalogue, acts, row)));
    tasks.extend(row.card_forgotten.then(|| forgotten(catalogue)));
    tasks.extend(row.taken_over.then(|| receive(catalogue, acts, row)));
    tasks.extend(can_be_taken_over(&row).then(|| take_over(catalogue, acts, row)));
    if tasks.is_empty() {
        let over = catalogue.console.at_desk.free.plain();
        tasks.push(view! { <p class="c-soft">{over}</p> }.into_any());
    }
    let seldom = row.taken_over.then(|| {
        act(
            "hand-back",
            Kind::Quiet,
            Glyph::Undo2,
            catalogue.console.at_desk.hand_back.plain(),
            move || acts.at_desk(&row, DeskAct::HandBack),
        )
    });
    next::frame(&catalogue.console, tasks, seldom.into_iter().collect())
}

/// Where the reception is over or with the staff already there is nothing to take over.
const fn can_be_taken_over(row: &DeskRow) -> bool {
    !row.taken_over
        && !matches!(
            row.screen,
            ScreenKind::Done | ScreenKind::Stopped | ScreenKind::WithStaff
        )
}

/// The remedy of what failed.
fn trouble(catalogue: &StaffCatalogue, row: &DeskRow) -> Option<AnyView> {
    let failure = desk_failure(row)?;
    Some(task(
        Tone::Error,
        Glyph::TriangleAlert,
        catalogue.console.at_desk.mend.plain(),
        catalogue.failures.of(failure).remedy.plain(),
        Vec::new(),
    ))
}

fn look(catalogue: &'static StaffCatalogue, acts: Acts, row: DeskRow) -> AnyView {
    let (words, calls) = (&catalogue.console.at_desk, &catalogue.console.calls);
    let confirm = act(
        "desk-confirm-visual",
        Kind::Go,
        Glyph::Check,
        calls.confirm.plain(),
        move || acts.at_desk(&row, DeskAct::ConfirmVisual),
    );
    let refuse = act(
        "desk-refuse-visual",
        Kind::Plain,
        Glyph::X,
        calls.refuse.plain(),
        move || acts.at_desk(&row, DeskAct::RefuseVisual),
    );
    task(
        Tone::Now,
        Glyph::Eye,
        words.look.plain(),
        calls.look_how.plain(),
        vec![confirm, refuse],
    )
}

fn forgotten(catalogue: &StaffCatalogue) -> AnyView {
    let words = &catalogue.console.at_desk;
    task(
        Tone::Hand,
        Glyph::IdCard,
        words.forgotten.plain(),
        words.forgotten_how.plain(),
        Vec::new(),
    )
}

fn take_over(catalogue: &'static StaffCatalogue, acts: Acts, row: DeskRow) -> AnyView {
    let words = &catalogue.console.at_desk;
    // It is what comes next only where somebody waits for the staff.
    let wanted = row.failure.is_some() || row.help != HelpState::None;
    let (tone, kind) = if wanted && !row.visual_asked {
        (Tone::Now, Kind::Go)
    } else {
        (Tone::Quiet, Kind::Plain)
    };
    let take = act(
        "take-over",
        kind,
        Glyph::UserRound,
        words.take_over_act.plain(),
        move || acts.at_desk(&row, DeskAct::TakeOver),
    );
    task(
        tone,
        Glyph::HandHelping,
        words.take_over.plain(),
        words.take_over_how.plain(),
        vec![take],
    )
}

/// The three things that can be presented, equals in size.
fn receive(catalogue: &'static StaffCatalogue, acts: Acts, row: DeskRow) -> AnyView {
    let words = &catalogue.console.at_desk;
    let buttons = proof::ALL.map(|presented| {
        let (id, glyph) = match presented {
            Presented::Proof(protocol::presented::Proof::MyNumberCard) => {
                ("receive-card", Glyph::IdCard)
            }
            Presented::Proof(protocol::presented::Proof::QualificationCertificate) => {
                ("receive-certificate", Glyph::FileText)
            }
            // The staff receive on what they see, never on what a reader has not told yet.
            Presented::Nothing | Presented::AtTerminal => ("receive-nothing", Glyph::Ban),
        };
        let name = proof::name(&catalogue.console.presented, presented).plain();
        act(id, Kind::Plain, glyph, name, move || {
            acts.at_desk(&row, DeskAct::Receive(presented));
        })
    });
    let how = format!(
        "{} {}",
        words.receive_how.plain(),
        words.receive_nothing.plain()
    );
    task(
        Tone::Now,
        Glyph::FileCheck,
        words.receive.plain(),
        how,
        buttons.into(),
    )
}
