//! The second step: who it is.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// A big answer: what it does and what it means.
    Choice {
        /// The act.
        act: Text,
        /// What it means.
        meaning: Text,
    }

    /// PIN or the staff's look.
    Identity {
        /// The question.
        heading: Text,
        /// What to do with the card meanwhile.
        lead: Text,
        /// 暗証番号で確認.
        pin: Choice,
        /// What is said of the PIN when one try is left.
        pin_last: Text,
        /// What is said when the PIN is locked.
        pin_locked: Text,
        /// スタッフが確認.
        visual: Choice,
    }

    /// The pad for the four digits.
    Pin {
        /// What to type.
        heading: Text,
        /// Which number it is.
        lead: Text,
        /// The number typed before was wrong.
        wrong_heading: Text,
        /// What it may have been mixed up with.
        wrong_lead: Text,
        /// The number is asked once more after the clinic's machine was started again.
        again_heading: Text,
        /// Why.
        again_lead: Text,
        /// How many tries are left, and what for.
        tries: Text,
        /// The digits are not shown.
        hidden: Text,
        /// What three mistakes do.
        limit: Text,
        /// What the next mistake does.
        last: Text,
        /// The staff can look instead.
        unsure: Text,
        /// Asks for the staff's look.
        visual: Text,
        /// Takes one digit back.
        delete: Text,
        /// Takes all digits back.
        clear: Text,
        /// Hands the number in.
        confirm: Text,
        /// How many digits were typed, for a screen reader.
        typed: Text,
    }

    /// Something is under way: what is awaited.
    Checking {
        /// The card checks the PIN.
        pin: Text,
        /// The other end checks who it is.
        identity: Text,
        /// The card is being registered.
        registration: Text,
        /// The insurance facts are being asked for.
        eligibility: Text,
        /// The reception is being written.
        store: Text,
        /// The accredited reader's result is awaited.
        terminal: Text,
        /// What to do meanwhile.
        lead: Text,
    }

    /// 目視確認.
    Visual {
        /// The staff were called to look.
        asked_heading: Text,
        /// What they will do.
        asked_lead: Text,
        /// The card stays where it is.
        card_stays: Text,
        /// They could not confirm.
        not_confirmed_heading: Text,
        /// What can be done.
        not_confirmed_lead: Text,
    }

    /// 利用登録.
    Register {
        /// The question.
        heading: Text,
        /// Why it is asked.
        lead: Text,
        /// Yes.
        agree: Choice,
        /// No.
        refuse: Choice,
    }

    /// The certificate's term (電子証明書の期限).
    Certificate {
        /// It ends soon.
        expires_heading: Text,
        /// It has ended.
        expired_heading: Text,
        /// What the date is.
        last_day: Text,
        /// The date itself.
        date: Text,
        /// How many days are left.
        days_left: Text,
        /// The reception goes on today.
        today: Text,
        /// Where it is renewed.
        renew: Text,
        /// How long the card can be used after the end.
        grace: Text,
        /// Until when the card can be used although it has ended.
        usable_until: Text,
        /// What is not given meanwhile.
        facts_only: Text,
        /// Goes on.
        go_on: Text,
    }
}
