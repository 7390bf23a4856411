//! The browsers that may come in (つながる機器): which are in, and how one is put out.

use leptos::prelude::*;
use protocol::console::ConsoleView;
use protocol::device::{Device, DeviceRole};
use protocol::ids::DeskId;
use words::Placeholder;
use words::console::{Console as ConsoleWords, Devices as Words};

use super::acts::Acts;
use super::button::{Kind, act};
use super::dates::full_date;
use crate::language::Languages;
use crate::look::clock::{day, time_of_day};
use crate::look::{Glyph, Icon};

/// The list's name, for the button that shows it.
const LIST: &str = "c-devices";

/// The button in the bar.
#[component]
pub(super) fn DevicesButton(view: Signal<ConsoleView>, acts: Acts) -> impl IntoView {
    let shown = Memo::new(move |_| view.with(|view| view.devices.is_some()));
    let catalogue = Languages::staff();
    view! {
        <button
            type="button"
            class="c-button"
            data-size="square"
            data-testid="devices-button"
            aria-controls=LIST
            aria-expanded=move || shown.get().to_string()
            aria-label=move || catalogue.get().console.devices.heading.plain()
            on:click=move |_| acts.show_devices(!shown.get_untracked())
        >
            <Icon glyph=Glyph::Monitor/>
        </button>
    }
}

/// The list, while it is asked for.
#[component]
pub(super) fn Devices(view: Signal<ConsoleView>, acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    let devices = Memo::new(move |_| view.with(|view| view.devices.clone()));
    move || {
        let words = &catalogue.get().console;
        let rows = |devices: Vec<Device>| -> Vec<_> {
            devices
                .into_iter()
                .map(|device| row(words, acts, device))
                .collect()
        };
        devices.get().map(|devices| {
            view! {
                <section class="c-tray" id=LIST aria-labelledby="c-devices-heading" data-testid="devices">
                    <h2 id="c-devices-heading">{words.devices.heading.plain()}</h2>
                    <p>{words.devices.how.plain()}</p>
                    <ul>{rows(devices)}</ul>
                </section>
            }
        })
    }
}

fn row(words: &'static ConsoleWords, acts: Acts, device: Device) -> impl IntoView + use<> {
    let words = &words.devices;
    let state = if device.is_this {
        &words.this
    } else if device.connected {
        &words.connected
    } else {
        &words.away
    };
    let date = day(device.given_at).map(full_date).unwrap_or_default();
    // Whoever puts himself out cannot come in again without a new link.
    let withdraw = (!device.is_this).then(|| {
        act(
            "withdraw",
            Kind::Quiet,
            Glyph::LogOut,
            words.withdraw.plain(),
            move || {
                acts.withdraw(device.device);
            },
        )
    });
    view! {
        <li data-connected=device.connected.to_string()>
            <Icon glyph=Glyph::Monitor/>
            <div>
                <b>{role(words, device.role)}</b>
                " "
                <span class="c-soft c-num">{date} " " {time_of_day(device.given_at)}</span>
                <p>{state.plain()}</p>
            </div>
            <div class="c-tray-acts">{withdraw}</div>
        </li>
    }
}

fn role(words: &'static Words, role: DeviceRole) -> String {
    let at = |text: &words::Text, DeskId(desk): DeskId| {
        text.plain_with(|place| (place == Placeholder::Desk).then(|| desk.to_string()))
    };
    match role {
        DeviceRole::Kiosk(desk) => at(&words.kiosk, desk),
        DeviceRole::Console => words.console.plain(),
        DeviceRole::Support(desk) => at(&words.support, desk),
        DeviceRole::Display => words.display.plain(),
        DeviceRole::Tray(desk) => at(&words.tray, desk),
    }
}
