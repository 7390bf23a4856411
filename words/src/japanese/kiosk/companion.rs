//! The way beside an accredited reader.

use crate::kiosk::{AtReader, BirthDay, Companion, Found, Story};
use crate::text::text;

pub(super) const COMPANION: Companion = Companion {
    heading: text!["マイナ保険証の受付"],
    lead: text!["ボタンを押して、はじめてください。"],
    begin: text!["受付をはじめる"],
    story: Story {
        birthday: text!["誕生日を押す"],
        beside: text!["となりの機械で、本人確認と同意"],
        back: text!["この画面で、自分か確かめる"],
    },
    birthday: BirthDay {
        heading: text!["誕生日を押してください"],
        lead: text!["月と日の4けたです。4月3日なら 0403 です。"],
        purpose: text!["となりのカードリーダーの結果と、照らし合わせます。"],
        impossible: text!["その日はありません。月と日を、もう一度押してください。"],
        month: text!["月"],
        day: text!["日"],
        typed: text![{ Month }, "月", { Day }, "日"],
        confirm: text!["この日で進む"],
    },
    reader: AtReader {
        heading: text!["となりのカードリーダーで手続きします"],
        lead: text!["終わると、この画面が自動で進みます。"],
        place: text!["カードを置く"],
        confirm: text!["顔か暗証番号で確認"],
        choose: text!["同意を選ぶ"],
        finished: text!["手続きが終わりました"],
    },
    found: Found {
        heading: text![{ Subject }, " さんですか"],
        lead: text!["顔認証付きカードリーダーで選んだ内容です。"],
        none: text!["同意した情報は、ありません。"],
        mine: text!["はい、受付する"],
        not_mine: text!["わたしではありません"],
    },
};
