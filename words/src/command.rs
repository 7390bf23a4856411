//! What the command line says to whoever installs and runs the house: `uketsuke doctor`, `uketsuke
//! card`, `uketsuke audit`, `uketsuke backup` and `uketsuke restore`.
//!
//! These are no part of the app's catalogues: no browser loads them.

use protocol::language::Language;

use crate::sheet::sheet;
use crate::text::Text;
use crate::{english, japanese};

sheet! {
    /// Every text of the command line, in one language.
    Command {
        /// What is looked at.
        labels: Labels,
        /// What was found there.
        values: Values,
        /// What is wrong.
        faults: Faults,
        /// The audit log and backups.
        keeping: Keeping,
    }

    /// What is said of the audit log and of backups.
    Keeping {
        /// The number of entries of the audit log.
        entries: Text,
        /// The head of the audit log, to be kept on paper.
        head: Text,
        /// The audit log as such.
        log: Text,
        /// No fault was found, and no head was given.
        whole: Text,
        /// No fault was found, and the log goes on from the head that was given.
        whole_from_head: Text,
        /// What cannot be seen without a head.
        unseen: Text,
        /// What cannot be seen with one.
        unseen_after_head: Text,
        /// An entry was changed.
        altered: Text,
        /// An entry was taken out.
        missing: Text,
        /// The end was cut off.
        tail_missing: Text,
        /// An entry is not counted.
        uncounted: Text,
        /// The sealed count does not hold.
        head_broken: Text,
        /// The folder is an earlier copy of itself.
        put_back: Text,
        /// The log was written anew up to the head that was given.
        rewritten: Text,
        /// What to do about a fault of the log.
        fault_remedy: Text,
        /// A backup was made and read back.
        backed_up: Text,
        /// A backup was put back.
        restored: Text,
        /// When a backup was begun.
        made_at: Text,
        /// The number of visits in it.
        visits: Text,
        /// What becomes of the passphrase.
        keep_apart: Text,
    }

    /// The names of what is looked at.
    Labels {
        /// The PC/SC service.
        service: Text,
        /// The reader's driver.
        driver: Text,
        /// The reader.
        reader: Text,
        /// The card.
        card: Text,
        /// The user authentication certificate.
        certificate: Text,
        /// The tries of the PIN.
        tries: Text,
        /// Whether a path leads to a known CA.
        path: Text,
        /// The PIN.
        pin: Text,
        /// What to do about what is wrong.
        remedy: Text,
    }

    /// What was found.
    Values {
        /// It is in order.
        good: Text,
        /// It could not be looked at, because of what is wrong before it.
        not_reached: Text,
        /// An Individual Number Card.
        individual_number_card: Text,
        /// From which day on a certificate is valid.
        valid_from: Text,
        /// Until which day a certificate is valid.
        valid_to: Text,
        /// So many tries are left.
        tries_left: Text,
        /// The card tells no number of tries.
        tries_unknown: Text,
        /// None is left.
        locked: Text,
        /// No CA was named to check the path against.
        path_not_checked: Text,
        /// The path leads to a CA that was named. Revocation is not checked.
        path_known: Text,
        /// The same, and the CA is for tests.
        path_known_test: Text,
        /// The PIN was right and the card signed with its key.
        pin_right: Text,
        /// The PIN was or may have been presented, and the card said nothing of it.
        pin_unknown: Text,
    }

    /// What can be wrong.
    Faults {
        /// The PC/SC service does not answer.
        service_away: Fault,
        /// A reader is plugged in and no driver serves it.
        driver_missing: Fault,
        /// There is no reader, or none of the name that was asked for.
        reader_missing: Fault,
        /// No card lies on the reader.
        card_missing: Fault,
        /// Another program keeps the card.
        card_in_use: Fault,
        /// The card does not answer as a card.
        card_unreadable: Fault,
        /// It is no Individual Number Card.
        another_card: Fault,
        /// The card has no user authentication certificate.
        no_certificate: Fault,
        /// The path leads to none of the CAs that were named.
        path_unknown: Fault,
        /// The certificate is not valid on this day.
        certificate_ended: Fault,
        /// The PIN was wrong.
        pin_wrong: Fault,
        /// The PIN is locked.
        pin_locked: Fault,
        /// One try is left, and the PIN was not presented.
        last_try: Fault,
        /// The card tells no number of tries, and the PIN was not presented.
        perhaps_last_try: Fault,
        /// What came on standard input is no PIN.
        no_pin: Fault,
        /// The card's signature is not that of its certificate's key.
        signature_wrong: Fault,
    }

    /// One thing that is wrong.
    Fault {
        /// What it is.
        what: Text,
        /// What to do.
        remedy: Text,
    }
}

/// The command line's texts in a language.
pub fn command_of(language: Language) -> &'static Command {
    match language {
        Language::Japanese => &japanese::command::WORDS,
        Language::English => &english::command::WORDS,
    }
}
