//! The texts of the catalogue of failures, one row for each [`Failure`].

use protocol::failure::Failure;

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// One failure's texts for the patient.
    Row {
        /// What happened, as the patient reads it.
        title: Text,
        /// What the patient does now.
        what_to_do: Text,
    }

    /// One failure's texts for the staff.
    StaffRow {
        /// What happened, as the staff read it.
        staff: Text,
        /// What the staff or the vendor do about it.
        remedy: Text,
    }
}

/// Declares [`Failures`] and [`StaffFailures`] and the way from a [`Failure`] to its row. The match has no other
/// arm, so a failure without texts does not compile.
macro_rules! rows {
    ($($failure:ident => $row:ident,)+) => {
        sheet! {
            /// Every failure's texts for the patient.
            Failures {
                $(
                    #[doc = concat!("[`Failure::", stringify!($failure), "`].")]
                    $row: Row,
                )+
            }

            /// Every failure's texts for the staff.
            StaffFailures {
                $(
                    #[doc = concat!("[`Failure::", stringify!($failure), "`].")]
                    $row: StaffRow,
                )+
            }
        }

        impl Failures {
            /// The texts of a failure.
            pub const fn of(&self, failure: Failure) -> &Row {
                match failure {
                    $(Failure::$failure => &self.$row,)+
                }
            }
        }

        impl StaffFailures {
            /// The texts of a failure.
            pub const fn of(&self, failure: Failure) -> &StaffRow {
                match failure {
                    $(Failure::$failure => &self.$row,)+
                }
            }
        }
    };
}

rows! {
    ReaderAway => reader_away,
    CardUnreadable => card_unreadable,
    NotIndividualNumberCard => not_individual_number_card,
    CardRemoved => card_removed,
    NoAuthenticationCertificate => no_authentication_certificate,
    PinLocked => pin_locked,
    PinEntryGone => pin_entry_gone,
    CertificateLapsed => certificate_lapsed,
    CertificateUntrusted => certificate_untrusted,
    SourceAway => source_away,
    SourceRefused => source_refused,
    SourceUnreadable => source_unreadable,
    NotRegistered => not_registered,
    StoreAway => store_away,
    SessionOver => session_over,
    EditedMeanwhile => edited_meanwhile,
    NotNow => not_now,
    NotThere => not_there,
    FrameUnreadable => frame_unreadable,
    TokenUnknown => token_unknown,
    NotYourRole => not_your_role,
    TooMany => too_many,
    HostRefused => host_refused,
    OriginRefused => origin_refused,
    HelloMissing => hello_missing,
    CardOfOtherEnvironment => card_of_other_environment,
    ReaderInUse => reader_in_use,
    ResultAway => result_away,
    ResultNotWhole => result_not_whole,
    ResultForeign => result_foreign,
    ResultAmbiguous => result_ambiguous,
    ResultTooLarge => result_too_large,
    ResultEncrypted => result_encrypted,
    SourceSessionOver => source_session_over,
    SourceProofRefused => source_proof_refused,
    ConsentNotAskable => consent_not_askable,
    SourceUntrusted => source_untrusted,
    SourceOfOtherEnvironment => source_of_other_environment,
    BackupForeign => backup_foreign,
    BackupOfOtherVersion => backup_of_other_version,
    BackupCut => backup_cut,
    BackupDamaged => backup_damaged,
    BackupPassphrase => backup_passphrase,
    BackupNotWhole => backup_not_whole,
    BackupOverFolder => backup_over_folder,
}
