//! Visits: the list, the person, what happened, what to do next.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
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
        /// The insurance facts have not come yet.
        result_open: Text,
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
        /// Confirmed at the accredited reader.
        by_terminal: Text,
        /// When the visit began.
        began: Text,
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
        /// At the accredited reader, which has not said anything yet.
        at_terminal: Text,
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
        /// The insurance facts came.
        result_came: Text,
        /// The staff gave a result.
        result_bound: Text,
        /// The staff took it again.
        result_taken_back: Text,
        /// The staff asked by number.
        result_asked: Text,
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
        /// The insurance facts have not come yet: what.
        result_open: Text,
        /// The insurance facts have not come yet: how.
        result_open_how: Text,
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
}
