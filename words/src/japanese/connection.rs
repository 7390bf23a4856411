//! The page's connection.

use crate::connection::{Connection, Notice};
use crate::text::text;

pub(crate) const WORDS: Connection = Connection {
    test: text!["試験中・実際の受付ではありません"],
    waiting: text!["受付の機械につないでいます。"],
    lost: text!["受付の機械とつながっていません。つなぎ直しています。"],
    unknown: Notice {
        heading: text!["この画面は、まだ受付につながっていません"],
        lead: text!["スタッフが、新しいリンクからこの画面を開きます。リンクは一度だけ使えます。"],
    },
    outdated: Notice {
        heading: text!["画面を新しくできませんでした"],
        lead: text!["スタッフにお知らせください。画面を閉じて、開き直します。"],
    },
};
