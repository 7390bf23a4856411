//! The demo's tray in Japanese.

use crate::text::text;
use crate::tray::{Card, Cards, Tray};

pub(crate) const WORDS: Tray = Tray {
    title: text!["試験用カードのトレー"],
    reader: text!["受付機 ", { Desk }, " の読み取り機"],
    synthetic: text!["どのカードも試験用に作ったものです。実在の人のカードではありません。"],
    pin: text!["暗証番号は、どのカードも 1234 です。"],
    empty: text!["カードはありません。下のカードを押すと、ここに置きます。"],
    on_reader: text!["読み取り機の上"],
    lay: text!["置く"],
    take: text!["取る"],
    cards: Cards {
        adult_45: Card {
            name: text!["大人 45歳"],
            what: text!["健診の同意も聞かれます"],
        },
        adult_30: Card {
            name: text!["大人 30歳"],
            what: text!["健診の同意は聞かれません"],
        },
        expiring: Card {
            name: text!["期限が近い"],
            what: text!["3か月以内に切れます"],
        },
        expired: Card {
            name: text!["期限切れ"],
            what: text!["切れて3か月以内です"],
        },
        pin_locked: Card {
            name: text!["暗証番号ロック"],
            what: text!["3回まちがえたカードです"],
        },
        not_my_number: Card {
            name: text!["別のカード"],
            what: text!["マイナンバーカードではありません"],
        },
    },
};
