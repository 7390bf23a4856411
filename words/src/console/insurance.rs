//! The insurance facts and the consents.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The insurance facts.
    Insurance {
        /// There is no answer.
        no_answer: Text,
        /// 結果確認中: an answer is awaited.
        open: Text,
        /// What happens when it comes.
        open_how: Text,
        /// The facts are a terminal's result file's.
        from_terminal: Text,
        /// The facts are the connector's other end's.
        from_connector: Text,
        /// Since when it is valid.
        since: Text,
        /// When it was lost.
        lost: Text,
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
        /// A validity that is in no list, with its code.
        validity_unknown: Text,
        /// What to do about a code that is in no list.
        unknown_how: Text,
        /// A code that is in no list, and what to do about it.
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
        /// The validity, as a heading.
        validity: Text,
        /// The limit of payments, as a heading.
        limit: Text,
        /// Public payment, as a heading.
        tickets: Text,
        /// The share of a person from 70 to 74, as a heading.
        elderly: Text,
        /// Specific diseases, as a heading.
        diseases: Text,
        /// Something differs from the last time.
        changed: Text,
        /// What was, as a heading.
        last: Text,
        /// What is, as a heading.
        now: Text,
        /// The result does not say it.
        not_said: Text,
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
        /// Whose record it is.
        whose: Whose,
        /// Until when the information can be read.
        until: Text,
        /// When it ended.
        ended: Text,
        /// It cannot be read.
        unreadable: Text,
        /// What a consent by word of mouth is.
        oral_note: Text,
        /// What a test's record is.
        simulator_note: Text,
    }

    /// Whose record a consent is.
    Whose {
        /// The accredited reader's.
        terminal: Text,
        /// The connector's other end's.
        connector: Text,
        /// The staff's, who were told it.
        oral: Text,
        /// A stand-in's for tests.
        simulator: Text,
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
}
