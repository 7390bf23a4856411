//! The page: finds the token, opens the socket and shows the role's screen.

use leptos::prelude::*;
use leptos::task::spawn_local;
use protocol::console::ConsoleView;
use protocol::display::DisplayView;
use protocol::frame::View;
use protocol::kiosk::KioskView;
use protocol::support::SupportView;
use protocol::tray::TrayView;

use crate::console::Console;
use crate::display::Display;
use crate::kiosk::Kiosk;
use crate::language::Languages;
use crate::look::{Sprite, dynamic, page};
use crate::session;
use crate::socket::{Link, LinkState};
use crate::sound::Sound;
use crate::support::Support;
use crate::tray::Tray;

/// Puts the app into the document.
pub fn mount() {
    mount_to_body(Root);
}

/// Which role's view came. It follows from the token alone.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Kiosk,
    Console,
    Support,
    Display,
    Tray,
}

impl Role {
    const fn of(view: &View) -> Self {
        match view {
            View::Kiosk(_) => Self::Kiosk,
            View::Console(_) => Self::Console,
            View::Support(_) => Self::Support,
            View::Display(_) => Self::Display,
            View::Tray(_) => Self::Tray,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Kiosk => "kiosk",
            Self::Console => "console",
            Self::Support => "support",
            Self::Display => "display",
            Self::Tray => "tray",
        }
    }
}

#[component]
fn Root() -> impl IntoView {
    Languages::provide();
    Sound::provide();
    let link = Link::provide();
    spawn_local(async move {
        match session::token().await {
            Some(token) => link.connect(token),
            None => link.stop(LinkState::Unknown),
        }
    });

    let role = Memo::new(move |_| {
        link.view()
            .with(|view| view.as_ref().map(Role::of))
            .filter(|_| link.state().get().shows_views())
    });
    view! {
        <Sprite/>
        {dynamic(move || match role.get() {
            None => view! { <Notice link/> }.into_any(),
            Some(role) => {
                page::set_role(role.name());
                screen(role, link)
            }
        })}
    }
}

/// The root component of a role, with that role's part of the stream of views.
fn screen(role: Role, link: Link) -> AnyView {
    /// Follows the views of one role. Its first is there when this is called.
    macro_rules! only {
        ($variant:ident, $view:ty) => {
            Signal::derive(move || {
                link.view().with(|view| match view {
                    Some(View::$variant(view)) => Some(<$view>::clone(view)),
                    _ => None,
                })
            })
        };
    }
    match role {
        Role::Kiosk => follow(only!(Kiosk, KioskView), |view| {
            view! { <Kiosk view/> }.into_any()
        }),
        Role::Console => follow(only!(Console, ConsoleView), |view| {
            view! { <Console view/> }.into_any()
        }),
        Role::Support => follow(only!(Support, SupportView), |view| {
            view! { <Support view/> }.into_any()
        }),
        Role::Display => follow(only!(Display, DisplayView), |view| {
            view! { <Display view/> }.into_any()
        }),
        Role::Tray => follow(only!(Tray, TrayView), |view| {
            view! { <Tray view/> }.into_any()
        }),
    }
}

/// Calls `show` with a signal that always holds a view: the newest one of the role.
fn follow<T: Clone + PartialEq + Send + Sync + 'static>(
    views: Signal<Option<T>>,
    show: impl FnOnce(Signal<T>) -> AnyView,
) -> AnyView {
    let Some(first) = views.get_untracked() else {
        return ().into_any();
    };
    let newest = Memo::new(move |before: Option<&T>| {
        views
            .get()
            .or_else(|| before.cloned())
            .unwrap_or_else(|| first.clone())
    });
    show(newest.into())
}

/// What is shown while there is no view.
#[component]
fn Notice(link: Link) -> impl IntoView {
    let catalogue = Languages::catalogue();
    dynamic(move || {
        let words = &catalogue.get().connection;
        let (heading, lead) = match link.state().get() {
            LinkState::Unknown => (&words.unknown.heading, Some(&words.unknown.lead)),
            LinkState::Outdated => (&words.outdated.heading, Some(&words.outdated.lead)),
            LinkState::Lost => (&words.lost, None),
            LinkState::Connecting | LinkState::Open => (&words.waiting, None),
        };
        page::set_title(&heading.plain());
        view! {
            <main class="alone" data-testid="notice" data-state=link.state().get().name()>
                <h1 role="status">{heading.plain()}</h1>
                {lead.map(|lead| view! { <p>{lead.plain()}</p> })}
            </main>
        }
        .into_any()
    })
}
