//! A task: what to do, why, and the buttons that do it.

use leptos::prelude::*;

use super::tone::Tone;
use crate::look::{Glyph, Icon};

pub(super) fn task(
    tone: Tone,
    glyph: Glyph,
    what: String,
    how: impl IntoView,
    acts: Vec<AnyView>,
) -> AnyView {
    let acts = (!acts.is_empty()).then(|| view! { <div class="c-task-acts">{acts}</div> });
    view! {
        <section class="c-task" data-tone=tone.name()>
            <Icon glyph/>
            <div>
                <h3>{what}</h3>
                <p>{how}</p>
            </div>
            {acts}
        </section>
    }
    .into_any()
}
