//! The answer to an act that was refused: what the staff read about the failure, its code and
//! its remedy.

use leptos::prelude::*;

use super::acts::Acts;
use crate::language::Languages;
use crate::look::{Glyph, Icon};

/// The region is always there and polite, so that it is read out when it fills.
#[component]
pub(super) fn Refused(acts: Acts) -> impl IntoView {
    let catalogue = Languages::staff();
    view! {
        <div class="c-refused" role="status" data-testid="refused">
            {move || acts.refusal().map(|failure| {
                let catalogue = catalogue.get();
                let row = catalogue.failures.of(failure);
                let code = failure.row().code;
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
                            on:click=move |_| acts.put_refusal_away()
                        >
                            <Icon glyph=Glyph::X/>
                        </button>
                    </div>
                }
            })}
        </div>
    }
}
