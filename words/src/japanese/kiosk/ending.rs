//! How a reception ends.

use crate::kiosk::{Choice, Done, Stopped, TakeCard, Trouble, Ways, WithStaff};
use crate::text::text;

pub(super) const DONE: Done = Done {
    heading: text!["受付が終わりました"],
    number: text!["あなたの番号"],
    lead: text!["お呼びするまでお待ちください。"],
    taken: text!["番号でお呼びします"],
    open: text!["保険の確認が続いています。受付はできています。"],
    see_staff: text!["保険のことで、スタッフがお声がけします。"],
};

pub(super) const STOPPED: Stopped = Stopped {
    heading: text!["受付をやめました"],
    lead: text!["もう一度始めるときは、カードを置き直してください。"],
};

pub(super) const TAKE_CARD: TakeCard = TakeCard {
    heading: text!["カードを忘れずに！"],
    lead: text!["カードを取って、お持ちください。"],
    forgotten: text!["カードが残っています。スタッフにも知らせました。"],
    beside: text!["となりのカードリーダーから、カードを取ってください。"],
};

pub(super) const TROUBLE: Trouble = Trouble {
    promise: text!["医療費が10割負担になることはありません"],
    promise_lead: text!["マイナンバーカードをお持ちなので、これまで通りの負担で受診できます。"],
    code: text!["スタッフ用の番号 ", { Code }],
    ways: Ways {
        lay_again: Choice {
            act: text!["もう一度置く"],
            meaning: text!["カバーから出して、真ん中に置きます。"],
        },
        retry: Choice {
            act: text!["もう一度ためす"],
            meaning: text!["同じことを、もう一度します。"],
        },
        other_identity: Choice {
            act: text!["ほかの方法で確認"],
            meaning: text!["本人確認の方法を、選び直します。"],
        },
        staff: Choice {
            act: text!["スタッフと話す"],
            meaning: text!["スタッフがご案内します。"],
        },
        go_on: Choice {
            act: text!["このまま受付する"],
            meaning: text!["保険の確認は、あとでします。"],
        },
    },
};

pub(super) const WITH_STAFF: WithStaff = WithStaff {
    heading: text!["スタッフが受付を続けます"],
    lead: text!["この画面の操作はいりません。スタッフがご案内します。"],
};
