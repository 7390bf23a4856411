//! The staff's console.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The staff's console.
    Console {
        /// The page's title.
        title: Text,
        /// The product's name in the bar.
        brand: Text,
        /// The button that makes the page dark.
        to_dark: Text,
        /// The button that makes the page light again.
        to_light: Text,
        /// What the desks in the bar are, for who does not see them.
        desks: Text,
        /// A desk by its number.
        desk: Text,
        /// What a desk does, in a word.
        desk_states: DeskStates,
        /// The kiosk's screens, each in a word.
        screens: Screens,
        /// Calls of the desks.
        calls: Calls,
        /// The answer to an act that was refused.
        refused: Refused,
        /// Today's list.
        list: List,
        /// Where a visit stands.
        stages: Stages,
        /// What needs a hand, in a word.
        alerts: Alerts,
        /// The visit that is opened.
        person: Person,
        /// The insurance facts.
        insurance: Insurance,
        /// The consents.
        consents: Consents,
        /// What was presented.
        presented: Presented,
        /// What happened.
        history: History,
        /// What to do next about a visit.
        next: Next,
        /// A desk that is opened, and what to do there.
        at_desk: AtDesk,
    }

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

    /// The answer to an act that was refused.
    Refused {
        /// The button that puts the answer away.
        close: Text,
    }

    /// Today's list.
    List {
        /// Its heading.
        heading: Text,
        /// What the filter does.
        filter: Text,
        /// All visits, and how many.
        all: Text,
        /// Those that need a hand, and how many.
        hand: Text,
        /// The column of the numbers.
        number: Text,
        /// The column of the names.
        name: Text,
        /// The column of the times.
        time: Text,
        /// The column of the states.
        state: Text,
        /// Who is not known before the eligibility answer.
        unconfirmed: Text,
        /// Who was received without a name.
        unnamed: Text,
        /// There is no number yet.
        no_number: Text,
        /// Nobody has come today.
        empty: Text,
        /// Nothing needs a hand.
        no_hand: Text,
    }

    /// Where a visit stands.
    Stages {
        /// Waiting to be called.
        waiting: Text,
        /// Called.
        called: Text,
        /// Seen.
        seen: Text,
        /// Gone without being seen.
        gone: Text,
    }

    /// What needs a hand, in a word.
    Alerts {
        /// The insurance is not valid, or not clear.
        eligibility: Text,
        /// The certificate ends soon or has ended.
        certificate: Text,
        /// Still to be looked up.
        to_confirm: Text,
        /// To be confirmed another day.
        confirm_later: Text,
    }

    /// The visit that is opened.
    Person {
        /// What the panel is, for who does not see it.
        panel: Text,
        /// The button that closes it.
        close: Text,
        /// Nothing is opened.
        nobody: Text,
        /// Confirmed by PIN.
        by_pin: Text,
        /// Confirmed by the staff's look.
        by_look: Text,
        /// When the visit began.
        began: Text,
    }

    /// The insurance facts.
    Insurance {
        /// There is no answer.
        no_answer: Text,
        /// 1: valid.
        valid: Text,
        /// 2: invalid.
        invalid: Text,
        /// 3: invalid, there is a newer one.
        invalid_newer: Text,
        /// 4: none.
        none: Text,
        /// 5: several.
        several: Text,
        /// 6: valid, not registered.
        valid_unregistered: Text,
        /// A validity that is unknown; its code is shown behind this.
        validity_unknown: Text,
        /// A code that is unknown; it is shown behind this.
        unknown: Text,
        /// The insurer's name.
        insurer: Text,
        /// The insurer's number.
        insurer_number: Text,
        /// Symbol and number.
        symbol_number: Text,
        /// The branch number.
        branch: Text,
        /// The share in tenths, as a heading.
        share: Text,
        /// A share in tenths.
        tenths: Text,
        /// Insured or of the family, as a heading.
        relation: Text,
        /// The insured person.
        insured: Text,
        /// Of the family.
        family: Text,
        /// When the insurance began.
        qualified_on: Text,
    }

    /// The consents.
    Consents {
        /// The heading.
        heading: Text,
        /// There are no records.
        none: Text,
        /// Past treatment and medicine.
        treatment: Text,
        /// Past surgery.
        surgery: Text,
        /// Past health checks.
        checkup: Text,
        /// States as the accredited reader or the connector's other end recorded them.
        accredited: ConsentStates,
        /// States of a consent by word of mouth.
        oral: ConsentStates,
        /// States of a test's record.
        simulator: ConsentStates,
        /// Until when the information can be read.
        until: Text,
        /// It cannot be read.
        unreadable: Text,
        /// What a consent by word of mouth is.
        oral_note: Text,
        /// What a test's record is.
        simulator_note: Text,
    }

    /// The four states of a consent under one authority.
    ConsentStates {
        /// 0: refused.
        refused: Text,
        /// 1: agreed.
        agreed: Text,
        /// 2: lapsed.
        lapsed: Text,
        /// 3: could not be obtained.
        unobtainable: Text,
    }

    /// What was presented.
    Presented {
        /// The heading.
        heading: Text,
        /// An Individual Number Card.
        my_number_card: Text,
        /// A qualification certificate.
        qualification_certificate: Text,
        /// Nothing.
        nothing: Text,
    }

    /// What happened.
    History {
        /// The heading.
        heading: Text,
        /// The visit began.
        began: Text,
        /// Received at the kiosk.
        received: Text,
        /// Received by the staff.
        received_by_staff: Text,
        /// Called.
        called: Text,
        /// Seen.
        seen: Text,
        /// Gone.
        gone: Text,
        /// Put back.
        put_back: Text,
    }

    /// What to do next about a visit.
    Next {
        /// The heading.
        heading: Text,
        /// Nothing is to be done.
        nothing: Text,
        /// The visit is over.
        over: Text,
        /// The insurance is to be looked at: what.
        eligibility: Text,
        /// The insurance is to be looked at: how.
        eligibility_how: Text,
        /// The certificate ends soon: what.
        expires: Text,
        /// The certificate ends soon: until when.
        expires_on: Text,
        /// The certificate has ended: what.
        expired: Text,
        /// The certificate has ended: when.
        expired_on: Text,
        /// Until when the card can be used nevertheless.
        usable_until: Text,
        /// The alert about the certificate where the notice itself is not known.
        certificate: Text,
        /// Where a certificate is renewed.
        renew: Text,
        /// Still to be looked up: what.
        to_confirm: Text,
        /// Still to be looked up: how.
        to_confirm_how: Text,
        /// To be confirmed another day: what.
        confirm_later: Text,
        /// To be confirmed another day: how.
        confirm_later_how: Text,
        /// Somebody waits: what.
        waiting: Text,
        /// Somebody waits: what calling does.
        waiting_how: Text,
        /// Call the number.
        call: Text,
        /// Somebody is called: what.
        called: Text,
        /// Somebody is called: what follows.
        called_how: Text,
        /// Seen.
        seen: Text,
        /// Put back to waiting.
        put_back: Text,
        /// Gone without being seen.
        gone: Text,
        /// The person is still before a kiosk: what.
        at_desk: Text,
        /// Show that desk.
        show_desk: Text,
    }

    /// A desk that is opened, and what to do there.
    AtDesk {
        /// What the panel is, for who does not see it.
        panel: Text,
        /// The kiosk's screen, as a heading.
        screen: Text,
        /// The patient's language, as a heading.
        language: Text,
        /// The reader, as a heading.
        reader: Text,
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
