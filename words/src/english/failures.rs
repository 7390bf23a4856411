//! The texts of the catalogue of failures.

use crate::failures::{Failures, Row};
use crate::text::text;

pub(crate) const WORDS: Failures = Failures {
    reader_away: Row {
        title: text!["Cards cannot be read at the moment"],
        what_to_do: text!["The staff will receive you. Please press “Help”."],
    },
    card_unreadable: Row {
        title: text!["The card could not be read"],
        what_to_do: text!["Take it out of its cover and put it in the middle."],
    },
    not_individual_number_card: Row {
        title: text!["This seems to be another card"],
        what_to_do: text!["Put your My Number Card here or talk to the staff."],
    },
    card_removed: Row {
        title: text!["The card was moved too early"],
        what_to_do: text!["Put it down and leave it there."],
    },
    no_authentication_certificate: Row {
        title: text!["This card cannot confirm who you are"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    pin_locked: Row {
        title: text!["The PIN is locked"],
        what_to_do: text!["The staff can confirm that it is you and receive you."],
    },
    pin_entry_gone: Row {
        title: text!["The time for the number was over"],
        what_to_do: text!["Please enter your PIN once more."],
    },
    certificate_lapsed: Row {
        title: text!["The certificate in your card has ended"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    certificate_untrusted: Row {
        title: text!["The certificate in your card could not be checked"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    source_away: Row {
        title: text!["The insurance check does not answer"],
        what_to_do: text!["Try again in a moment or talk to the staff."],
    },
    source_refused: Row {
        title: text!["Your insurance could not be checked"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    source_unreadable: Row {
        title: text!["The answer about your insurance could not be read"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    not_registered: Row {
        title: text!["The card is not registered for health insurance"],
        what_to_do: text!["Register it here or talk to the staff."],
    },
    store_away: Row {
        title: text!["The reception could not be written down"],
        what_to_do: text!["Please talk to the staff. The reception is not finished."],
    },
    session_over: Row {
        title: text!["That reception is over"],
        what_to_do: text!["Please begin again."],
    },
    edited_meanwhile: Row {
        title: text!["Something has changed"],
        what_to_do: text!["Look at it as it is now and try again."],
    },
    not_now: Row {
        title: text!["That is not possible now"],
        what_to_do: text!["Please follow the screen."],
    },
    not_there: Row {
        title: text!["That reception was not found"],
        what_to_do: text!["Please tell the staff."],
    },
    frame_unreadable: Row {
        title: text!["The screen had a problem"],
        what_to_do: text!["Please tell the staff."],
    },
    token_unknown: Row {
        title: text!["This screen is not connected to the reception yet"],
        what_to_do: text!["Please tell the staff."],
    },
    not_your_role: Row {
        title: text!["That is not possible on this screen"],
        what_to_do: text!["Please tell the staff."],
    },
    too_many: Row {
        title: text!["The reception is busy"],
        what_to_do: text!["Please wait a little and try again."],
    },
    host_refused: Row {
        title: text!["This screen cannot be opened"],
        what_to_do: text!["Please tell the staff."],
    },
    origin_refused: Row {
        title: text!["This screen cannot be opened"],
        what_to_do: text!["Please tell the staff."],
    },
    hello_missing: Row {
        title: text!["The connection took too long"],
        what_to_do: text!["Please wait. The screen connects again."],
    },
    card_of_other_environment: Row {
        title: text!["This card cannot be used here"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    reader_in_use: Row {
        title: text!["Cards cannot be read at the moment"],
        what_to_do: text!["Put the card down again or talk to the staff."],
    },
    result_away: Row {
        title: text!["The answer about your insurance could not be opened"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    result_not_whole: Row {
        title: text!["The answer about your insurance was not complete"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    result_foreign: Row {
        title: text!["The answer about your insurance has another form"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    result_ambiguous: Row {
        title: text!["The answer about your insurance is not clear"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    result_too_large: Row {
        title: text!["The answer about your insurance is too large"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    result_encrypted: Row {
        title: text!["The answer about your insurance could not be opened"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    source_session_over: Row {
        title: text!["The check of your insurance took too long"],
        what_to_do: text!["Please begin again, or talk to the staff."],
    },
    source_proof_refused: Row {
        title: text!["The check with your card was not accepted"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    consent_not_askable: Row {
        title: text!["Your consent was not registered"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    source_untrusted: Row {
        title: text!["Your insurance cannot be checked"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    source_of_other_environment: Row {
        title: text!["Your insurance cannot be checked"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    backup_foreign: Row {
        title: text!["The clinic's data cannot be put back"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    backup_of_other_version: Row {
        title: text!["The clinic's data cannot be put back"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    backup_cut: Row {
        title: text!["The clinic's data cannot be put back"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    backup_damaged: Row {
        title: text!["The clinic's data cannot be put back"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    backup_passphrase: Row {
        title: text!["The clinic's data cannot be put back"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    backup_not_whole: Row {
        title: text!["The clinic's data cannot be put back"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
    backup_over_folder: Row {
        title: text!["The clinic's data cannot be put back"],
        what_to_do: text!["Please talk to the staff. They will show you how to go on."],
    },
};
