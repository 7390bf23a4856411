//! The patient's kiosk.

mod companion;
mod consent;
mod ending;
mod frame;
mod identity;

use crate::kiosk::{Idle, Kiosk, Reading};
use crate::text::text;

pub(crate) const WORDS: Kiosk = Kiosk {
    frame: frame::FRAME,
    idle: Idle {
        heading: text!["カードを置いてください"],
        lead: text!["マイナンバーカードを、カバーから出して置きます。"],
        product: text!["マイナ保険証の受付"],
        story: text!["これからすること"],
        place: text!["カードを置く"],
        confirm: text!["本人を確認"],
        choose: text!["同意を選ぶ"],
        wait: text!["番号で待つ"],
        without_card: text!["カードがない方"],
        call_staff: text!["スタッフを呼ぶ"],
        away_heading: text!["スタッフが受付をします"],
        away_lead: text!["いまはカードを読み取れません。「たすけ」を押してください。"],
    },
    reading: Reading {
        heading: text!["カードを読み取っています"],
        lead: text!["カードは、置いたままにしてください。"],
    },
    identity: identity::IDENTITY,
    pin: identity::PIN,
    checking: identity::CHECKING,
    visual: identity::VISUAL,
    register: identity::REGISTER,
    certificate: identity::CERTIFICATE,
    consent: consent::CONSENT,
    review: consent::REVIEW,
    records: consent::RECORDS,
    done: ending::DONE,
    stopped: ending::STOPPED,
    take_card: ending::TAKE_CARD,
    trouble: ending::TROUBLE,
    with_staff: ending::WITH_STAFF,
    companion: companion::COMPANION,
};
