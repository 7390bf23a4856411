//! The remote helper's view in Japanese.

use crate::support::{Steps, Support};
use crate::text::text;

pub(crate) const WORDS: Support = Support {
    title: text!["遠隔サポート"],
    desk: text!["受付機 ", { Desk }],
    only_looking: text!["見るだけの画面です"],
    only_looking_how: text![
        "操作はできません。名前、保険、暗証番号、同意の答えは、この画面に届きません。"
    ],
    mirror: text!["受付機 ", { Desk }, " の写し"],
    state: text!["受付機 ", { Desk }, " の状態"],
    person: text!["今日の利用"],
    person_count: text![{ Count }, "人目"],
    step: text!["手順"],
    steps: Steps {
        reception: text!["1 受付"],
        identity: text!["2 本人確認"],
        consent: text!["3 同意の確認"],
        done: text!["4 受付完了"],
        none: text!["進んでいません"],
    },
    screen: text!["画面"],
    language: text!["ことば"],
    reader: text!["読み取り機"],
    tries: text!["暗証番号"],
    tries_left: text!["あと", { Count }, "回"],
    help: text!["呼び出し"],
    failure: text!["起きたこと"],
    warning: text!["時間切れ"],
    warning_seconds: text!["あと", { Seconds }, "秒で閉じます"],
    talk: text!["受付の職員と話す"],
    talk_how: text!["患者には、職員が声をかけます。"],
};
