//! The page: finds the token, opens the socket and shows the role's screen.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::bundle::Bundle;
use crate::language::Languages;
use crate::look::element::{h1, main, p};
use crate::look::{Part, dynamic, page, symbols};
use crate::session;
use crate::socket::{Link, LinkState};
use crate::sound::Sound;

/// Puts the app with the screens of one bundle into the document.
pub(crate) fn mount<B: Bundle>() {
    mount_to_body(root::<B>);
}

fn root<B: Bundle>() -> impl IntoView {
    Languages::provide(B::STAFF, B::FETCH);
    Sound::provide();
    let link = Link::provide();
    let view = RwSignal::new(None::<B>);
    spawn_local(async move {
        match session::token().await {
            Some(token) => link.connect(token, view),
            None => link.stop(LinkState::Unknown),
        }
    });

    let role = Memo::new(move |_| {
        view.with(|view| view.as_ref().map(B::role))
            .filter(|_| link.state().get().shows_views())
    });
    let screen = dynamic(move || match role.get() {
        None => notice(link),
        Some(role) => {
            page::set_role(role);
            B::screen(role, view.read_only())
        }
    });
    let icons = B::ICONS.iter().map(|&icons| symbols(icons));
    (icons.collect::<Vec<_>>(), screen)
}

/// Calls `show` with a signal that always holds a view: the newest one of the role.
pub(crate) fn follow<T: Clone + PartialEq + Send + Sync + 'static>(
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
fn notice(link: Link) -> AnyView {
    let languages = Languages::here();
    dynamic(move || {
        let words = &languages.words().connection;
        let (heading, lead) = match link.state().get() {
            LinkState::Unknown => (&words.unknown.heading, Some(&words.unknown.lead)),
            LinkState::Outdated => (&words.outdated.heading, Some(&words.outdated.lead)),
            LinkState::Lost => (&words.lost, None),
            LinkState::Connecting | LinkState::Open => (&words.waiting, None),
        };
        page::set_title(&heading.plain());
        main()
            .class("alone")
            .test_id("notice")
            .attr("data-state", link.state().get().name())
            .child(h1().attr("role", "status").child(heading))
            .child(lead.map(|lead| p().child(lead)))
            .part()
    })
}
