//! What the command line says in English.

use crate::command::{Command, Fault, Faults, Keeping, Labels, Values};
use crate::text::text;

pub(crate) static WORDS: Command = Command {
    labels: Labels {
        service: text!["PC/SC service"],
        driver: text!["Driver"],
        reader: text!["Reader"],
        card: text!["Card"],
        certificate: text!["Certificate"],
        tries: text!["Tries"],
        path: text!["Authority"],
        pin: text!["PIN"],
        remedy: text!["What to do"],
    },
    values: Values {
        good: text!["in order"],
        not_reached: text!["not looked at yet"],
        individual_number_card: text!["My Number Card"],
        valid_from: text!["from ", { Date }],
        valid_to: text!["until ", { Date }],
        tries_left: text![{ Count }, " left"],
        tries_unknown: text!["the card tells no number"],
        locked: text!["locked"],
        path_not_checked: text!["not checked: name a certificate with --trust"],
        path_known: text!["the certificate leads to it; revocation is not checked"],
        path_known_test: text![
            "the certificate leads to a test authority; revocation is not checked"
        ],
        pin_right: text!["right, and the card has signed"],
        pin_unknown: text!["presented perhaps, and the card has not said whether it is right"],
    },
    faults: Faults {
        service_away: Fault {
            what: text!["The PC/SC service does not answer."],
            remedy: text![
                "Install it and start it. On Debian: “apt install pcscd”, then “systemctl start pcscd.socket”."
            ],
        },
        driver_missing: Fault {
            what: text!["A reader is plugged in, but no driver serves it."],
            remedy: text![
                "Install the reader's driver, “apt install libccid” for most, and restart pcscd."
            ],
        },
        reader_missing: Fault {
            what: text!["There is no such reader."],
            remedy: text![
                "Plug the reader in, or look at its name with “opensc-tool --list-readers” if you gave one."
            ],
        },
        card_missing: Fault {
            what: text!["No card lies on the reader."],
            remedy: text!["Lay a My Number Card on it and leave it there."],
        },
        card_in_use: Fault {
            what: text!["Another program keeps the card."],
            remedy: text!["Stop the bridge or other card software, and try again."],
        },
        card_unreadable: Fault {
            what: text!["The card does not answer as a card should."],
            remedy: text!["Take it out of its cover, lay it again and leave it there."],
        },
        another_card: Fault {
            what: text!["This is not a My Number Card."],
            remedy: text!["Lay a My Number Card."],
        },
        no_certificate: Fault {
            what: text!["The card carries no user authentication certificate."],
            remedy: text!["Certificates are issued at the city or town office."],
        },
        path_unknown: Fault {
            what: text!["The certificate does not lead to the authority that was named."],
            remedy: text!["Check whether the file of --trust is of the right authority."],
        },
        certificate_ended: Fault {
            what: text!["The certificate is not valid today."],
            remedy: text![
                "Check the clock of this machine. Certificates are renewed at the city or town office."
            ],
        },
        pin_wrong: Fault {
            what: text!["The PIN is wrong."],
            remedy: text!["Look at the tries that are left before you try again."],
        },
        pin_locked: Fault {
            what: text!["The PIN is locked."],
            remedy: text!["It is unlocked at the city or town office."],
        },
        last_try: Fault {
            what: text!["One try is left, so the PIN was not presented."],
            remedy: text!["If you are sure of the PIN, give --last-try as well."],
        },
        perhaps_last_try: Fault {
            what: text!["It could be the last try, so the PIN was not presented."],
            remedy: text!["If you are sure of the PIN, give --last-try as well."],
        },
        no_pin: Fault {
            what: text!["Standard input holds no PIN of four digits."],
            remedy: text!["Give the four digits on standard input, on one line."],
        },
        signature_wrong: Fault {
            what: text!["The card's signature does not fit its certificate."],
            remedy: text!["Do not trust this card. Tell the vendor."],
        },
    },
    keeping: Keeping {
        entries: text!["Entries"],
        head: text!["Head"],
        log: text!["Audit log"],
        whole: text!["whole"],
        whole_from_head: text!["whole, and it goes on from the head that was given"],
        unseen: text![
            "Not seen without --head: a folder that was put back to an earlier copy of itself, and a log that was written anew with the folder’s own key."
        ],
        unseen_after_head: text![
            "Not seen: whether the entries after that head were written anew with the folder’s own key."
        ],
        altered: text![
            "Entry ",
            { Count },
            " was changed, or is not the one that stood here."
        ],
        missing: text!["Entry ", { Count }, " was taken out."],
        tail_missing: text![
            "The end was cut off: entry ",
            { Count },
            " and all after it."
        ],
        uncounted: text![
            "Entry ",
            { Count },
            " is there, and the sealed count does not know it."
        ],
        head_broken: text!["The sealed count was changed or taken out."],
        put_back: text![
            "The folder is an earlier copy of itself: entry ",
            { Count },
            " and all after it are not there."
        ],
        rewritten: text![
            "The log was written anew: its entry ",
            { Count },
            " is not that of the head."
        ],
        fault_remedy: text![
            "Keep the folder as it is, make a copy of it, and tell whoever is responsible for the system."
        ],
        backed_up: text!["Backup made and read back"],
        restored: text!["Put back into"],
        made_at: text!["Made at"],
        visits: text!["Visits"],
        keep_apart: text![
            "Keep the passphrase apart from the file. Without it nobody can open the backup."
        ],
    },
};
