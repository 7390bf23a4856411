//! The third step. The statements, purposes and answers are the ministry's own, from its
//! notice to patients (厚生労働省, 医療機関・薬局向けポスター, step 3).

use crate::kiosk::{Class, Consent, Records, Review};
use crate::text::text;

pub(super) const CONSENT: Consent = Consent {
    place: text![{ Total }, "つのうち ", { Count }, "つ目"],
    treatment: Class {
        name: text!["診療・お薬の情報"],
        heading: text!["診療・お薬の情報の提供に、同意しますか"],
        statement: text!["過去の手術以外の診療・お薬情報を当機関に提供することに同意します。"],
        purpose: text!["この情報はあなたの診察や健康管理のために使用します。"],
        agree: text!["同意する"],
        refuse: text!["同意しない"],
    },
    surgery: Class {
        name: text!["手術の情報"],
        heading: text!["手術の情報の提供に、同意しますか"],
        statement: text!["過去の手術情報を当機関に提供することに同意します。"],
        purpose: text!["この情報はあなたの診察や健康管理のために使用します。"],
        agree: text!["同意する"],
        refuse: text!["同意しない"],
    },
    checkup: Class {
        name: text!["健診の情報"],
        heading: text!["健診の情報の提供に、同意しますか"],
        statement: text!["過去の健康情報を当機関に提供することに同意します。"],
        purpose: text!["この情報はあなたの診察や健康管理のために使用します。"],
        agree: text!["同意する"],
        refuse: text!["同意しない・40歳未満"],
    },
    either_way: text!["どちらを選んでも、受付できます。"],
    before: text!["前の答え"],
};

pub(super) const RECORDS: Records = Records {
    agreed: text!["同意あり"],
    told: text!["口頭の同意"],
    of_test: text!["試験の同意"],
    refused: text!["同意なし"],
    lapsed: text!["期限切れ"],
    unobtainable: text!["確認できません"],
    by_terminal: text!["カードリーダーの記録"],
    by_connector: text!["資格確認サービスの記録"],
    by_staff: text!["スタッフが聞いた記録"],
    by_test: text!["試験の記録"],
    until: text![{ Date }, " ", { Time }, " まで"],
};

pub(super) const REVIEW: Review = Review {
    heading: text!["この内容で受付しますか"],
    agreed: text!["同意する"],
    refused: text!["同意しない"],
    change: text!["変更する"],
    submit: text!["この内容で受付する"],
};
