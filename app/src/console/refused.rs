//! The answer to an act that was refused: what the staff read about the failure, its code and
//! its remedy.

use leptos::prelude::*;

use crate::language::Languages;
use crate::look::{Glyph, Icon};
use crate::socket::Link;

/// The region is always there and polite, so that it is read out when it fills.
#[component]
pub(super) fn Refused() -> impl IntoView {
    let catalogue = Languages::catalogue();
    let refusal = Link::here().refusal();
    // The count of the refusal that was put away. What was refused before this page of the
    // console was there is nobody's here.
    let seen = RwSignal::new(refusal.get_untracked().map(|refusal| refusal.count));
    let shown = move || {
        refusal
            .get()
            .filter(|refusal| seen.get() != Some(refusal.count))
    };
    view! {
        <div class="c-refused" role="status" data-testid="refused">
            {move || shown().map(|refusal| {
                let catalogue = catalogue.get();
                let row = catalogue.failures.of(refusal.failure);
                let code = refusal.failure.row().code;
                view! {
                    <div data-code=code>
                        <Icon glyph=Glyph::TriangleAlert/>
                        <p>
                            <b>{row.staff.plain()}</b>
                            " "
                            <span class="c-code">{code}</span>
                            <br/>
                            {row.remedy.plain()}
                        </p>
                        <button
                            type="button"
                            class="c-button"
                            data-size="square"
                            data-testid="refused-close"
                            aria-label=catalogue.console.refused.close.plain()
                            on:click=move |_| seen.set(Some(refusal.count))
                        >
                            <Icon glyph=Glyph::X/>
                        </button>
                    </div>
                }
            })}
        </div>
    }
}
