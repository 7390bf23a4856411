//! The second step: who it is.

use crate::kiosk::{Certificate, Checking, Choice, Identity, Pin, Register, Visual};
use crate::text::text;

pub(super) const IDENTITY: Identity = Identity {
    heading: text!["どの方法で本人確認をしますか"],
    lead: text!["カードは、置いたままにしてください。"],
    pin: Choice {
        act: text!["暗証番号で確認"],
        meaning: text!["カードを作ったときに決めた、4けたの数字です。"],
    },
    pin_last: text!["暗証番号は、あと1回だけ入力できます。"],
    pin_locked: text!["暗証番号は、いま使えません。スタッフが確認すれば、受付できます。"],
    visual: Choice {
        act: text!["スタッフが確認"],
        meaning: text!["番号を忘れた方、手伝いが必要な方はこちらです。"],
    },
};

pub(super) const PIN: Pin = Pin {
    heading: text!["4けたの暗証番号を押してください"],
    lead: text!["カードを作ったときに決めた数字です。"],
    wrong_heading: text!["番号がちがいました"],
    wrong_lead: text!["6文字以上のパスワードとは、別の番号です。"],
    again_heading: text!["もう一度、暗証番号を押してください"],
    again_lead: text!["受付の機械が入り直したため、もう一度確認します。"],
    tries: text!["あと ", { Count }, " 回 入力できます"],
    hidden: text!["数字は画面に出ません。"],
    limit: text!["3回まちがえると、暗証番号が使えなくなります。"],
    last: text!["次にまちがえると、暗証番号が使えなくなります。"],
    unsure: text!["自信がないときは、スタッフが確認します。"],
    visual: text!["スタッフに確認してもらう"],
    delete: text!["1字消す"],
    clear: text!["全部消す"],
    confirm: text!["この番号で確認する"],
    typed: text!["4けたのうち", { Count }, "けた入力しました"],
};

pub(super) const CHECKING: Checking = Checking {
    pin: text!["暗証番号を確認しています"],
    identity: text!["本人確認をしています"],
    registration: text!["健康保険証として登録しています"],
    eligibility: text!["保険の資格を確認しています"],
    store: text!["受付をしています"],
    terminal: text!["カードリーダーの結果を待っています"],
    lead: text!["カードは、置いたままにしてください。"],
};

pub(super) const VISUAL: Visual = Visual {
    asked_heading: text!["スタッフが確認に参ります"],
    asked_lead: text!["お顔とカードの写真を、スタッフが見くらべます。"],
    card_stays: text!["カードは、置いたままにしてください。"],
    not_confirmed_heading: text!["本人確認ができませんでした"],
    not_confirmed_lead: text!["ほかの方法で確認するか、スタッフと話してください。"],
};

pub(super) const REGISTER: Register = Register {
    heading: text!["健康保険証として登録しますか"],
    lead: text!["このカードは、まだ健康保険証として登録されていません。"],
    agree: Choice {
        act: text!["登録する"],
        meaning: text!["ここで登録して、受付を続けます。"],
    },
    refuse: Choice {
        act: text!["登録しない"],
        meaning: text!["ほかの受付の方法を、スタッフがご案内します。"],
    },
};

pub(super) const CERTIFICATE: Certificate = Certificate {
    expires_heading: text!["カードの電子証明書の期限が、近づいています"],
    expired_heading: text!["カードの電子証明書の期限が、過ぎています"],
    last_day: text!["電子証明書の期限"],
    date: text![{ Date }],
    days_left: text!["あと", { Count }, "日"],
    today: text!["今日は、このまま受付できます。"],
    renew: text!["更新は、お住まいの市区町村の窓口でできます。"],
    grace: text!["期限のあとも3か月は、健康保険証として使えます。"],
    usable_until: text!["健康保険証としては、", { Date }, "まで使えます。"],
    facts_only: text!["更新するまで、過去の診療・お薬・健診の情報は使われません。"],
    go_on: text!["受付を続ける"],
};
