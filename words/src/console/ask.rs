//! Asking by the numbers of a certificate (記号・番号による照会).

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// Asking by number.
    Ask {
        /// What it is.
        heading: Text,
        /// From what the numbers are read.
        how: Text,
        /// 保険者番号.
        insurer: Text,
        /// 記号.
        symbol: Text,
        /// 番号.
        number: Text,
        /// 枝番.
        branch: Text,
        /// 生年月日.
        birth_date: Text,
        /// Asks.
        act: Text,
        /// Something is missing or cannot be asked.
        incomplete: Text,
        /// How far a request is.
        states: Requests,
    }

    /// How far a request by number is.
    Requests {
        /// It is being put before the terminal.
        placing: Text,
        /// The answer is awaited.
        waiting: Text,
        /// Whether it was sent is not certain.
        uncertain: Text,
        /// It was certainly not sent.
        not_sent: Text,
        /// It was refused.
        refused: Text,
        /// It was answered.
        answered: Text,
    }
}
