//! What is around every screen of the kiosk.

use crate::kiosk::{Bar, Cancel, Frame, Help, Languages, Look, Steps, Warning};
use crate::text::text;

pub(super) const FRAME: Frame = Frame {
    steps: Steps {
        label: text!["いまの場所"],
        reception: text!["受付"],
        identity: text!["本人確認"],
        consent: text!["同意の確認"],
        done: text!["受付完了"],
        over: text!["終わりました"],
    },
    bar: Bar {
        label: text!["いつもの操作"],
        language: text!["ことば"],
        look: text!["見やすさ"],
        help: text!["たすけ"],
        help_calls: text!["スタッフを呼ぶ"],
        help_called: text!["呼び出し中"],
        back: text!["もどる"],
        cancel: text!["やめる"],
        desk: text!["受付機 ", { Desk }],
    },
    languages: Languages {
        heading: text!["ことばを選んでください"],
        close: text!["閉じる"],
    },
    look: Look {
        heading: text!["見やすくする"],
        size: text!["文字の大きさ"],
        size_usual: text!["ふつう"],
        size_large: text!["大きい"],
        contrast: text!["色"],
        contrast_usual: text!["ふつう"],
        contrast_high: text!["白黒ではっきり"],
        close: text!["閉じる"],
    },
    help: Help {
        called: text!["スタッフを呼びました"],
        called_lead: text!["このままお待ちください。"],
        coming: text!["スタッフが向かっています"],
        coming_lead: text!["もうすぐ参ります。このままお待ちください。"],
        card_stays: text!["カードは、置いたままで大丈夫です。"],
        input_stays: text!["ここまでの入力は、残っています。"],
        cancel: text!["呼び出しを取り消す"],
        go_on: text!["待つあいだ続ける"],
    },
    warning: Warning {
        heading: text!["まだ続けますか"],
        left: text!["あと", { Seconds }, "秒"],
        lead: text!["続けないときは、この画面を閉じます。ここまでの入力は消えます。"],
        go_on: text!["つづける"],
        closes: text!["あと", { Seconds }, "秒で閉じます"],
        stay: text!["もう少し見る"],
    },
    cancel: Cancel {
        heading: text!["受付をやめますか"],
        lead: text!["やめると、ここまでの入力は消えます。"],
        stop: text!["受付をやめる"],
        go_on: text!["受付を続ける"],
    },
    veiled: text!["見えません"],
};
