//! The strips above a role's screen: that this is a test, and that the connection is lost.

use leptos::prelude::*;
use protocol::environment::Environment;

use crate::language::Languages;
use crate::look::dynamic;
use crate::socket::{Link, LinkState};

/// What is said above everything else. The region is always there, so that what comes later is
/// read out.
#[component]
pub(crate) fn Strips(
    /// Real or test.
    #[prop(into)]
    environment: Signal<Environment>,
) -> impl IntoView {
    let catalogue = Languages::catalogue();
    let link = Link::here();
    view! {
        <div class="strips" role="status">
            {dynamic(move || (environment.get() == Environment::Test).then(|| view! {
                <p class="strip test" data-testid="test-strip">
                    {catalogue.get().connection.test.plain()}
                </p>
            }).into_any())}
            {dynamic(move || (link.state().get() == LinkState::Lost).then(|| view! {
                <p class="strip lost" data-testid="lost-strip">
                    {catalogue.get().connection.lost.plain()}
                </p>
            }).into_any())}
        </div>
    }
}
