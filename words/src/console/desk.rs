//! Desks, as the staff see them.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// What a desk does, in a word.
    DeskStates {
        /// The staff are called.
        calling: Text,
        /// The staff are asked to compare the face with the card.
        look: Text,
        /// A card was forgotten.
        card_forgotten: Text,
        /// The reader does not answer.
        reader_away: Text,
        /// The terminal's folders do not answer.
        folders_away: Text,
        /// The kiosk shows a failure.
        failed: Text,
        /// The staff are on the way.
        coming: Text,
        /// The staff have taken over.
        with_staff: Text,
        /// Nobody is there.
        free: Text,
        /// Somebody is there.
        busy: Text,
    }

    /// A desk's way of working.
    Ways {
        /// With a reader of our own.
        own_reader: Text,
        /// Beside an accredited reader.
        companion: Text,
    }

    /// The kiosk's screens, each in a word.
    Screens {
        /// Waiting for a card.
        idle: Text,
        /// The card is being read.
        reading: Text,
        /// The choice between PIN and the staff's look.
        identity: Text,
        /// The PIN pad.
        pin: Text,
        /// Something is awaited.
        checking: Text,
        /// The staff were asked to look.
        visual: Text,
        /// The registration as a health insurance card.
        register: Text,
        /// The notice about the certificate.
        certificate: Text,
        /// A question of consent.
        consent: Text,
        /// The answers, looked over.
        review: Text,
        /// The end.
        done: Text,
        /// Given up.
        stopped: Text,
        /// A failure.
        trouble: Text,
        /// With the staff.
        with_staff: Text,
        /// The birthday beside an accredited reader.
        birthday: Text,
        /// At the accredited reader.
        at_terminal: Text,
        /// The accredited reader's result has come.
        found: Text,
    }

    /// Calls of the desks.
    Calls {
        /// A desk calls.
        calling: Text,
        /// The staff are on the way to a desk.
        coming: Text,
        /// A desk asks for the staff's look.
        look: Text,
        /// How the look is done.
        look_how: Text,
        /// A card was forgotten at a desk.
        forgotten: Text,
        /// Since when.
        since: Text,
        /// I am on my way.
        go: Text,
        /// The call is done with.
        close: Text,
        /// The face is that of the card.
        confirm: Text,
        /// It could not be confirmed.
        refuse: Text,
        /// Show this desk below.
        show: Text,
    }

    /// A desk that is opened, and what to do there.
    AtDesk {
        /// What the panel is, for who does not see it.
        panel: Text,
        /// The kiosk's screen, as a heading.
        screen: Text,
        /// The patient's language, as a heading.
        language: Text,
        /// The way of working, as a heading.
        way: Text,
        /// The reader, as a heading.
        reader: Text,
        /// The terminal's folders, as a heading.
        folders: Text,
        /// The reader answers.
        reader_ready: Text,
        /// It does not.
        reader_away: Text,
        /// The call, as a heading.
        help: Text,
        /// Nobody is called.
        help_none: Text,
        /// The staff are called.
        help_called: Text,
        /// The staff are on the way.
        help_coming: Text,
        /// Nobody pays in full who presented a proof.
        keep: Text,
        /// Open the visit of who stands there.
        show_visit: Text,
        /// Nobody is there.
        free: Text,
        /// Something failed: what its remedy is.
        mend: Text,
        /// Take over: what.
        take_over: Text,
        /// Take over: what the kiosk shows then.
        take_over_how: Text,
        /// Take over: the act.
        take_over_act: Text,
        /// Receive on what was presented: what.
        receive: Text,
        /// Receive on what was presented: how.
        receive_how: Text,
        /// What follows when nothing was presented.
        receive_nothing: Text,
        /// Give the reception back to the kiosk.
        hand_back: Text,
        /// The staff's look: what.
        look: Text,
        /// A card was forgotten: what.
        forgotten: Text,
        /// A card was forgotten: how.
        forgotten_how: Text,
    }
}
