//! The results that belong to nobody yet (照合待ち).

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The tray of results.
    Tray {
        /// The heading.
        heading: Text,
        /// The result names no person.
        nobody: Text,
        /// Gives it to a visit by its number.
        give: Text,
        /// Gives it to somebody who has no number yet, by the time of the beginning.
        give_at_desk: Text,
        /// Opens a visit that it may belong to, by its number.
        open: Text,
        /// Opens one that has no number yet, by the time of the beginning.
        open_at_desk: Text,
        /// How it is given to a visit that is not named here.
        how: Text,
        /// Takes the result from a visit again.
        take_back: Text,
        /// Why a result lies here.
        whys: Whys,
    }

    /// Why a result lies in the tray.
    Whys {
        /// Nobody fits by two facts.
        nobody: Text,
        /// Several fit.
        several: Text,
        /// It fits somebody who has left the kiosk.
        left: Text,
        /// The person said that it is not his.
        denied: Text,
        /// Taken from a visit again.
        taken_back: Text,
        /// It names no person.
        no_person: Text,
        /// It names several people.
        several_people: Text,
        /// It is of an earlier day.
        another_day: Text,
        /// The same name came before with other content.
        same_name: Text,
        /// It cannot be read.
        unreadable: Text,
        /// It answers another's request.
        other_request: Text,
        /// It refuses a request of ours, or the visit has a result.
        answer: Text,
    }
}
