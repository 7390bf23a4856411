//! What the staff read about each failure, in English.

use crate::failures::{StaffFailures, StaffRow};
use crate::text::text;

pub(crate) const WORDS: StaffFailures = StaffFailures {
    reader_away: StaffRow {
        staff: text!["The card reader or the PC/SC service does not answer."],
        remedy: text![
            "Unplug the reader and plug it in again. If that does not help, restart the PC/SC service of the reception machine."
        ],
    },
    card_unreadable: StaffRow {
        staff: text!["The card answered only in part, or not as a card should."],
        remedy: text![
            "Have the card put down again. If the same card goes on failing, confirm the person yourselves."
        ],
    },
    not_individual_number_card: StaffRow {
        staff: text!["The card is not an Individual Number Card."],
        remedy: text![
            "Ask whether the person has a My Number Card or a certificate of eligibility."
        ],
    },
    card_removed: StaffRow {
        staff: text!["The card left the reader while it was being read."],
        remedy: text!["Have the card left on the reader."],
    },
    no_authentication_certificate: StaffRow {
        staff: text!["The card carries no user authentication certificate."],
        remedy: text![
            "Compare the face with the card. Certificates are issued at the city or town office."
        ],
    },
    pin_locked: StaffRow {
        staff: text!["The PIN is locked after three wrong tries."],
        remedy: text!["Compare the face with the card. It is unlocked at the city or town office."],
    },
    pin_entry_gone: StaffRow {
        staff: text!["The PIN came for a pad that is closed, or could not be unsealed."],
        remedy: text!["Have it entered again. If it goes on, open the screen again."],
    },
    certificate_lapsed: StaffRow {
        staff: text!["The certificate ended more than three months ago."],
        remedy: text![
            "Confirm eligibility by the notice of eligibility. It is renewed at the city or town office."
        ],
    },
    certificate_untrusted: StaffRow {
        staff: text!["The certificate does not lead to a configured authority."],
        remedy: text!["Check the authorities and the date that the reception machine is set to."],
    },
    source_away: StaffRow {
        staff: text!["The other end of the eligibility check does not answer."],
        remedy: text![
            "Check the network and the eligibility terminal. The reception can go on with what was presented."
        ],
    },
    source_refused: StaffRow {
        staff: text!["The other end refused this person or card."],
        remedy: text!["Look the person up at the eligibility terminal."],
    },
    source_unreadable: StaffRow {
        staff: text!["The answer does not have a known form."],
        remedy: text![
            "See the result at the eligibility terminal. Keep the file and tell the vendor."
        ],
    },
    not_registered: StaffRow {
        staff: text!["The card is not registered as a health insurance card."],
        remedy: text!["Offer to register it, or ask for a certificate of eligibility."],
    },
    store_away: StaffRow {
        staff: text!["The reception could not be saved."],
        remedy: text!["Check the free space and the data folder of the reception machine."],
    },
    session_over: StaffRow {
        staff: text!["The person whom this act was meant for has left the desk."],
        remedy: text!["See who is at the desk now and act again."],
    },
    edited_meanwhile: StaffRow {
        staff: text!["Somebody else has changed this visit before."],
        remedy: text!["Look at it as it is now and act again."],
    },
    not_now: StaffRow {
        staff: text!["The act does not fit the state of the desk or visit."],
        remedy: text!["Look at the state and act again."],
    },
    not_there: StaffRow {
        staff: text!["There is no such desk or visit."],
        remedy: text!["Look at the list again."],
    },
    frame_unreadable: StaffRow {
        staff: text!["What arrived does not have the agreed form."],
        remedy: text!["Open the screen again. If it goes on, tell the vendor."],
    },
    token_unknown: StaffRow {
        staff: text!["The screen's key is unknown or used up."],
        remedy: text!["Open the screen from a new link."],
    },
    not_your_role: StaffRow {
        staff: text!["This role cannot do that."],
        remedy: text!["Open the screen from the link of the right role."],
    },
    too_many: StaffRow {
        staff: text!["There are more messages or screens than allowed."],
        remedy: text!["Close the screens that are not used."],
    },
    host_refused: StaffRow {
        staff: text!["The connection was made to another name."],
        remedy: text!["Open the link that the reception machine printed."],
    },
    origin_refused: StaffRow {
        staff: text!["The connection came from another site."],
        remedy: text!["Open the link that the reception machine printed."],
    },
    hello_missing: StaffRow {
        staff: text!["The first message did not come in time."],
        remedy: text!["If it goes on, check the clinic's network."],
    },
    card_of_other_environment: StaffRow {
        staff: text!["A test card at a real reception, or a person's own card in a test."],
        remedy: text![
            "Lay a test card only where the screens say that it is a test, and a person's own card only elsewhere."
        ],
    },
    reader_in_use: StaffRow {
        staff: text!["Another program is using the card reader."],
        remedy: text![
            "Close other programs that use cards, then have the card put down again. If there are two readers, name the reception's own at the start."
        ],
    },
    result_away: StaffRow {
        staff: text!["The result file could not be opened."],
        remedy: text!["Check its name, its place, and that it may be read."],
    },
    result_not_whole: StaffRow {
        staff: text!["The result file is cut short, or is still being written."],
        remedy: text![
            "Wait a little and read it again. If it goes on, look the person up at the eligibility terminal again."
        ],
    },
    result_foreign: StaffRow {
        staff: text!["This is no result file, or one of an unknown form."],
        remedy: text![
            "Check that the eligibility terminal wrote it. If it did, keep the file and tell the vendor."
        ],
    },
    result_ambiguous: StaffRow {
        staff: text!["The result file says the same thing twice."],
        remedy: text![
            "See the result at the eligibility terminal. Keep the file and tell the vendor of it."
        ],
    },
    result_too_large: StaffRow {
        staff: text!["The result file is larger than any that the terminal writes."],
        remedy: text![
            "Check that the eligibility terminal wrote it. Ask for fewer people at once if it is a bulk answer."
        ],
    },
    result_encrypted: StaffRow {
        staff: text!["The result file is under a password."],
        remedy: text![
            "Switch the encryption of result files off in the settings of the terminal's application."
        ],
    },
    source_session_over: StaffRow {
        staff: text!["The other end has ended this person's session, or does not know it."],
        remedy: text![
            "Begin the reception again. If it goes on, look the person up at the eligibility terminal."
        ],
    },
    source_proof_refused: StaffRow {
        staff: text![
            "The other end did not take the card's signature: it does not hold, or it was used before."
        ],
        remedy: text![
            "Confirm the person with the PIN once more. If it goes on, use the eligibility terminal and tell the vendor."
        ],
    },
    consent_not_askable: StaffRow {
        staff: text![
            "The consent was not one that the other end had asked for, so none was registered."
        ],
        remedy: text!["Ask for the consents at the eligibility terminal. Tell the vendor."],
    },
    source_untrusted: StaffRow {
        staff: text!["The reception and the other end do not accept each other's certificates."],
        remedy: text![
            "Check when the certificates end and the files of --connector-identity. Until then use the eligibility terminal."
        ],
    },
    source_of_other_environment: StaffRow {
        staff: text![
            "What is for tests and what is for real receptions are connected with each other."
        ],
        remedy: text![
            "With --connector, name the accredited operator for a real folder, and the simulator for a test folder."
        ],
    },
    backup_foreign: StaffRow {
        staff: text!["The file is no backup of this program."],
        remedy: text![
            "Check the name of the file. A backup begins with the words UKETSUKE BACKUP."
        ],
    },
    backup_of_other_version: StaffRow {
        staff: text!["The backup has the form of another version of this program."],
        remedy: text!["Put it back with the version that made it, or with a newer one than this."],
    },
    backup_cut: StaffRow {
        staff: text!["The end of the backup is missing."],
        remedy: text![
            "Copy the file again from where it is kept, or take an earlier backup. Nothing was put back."
        ],
    },
    backup_damaged: StaffRow {
        staff: text![
            "The backup was changed after it was made: by a broken disk, in copying, or by somebody."
        ],
        remedy: text![
            "Copy the file again from where it is kept, or take an earlier backup. Nothing was put back."
        ],
    },
    backup_passphrase: StaffRow {
        staff: text!["The passphrase is not the one with which the backup was made."],
        remedy: text![
            "Give the passphrase again, on one line. Without it nobody can open the backup."
        ],
    },
    backup_not_whole: StaffRow {
        staff: text!["What was to be copied does not hold together, or its audit log has a fault."],
        remedy: text![
            "Run “uketsuke audit verify” on the folder, keep it as it is, and tell the vendor. Take an earlier backup to go on."
        ],
    },
    backup_over_folder: StaffRow {
        staff: text![
            "There is something already where the backup is to be put back, and nothing is overwritten."
        ],
        remedy: text!["Name a new folder with --data."],
    },
};
