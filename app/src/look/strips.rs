//! The strips above a role's screen: that this is a test, and that the connection is lost.

use leptos::prelude::*;
use protocol::environment::Environment;

use super::element::{Element, div, p};
use super::{Part, dynamic};
use crate::language::Languages;
use crate::socket::{Link, LinkState};

/// What is said above everything else. The region is always there, so that what comes later is
/// read out.
pub(crate) fn strips(environment: impl Fn() -> Environment + Send + 'static) -> Element {
    let languages = Languages::here();
    let link = Link::here();
    div()
        .class("strips")
        .attr("role", "status")
        .child(dynamic(move || {
            let words = &languages.words().connection;
            let is_test = environment() == Environment::Test;
            let strip = is_test.then(|| {
                let strip = p().class("strip test").test_id("test-strip");
                strip.child(words.test.plain())
            });
            strip.part()
        }))
        .child(dynamic(move || {
            let words = &languages.words().connection;
            let is_lost = link.state().get() == LinkState::Lost;
            let strip = is_lost.then(|| {
                let strip = p().class("strip lost").test_id("lost-strip");
                strip.child(words.lost.plain())
            });
            strip.part()
        }))
}
