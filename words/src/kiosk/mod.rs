//! The patient's kiosk, a sheet for each screen.

mod companion;
mod consent;
mod ending;
mod frame;
mod identity;

pub use companion::{AtReader, BirthDay, Companion, Found, Story};
pub use consent::{Class, Consent, Records, Review};
pub use ending::{Done, Stopped, TakeCard, Trouble, Ways, WithStaff};
pub use frame::{Bar, Cancel, Frame, Help, Languages, Look, Steps, Warning};
pub use identity::{Certificate, Checking, Choice, Identity, Pin, Register, Visual};

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// All of the kiosk.
    Kiosk {
        /// What is around every screen.
        frame: Frame,
        /// Before the card.
        idle: Idle,
        /// The card is being read.
        reading: Reading,
        /// PIN or the staff's look.
        identity: Identity,
        /// The pad.
        pin: Pin,
        /// Something is under way.
        checking: Checking,
        /// The staff look.
        visual: Visual,
        /// The card is not registered as a health insurance card.
        register: Register,
        /// The certificate's term.
        certificate: Certificate,
        /// A question of consent.
        consent: Consent,
        /// The answers, looked over.
        review: Review,
        /// Consents as their authority recorded them.
        records: Records,
        /// The number.
        done: Done,
        /// Given up.
        stopped: Stopped,
        /// The card is to be taken.
        take_card: TakeCard,
        /// Something failed.
        trouble: Trouble,
        /// The staff go on.
        with_staff: WithStaff,
        /// The way beside an accredited reader.
        companion: Companion,
    }

    /// The screen before the card.
    Idle {
        /// What to do.
        heading: Text,
        /// How.
        lead: Text,
        /// What the kiosk is.
        product: Text,
        /// The label of the four pictures.
        story: Text,
        /// The first picture.
        place: Text,
        /// The second.
        confirm: Text,
        /// The third.
        choose: Text,
        /// The fourth.
        wait: Text,
        /// For whom the button beside the heading is.
        without_card: Text,
        /// The button beside the heading: calls the staff.
        call_staff: Text,
        /// The heading while the reader does not answer.
        away_heading: Text,
        /// What to do then.
        away_lead: Text,
    }

    /// The card is being read.
    Reading {
        /// What is under way.
        heading: Text,
        /// What to do meanwhile.
        lead: Text,
    }
}
