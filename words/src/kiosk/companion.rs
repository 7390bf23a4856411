//! The way beside an accredited reader.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The way beside an accredited reader.
    Companion {
        /// Before anybody begins: what the kiosk is for.
        heading: Text,
        /// What comes first.
        lead: Text,
        /// 受付をはじめる.
        begin: Text,
        /// The pictures of what will happen.
        story: Story,
        /// The pad for the birthday.
        birthday: BirthDay,
        /// At the accredited reader.
        reader: AtReader,
        /// Its result has come.
        found: Found,
    }

    /// What will happen beside an accredited reader.
    Story {
        /// The birthday is typed here.
        birthday: Text,
        /// Card, face or PIN and consents are the reader's.
        beside: Text,
        /// Back here: is it you?
        back: Text,
    }

    /// The pad for month and day of birth.
    BirthDay {
        /// What to type.
        heading: Text,
        /// How, and an example.
        lead: Text,
        /// What it is for.
        purpose: Text,
        /// No year has such a day.
        impossible: Text,
        /// After the two places of the month.
        month: Text,
        /// After the two places of the day.
        day: Text,
        /// What is typed so far, for a screen reader.
        typed: Text,
        /// Hands it in.
        confirm: Text,
    }

    /// What to do at the accredited reader.
    AtReader {
        /// Where to go.
        heading: Text,
        /// That this screen goes on by itself.
        lead: Text,
        /// The card.
        place: Text,
        /// Face or PIN.
        confirm: Text,
        /// The consents.
        choose: Text,
        /// 手続きが終わりました.
        finished: Text,
    }

    /// The accredited reader's result.
    Found {
        /// Whose it is, by the first letters.
        heading: Text,
        /// What stands below.
        lead: Text,
        /// Nothing was agreed to.
        none: Text,
        /// It is mine.
        mine: Text,
        /// It is not.
        not_mine: Text,
    }
}
