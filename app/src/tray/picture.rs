//! Pictures of the tray's cards: a drawing of our own, with no emblem of anybody's, and a sign
//! on it for what is special about the card.

use leptos::prelude::*;
use protocol::card::TrayCard;

/// A card as it lies in the tray.
#[component]
pub(super) fn CardPicture(card: TrayCard) -> impl IntoView {
    let front = match card {
        TrayCard::NotMyNumber => another().into_any(),
        _ => individual_number().into_any(),
    };
    let sign = match card {
        TrayCard::Adult45 | TrayCard::Adult30 | TrayCard::NotMyNumber => None,
        TrayCard::Expiring => Some(clock("t-badge", "t-badge-line").into_any()),
        TrayCard::Expired => Some(clock("t-stop", "t-stop-line").into_any()),
        TrayCard::PinLocked => Some(lock().into_any()),
    };
    let person = match card {
        TrayCard::Adult45 => Some(portrait(true).into_any()),
        TrayCard::NotMyNumber => None,
        _ => Some(portrait(false).into_any()),
    };
    view! {
        <svg class="t-art" viewBox="0 0 342 216" aria-hidden="true">{front}{person}{sign}</svg>
    }
}

/// The place on the reader where a card goes, while it is empty.
#[component]
pub(super) fn EmptyPlace() -> impl IntoView {
    view! {
        <svg class="t-art" viewBox="0 0 342 216" aria-hidden="true">
            <rect class="t-place" x="3" y="3" width="336" height="210" rx="20"></rect>
            <path class="t-waves" d="M141 132 a42 42 0 0 1 0 -48"></path>
            <path class="t-waves" d="M115 150 a74 74 0 0 1 0 -84"></path>
            <path class="t-waves" d="M201 84 a42 42 0 0 1 0 48"></path>
            <path class="t-waves" d="M227 66 a74 74 0 0 1 0 84"></path>
            <circle class="t-tone" cx="171" cy="108" r="10"></circle>
        </svg>
    }
}

/// Paper, a band, a place for the face, lines and a chip.
fn individual_number() -> impl IntoView {
    view! {
        <rect class="t-paper" x="3" y="3" width="336" height="210" rx="20"></rect>
        <path class="t-tone" d="M5 23 a18 18 0 0 1 18 -18 h296 a18 18 0 0 1 18 18 v27 h-332z"></path>
        <path class="t-line" d="M22 28 h96"></path>
        <path class="t-line" d="M142 78 h104"></path>
        <path class="t-soft" d="M142 106 h160 M142 130 h160 M142 154 h84"></path>
        <rect class="t-chip" x="262" y="146" width="54" height="44" rx="9"></rect>
        <path class="t-line t-hair" d="M262 168 h54 M289 146 v44"></path>
        <path class="t-soft" d="M24 198 h120"></path>
    }
}

/// A face in a frame; glasses tell the older one from the others.
fn portrait(glasses: bool) -> impl IntoView {
    view! {
        <rect class="t-paper" x="24" y="66" width="94" height="116" rx="8"></rect>
        <circle class="t-tone" cx="71" cy="108" r="25"></circle>
        <path class="t-tone" d="M30 180 q0 -40 41 -40 t41 40z"></path>
        <path class="t-line" d="M58 116 q13 12 26 0"></path>
        {glasses.then(|| view! {
            <g class="t-line">
                <circle cx="60" cy="103" r="8"></circle>
                <circle cx="82" cy="103" r="8"></circle>
                <path d="M68 103 h6"></path>
            </g>
        })}
    }
}

/// A clock over the corner: the certificate's term.
fn clock(ground: &'static str, line: &'static str) -> impl IntoView {
    view! {
        <circle class=ground cx="292" cy="58" r="38"></circle>
        <path class=line d="M292 36 v24 l16 10"></path>
    }
}

/// A lock over the corner: the PIN.
fn lock() -> impl IntoView {
    view! {
        <circle class="t-stop" cx="292" cy="58" r="38"></circle>
        <rect class="t-stop-line" x="274" y="54" width="36" height="26" rx="5"></rect>
        <path class="t-stop-line" d="M281 54 v-8 a11 11 0 0 1 22 0 v8"></path>
    }
}

/// Some other card: a stripe and stars, no face, no chip.
fn another() -> impl IntoView {
    view! {
        <rect class="t-other" x="3" y="3" width="336" height="210" rx="20"></rect>
        <path class="t-ink" d="M5 44 h332 v40 h-332z"></path>
        <path class="t-line" d="M28 122 h120 M28 146 h70"></path>
        <circle class="t-other-tone" cx="272" cy="156" r="30"></circle>
        <circle class="t-line" cx="236" cy="156" r="30"></circle>
    }
}
