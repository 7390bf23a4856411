//! The third step: what past information may be used.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// A question of consent. The statements are those of the ministry's notice to patients.
    Consent {
        /// Which question of how many.
        place: Text,
        /// 診療・お薬.
        treatment: Class,
        /// 手術.
        surgery: Class,
        /// 健診.
        checkup: Class,
        /// What follows from either answer.
        either_way: Text,
        /// What was answered before.
        before: Text,
    }

    /// A class of past information.
    Class {
        /// Its name, as in a list.
        name: Text,
        /// The question.
        heading: Text,
        /// What is agreed to.
        statement: Text,
        /// What it is used for.
        purpose: Text,
        /// 同意する.
        agree: Text,
        /// 同意しない.
        refuse: Text,
    }

    /// Consents as their authority recorded them.
    Records {
        /// 1, by the accredited reader or the connector: agreed to.
        agreed: Text,
        /// 1, by word of mouth.
        told: Text,
        /// 1, in a test: never a consent.
        of_test: Text,
        /// 0: not agreed to.
        refused: Text,
        /// 2: its time is over.
        lapsed: Text,
        /// 3: it could not be asked.
        unobtainable: Text,
        /// The accredited reader has recorded it.
        by_terminal: Text,
        /// The connector's other end has.
        by_connector: Text,
        /// The staff were told.
        by_staff: Text,
        /// A stand-in for tests has.
        by_test: Text,
        /// Until when it holds.
        until: Text,
    }

    /// The answers, looked over before they are sent.
    Review {
        /// The question.
        heading: Text,
        /// 同意する.
        agreed: Text,
        /// 同意しない.
        refused: Text,
        /// Asks a question again.
        change: Text,
        /// この内容で受付する.
        submit: Text,
    }
}
