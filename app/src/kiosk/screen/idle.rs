//! Before the card: four pictures say what will happen.

use protocol::card::ReaderState;
use protocol::kiosk::KioskIntent;
use protocol::language::Language;
use protocol::way::Way;
use words::Text;

use crate::kiosk::button::{Weight, language, plain, press};
use crate::kiosk::layout::ask;
use crate::kiosk::scene::Scene;
use crate::look::element::{Element, div, li, main, ol, span};
use crate::look::{Drawing, Glyph, art, icon};

/// The screen.
pub(super) fn view(scene: Scene) -> Element {
    let words = &scene.words.kiosk.idle;
    let companion = &scene.words.kiosk.companion;
    let (heading, lead) = match (scene.way, scene.reader) {
        // The reader beside is another's: what is known of it here does not keep anybody from it.
        (Way::Companion, _) => (&companion.heading, &companion.lead),
        (Way::OwnReader, ReaderState::Ready) => (&words.heading, &words.lead),
        (Way::OwnReader, ReaderState::Away) => (&words.away_heading, &words.away_lead),
    };
    let start = (scene.way == Way::Companion).then(|| {
        plain(
            scene.acts,
            KioskIntent::Begin,
            Weight::Filled,
            "begin",
            (Glyph::ChevronRight, &companion.begin),
        )
    });
    let languages = div()
        .class("langs")
        .attr("role", "group")
        .attr("aria-label", scene.words.kiosk.frame.bar.language.plain())
        .child(icon(Glyph::Languages))
        .children(languages(scene));
    let call = press(
        scene.acts,
        KioskIntent::CallHelp,
        "btn small",
        "without-card",
    );
    let others = div()
        .class("others")
        .child(span().child(&words.without_card))
        .child(call.label(Glyph::Hand, &words.call_staff));
    main()
        .class("main idle")
        .child(match start {
            Some(start) => div()
                .class("opening")
                .child(ask(heading, lead))
                .child(start),
            None => ask(heading, lead),
        })
        .child(story(scene))
        .child(div().class("begin").child(languages).child(others))
}

/// The four pictures. The first is what to do now, while the reader answers.
fn story(scene: Scene) -> Element {
    let words = &scene.words.kiosk.idle;
    let first = match (scene.way, scene.reader) {
        (Way::OwnReader, ReaderState::Away) => "scene first away",
        _ => "scene first",
    };
    let [one, two, three] = match scene.way {
        Way::OwnReader => [
            (Drawing::Place, &words.place),
            (Drawing::Pin, &words.confirm),
            (Drawing::Consent, &words.choose),
        ],
        Way::Companion => {
            let words = &scene.words.kiosk.companion.story;
            [
                (Drawing::BirthDay, &words.birthday),
                (Drawing::Place, &words.beside),
                (Drawing::Consent, &words.back),
            ]
        }
    };
    let scenes = [
        (first, "1", one.0, one.1),
        ("scene", "2", two.0, two.1),
        ("scene", "3", three.0, three.1),
        ("scene", "4", Drawing::Wait, &words.wait),
    ];
    pictures(scenes).attr("aria-label", words.story.plain())
}

/// Numbered pictures with arrows between them.
pub(super) fn pictures<const N: usize>(
    scenes: [(&'static str, &'static str, Drawing, &'static Text); N],
) -> Element {
    let scenes = scenes.map(|(class, number, drawing, text)| {
        let arrow = (number != "1").then(|| {
            let arrow = span().class("chev");
            arrow.child(icon(Glyph::ChevronRight))
        });
        let caption = span()
            .class("cap")
            .child(span().class("n num").child(number))
            .child(span().child(text));
        li().class(class)
            .child(arrow)
            .child(span().class("pic").child(art(drawing)))
            .child(caption)
    });
    ol().class("story").children(scenes)
}

fn languages(scene: Scene) -> impl Iterator<Item = Element> {
    Language::ALL.into_iter().map(move |each| {
        let name = format!("idle-language-{}", each.tag());
        language(scene, each, "lang", name)
    })
}
