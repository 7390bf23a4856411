//! The remote helper's view.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The remote helper's view.
    Support {
        /// The page's title.
        title: Text,
        /// The desk by its number.
        desk: Text,
        /// That the view can only be looked at.
        only_looking: Text,
        /// What does not reach it.
        only_looking_how: Text,
        /// What the mirrored screen is.
        mirror: Text,
        /// The heading of the state beside it.
        state: Text,
        /// Which person of the day it is, as a heading.
        person: Text,
        /// Which person of the day it is.
        person_count: Text,
        /// The step, as a heading.
        step: Text,
        /// The four steps, as words.
        steps: Steps,
        /// The screen, as a heading.
        screen: Text,
        /// The language, as a heading.
        language: Text,
        /// The reader, as a heading.
        reader: Text,
        /// The tries left, as a heading.
        tries: Text,
        /// The tries left.
        tries_left: Text,
        /// The call for the staff, as a heading.
        help: Text,
        /// The failure, as a heading.
        failure: Text,
        /// The warning that the screen will be closed, as a heading.
        warning: Text,
        /// In how many seconds it is closed.
        warning_seconds: Text,
        /// Whom a helper talks with.
        talk: Text,
        /// How a helper talks with the patient.
        talk_how: Text,
    }

    /// The four steps of a reception.
    Steps {
        /// 1.
        reception: Text,
        /// 2.
        identity: Text,
        /// 3.
        consent: Text,
        /// 4.
        done: Text,
        /// None of them.
        none: Text,
    }
}
