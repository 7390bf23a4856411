//! How a reception ends: with the number, without it, or with the staff.

use super::identity::Choice;
use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The number of the day.
    Done {
        /// The reception is finished.
        heading: Text,
        /// What the number is.
        number: Text,
        /// What happens next.
        lead: Text,
        /// The card was taken.
        taken: Text,
        /// The insurance facts have not come yet.
        open: Text,
        /// The staff have a question.
        see_staff: Text,
    }

    /// Given up or timed out.
    Stopped {
        /// What happened.
        heading: Text,
        /// How to begin again.
        lead: Text,
    }

    /// The card still lies there.
    TakeCard {
        /// カードを忘れずに！
        heading: Text,
        /// Where it is.
        lead: Text,
        /// The staff know as well.
        forgotten: Text,
        /// It lies on the reader beside this screen.
        beside: Text,
    }

    /// Something failed.
    Trouble {
        /// 医療費が10割負担になることはありません: only where a My Number Card was presented.
        promise: Text,
        /// What that means.
        promise_lead: Text,
        /// The code for the staff.
        code: Text,
        /// What can be done.
        ways: Ways,
    }

    /// What can be done about a failure.
    Ways {
        /// Put the card on the reader once more.
        lay_again: Choice,
        /// The same again.
        retry: Choice,
        /// Another way of showing who one is.
        other_identity: Choice,
        /// Talk to the staff.
        staff: Choice,
        /// Go on with the reception.
        go_on: Choice,
    }

    /// The staff have taken over.
    WithStaff {
        /// What happens.
        heading: Text,
        /// What to do.
        lead: Text,
    }
}
