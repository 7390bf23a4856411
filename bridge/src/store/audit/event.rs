//! What the audit log can say.

macro_rules! events {
    ($($(#[$meta:meta])* $name:ident = $text:literal;)*) => {
        /// What happened. The text is what stands in the log: it is never changed, and never
        /// used for anything else.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum AuditEvent {
            $($(#[$meta])* $name,)*
        }

        impl AuditEvent {
            /// The text in the log.
            pub const fn text(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

events! {
    /// The bridge was started on the folder.
    Started = "started";
    /// A reception began at a desk.
    Begun = "begun";
    /// A reception ended without 受付完了.
    Abandoned = "abandoned";
    /// 受付完了 at the kiosk.
    Received = "received";
    /// 受付完了 by the staff, on what was presented.
    ReceivedByStaff = "received_by_staff";
    /// The person was confirmed by PIN.
    ConfirmedByPin = "confirmed_by_pin";
    /// 目視確認: the staff confirmed the face.
    ConfirmedVisually = "confirmed_visually";
    /// 目視確認: the staff could not confirm the face.
    VisualRefused = "visual_refused";
    /// The PIN of a card was locked by a wrong try.
    PinLocked = "pin_locked";
    /// Consents were registered.
    ConsentsRegistered = "consents_registered";
    /// First registration as a health insurance card (健康保険証利用登録).
    CardRegistered = "card_registered";
    /// The staff opened a visit's facts.
    VisitOpened = "visit_opened";
    /// A visit was called.
    VisitCalled = "visit_called";
    /// A called visit was put back to waiting.
    VisitPutBack = "visit_put_back";
    /// A visit was seen.
    VisitSeen = "visit_seen";
    /// A visit is gone without being seen.
    VisitGone = "visit_gone";
    /// The staff took a desk over.
    TakenOver = "taken_over";
    /// The staff gave a desk back.
    HandedBack = "handed_back";
    /// A result of the terminal's came.
    ResultCame = "result_came";
    /// The staff asked by number.
    ResultAsked = "result_asked";
    /// The insurance facts came after the reception.
    ResultLate = "result_late";
    /// The staff gave a result to a visit.
    ResultBound = "result_bound";
    /// The staff took a result from a visit again.
    ResultTakenBack = "result_taken_back";
    /// A bearer token was given out.
    TokenGiven = "token_given";
    /// A bearer token was withdrawn.
    TokenRevoked = "token_revoked";
    /// A one-use link was made.
    LinkMade = "link_made";
    /// A screen came in with its token, and was shown what its role sees from then on.
    ScreenOpened = "screen_opened";
    /// The person at the kiosk called the staff.
    HelpCalled = "help_called";
    /// The staff answered a call for help.
    HelpAnswered = "help_answered";
    /// The staff closed a call for help.
    HelpClosed = "help_closed";
    /// A backup was begun: written before there is one.
    BackedUp = "backed_up";
    /// The folder was put back from a backup.
    Restored = "restored";
}
