//! Sound: three earcons, made by Web Audio behind one interface.

mod earcon;

use std::rc::Rc;

use js_sys::Reflect;
use leptos::ev;
use leptos::prelude::*;
use web_sys::{AudioContext, OscillatorType};

pub(crate) use earcon::Earcon;

/// How long a note takes to come and to go, in seconds: without it a note clicks.
const EDGE: f64 = 0.02;
/// The loudness of a note, from 0 to 1: calm in a quiet waiting room.
const LOUDNESS: f32 = 0.18;

/// The page's sound. A browser lets a page sound only after the first touch.
#[derive(Clone, Copy)]
pub(crate) struct Sound {
    context: StoredValue<Option<Rc<AudioContext>>, LocalStorage>,
    awake: RwSignal<bool>,
}

impl Sound {
    /// Puts the sound where every component finds it, and wakes it at the first touch.
    pub(crate) fn provide() {
        let sound = Self {
            context: StoredValue::new_local(None),
            awake: RwSignal::new(false),
        };
        window_event_listener(ev::pointerdown, move |_| sound.wake());
        window_event_listener(ev::keydown, move |_| sound.wake());
        provide_context(sound);
    }

    /// The page's sound.
    pub(crate) fn here() -> Self {
        expect_context()
    }

    /// Whether the page can be heard: a display asks for a touch while it cannot.
    pub(crate) fn is_awake(self) -> bool {
        self.awake.get()
    }

    /// Plays an earcon, if the page may sound.
    pub(crate) fn play(self, earcon: Earcon) {
        self.context.with_value(|context| {
            if let Some(context) = context {
                // What fails here is the device's sound; the screen says the same.
                let _played = sounded(context, earcon);
            }
        });
    }

    fn wake(self) {
        if self.awake.get_untracked() {
            return;
        }
        if let Ok(context) = AudioContext::new() {
            self.context.set_value(Some(Rc::new(context)));
            self.awake.set(true);
        }
    }
}

fn sounded(context: &AudioContext, earcon: Earcon) -> Result<(), wasm_bindgen::JsValue> {
    // For tests and for support: which sound was the newest, whether or not a loudspeaker is on.
    let _noted = Reflect::set(
        &js_sys::global(),
        &"uketsukeEarcon".into(),
        &earcon.name().into(),
    );
    let begin = context.current_time();
    for note in earcon.notes() {
        let oscillator = context.create_oscillator()?;
        let gain = context.create_gain()?;
        oscillator.set_type(OscillatorType::Sine);
        oscillator.frequency().set_value(note.hertz);
        let (from, until) = (begin + note.at, begin + note.at + note.seconds);
        let loudness = gain.gain();
        loudness.set_value_at_time(0.0, from)?;
        loudness.linear_ramp_to_value_at_time(LOUDNESS, from + EDGE)?;
        loudness.linear_ramp_to_value_at_time(0.0, until)?;
        oscillator.connect_with_audio_node(&gain)?;
        gain.connect_with_audio_node(&context.destination())?;
        oscillator.start_with_when(from)?;
        oscillator.stop_with_when(until)?;
    }
    Ok(())
}
