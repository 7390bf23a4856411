//! The texts of the catalogue of failures.

use crate::failures::{Failures, Row};
use crate::text::text;

pub(crate) const WORDS: Failures = Failures {
    reader_away: Row {
        title: text!["いまカードを読み取れません"],
        what_to_do: text!["スタッフが受付をします。「たすけ」を押してください。"],
    },
    card_unreadable: Row {
        title: text!["カードを読み取れませんでした"],
        what_to_do: text!["カードをカバーから出して、真ん中に置いてください。"],
    },
    not_individual_number_card: Row {
        title: text!["ちがうカードのようです"],
        what_to_do: text!["マイナンバーカードを置くか、スタッフと話してください。"],
    },
    card_removed: Row {
        title: text!["カードが途中で離れました"],
        what_to_do: text!["カードを置いて、そのままにしてください。"],
    },
    no_authentication_certificate: Row {
        title: text!["このカードでは本人確認ができません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    pin_locked: Row {
        title: text!["暗証番号が使えなくなっています"],
        what_to_do: text!["スタッフが本人確認をすれば、受付できます。"],
    },
    pin_entry_gone: Row {
        title: text!["入力の時間が過ぎました"],
        what_to_do: text!["もう一度、暗証番号を押してください。"],
    },
    certificate_lapsed: Row {
        title: text!["カードの電子証明書の期限が過ぎています"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    certificate_untrusted: Row {
        title: text!["カードの電子証明書を確認できませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    source_away: Row {
        title: text!["保険の確認先とつながりません"],
        what_to_do: text!["少しあとでもう一度ためすか、スタッフと話してください。"],
    },
    source_refused: Row {
        title: text!["保険の資格を確認できませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    source_unreadable: Row {
        title: text!["保険の確認の答えを読めませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    not_registered: Row {
        title: text!["健康保険証として登録されていません"],
        what_to_do: text!["ここで登録するか、スタッフと話してください。"],
    },
    store_away: Row {
        title: text!["受付を書きとめられませんでした"],
        what_to_do: text!["スタッフと話してください。受付はまだ終わっていません。"],
    },
    session_over: Row {
        title: text!["前の方の受付は終わりました"],
        what_to_do: text!["もう一度、はじめから操作してください。"],
    },
    edited_meanwhile: Row {
        title: text!["内容が変わりました"],
        what_to_do: text!["いまの内容を見て、もう一度操作してください。"],
    },
    not_now: Row {
        title: text!["いまはその操作ができません"],
        what_to_do: text!["画面の案内を見て、操作してください。"],
    },
    not_there: Row {
        title: text!["その受付は見つかりません"],
        what_to_do: text!["スタッフにお知らせください。"],
    },
    frame_unreadable: Row {
        title: text!["画面の通信に問題がありました"],
        what_to_do: text!["スタッフにお知らせください。"],
    },
    token_unknown: Row {
        title: text!["この画面は、まだ受付につながっていません"],
        what_to_do: text!["スタッフにお知らせください。"],
    },
    not_your_role: Row {
        title: text!["この画面ではできない操作です"],
        what_to_do: text!["スタッフにお知らせください。"],
    },
    too_many: Row {
        title: text!["いま混み合っています"],
        what_to_do: text!["少し待って、もう一度操作してください。"],
    },
    host_refused: Row {
        title: text!["この画面は開けません"],
        what_to_do: text!["スタッフにお知らせください。"],
    },
    origin_refused: Row {
        title: text!["この画面は開けません"],
        what_to_do: text!["スタッフにお知らせください。"],
    },
    hello_missing: Row {
        title: text!["画面の接続に時間がかかりました"],
        what_to_do: text!["そのままお待ちください。つなぎ直します。"],
    },
    card_of_other_environment: Row {
        title: text!["このカードは、ここでは使えません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    reader_in_use: Row {
        title: text!["いまカードを読み取れません"],
        what_to_do: text!["カードを置き直すか、スタッフと話してください。"],
    },
    result_away: Row {
        title: text!["保険の確認の答えを開けませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    result_not_whole: Row {
        title: text!["保険の確認の答えが途中でした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    result_foreign: Row {
        title: text!["保険の確認の答えの形がちがいました"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    result_ambiguous: Row {
        title: text!["保険の確認の答えが一つに決まりませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    result_too_large: Row {
        title: text!["保険の確認の答えが大きすぎました"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    result_encrypted: Row {
        title: text!["保険の確認の答えを開けませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    source_session_over: Row {
        title: text!["保険の確認の時間が切れました"],
        what_to_do: text!["受付をはじめからやり直すか、スタッフと話してください。"],
    },
    source_proof_refused: Row {
        title: text!["カードでの本人確認が受け付けられませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    consent_not_askable: Row {
        title: text!["同意が登録されませんでした"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    source_untrusted: Row {
        title: text!["保険の確認ができません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    source_of_other_environment: Row {
        title: text!["保険の確認ができません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    backup_foreign: Row {
        title: text!["医院の記録を戻せません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    backup_of_other_version: Row {
        title: text!["医院の記録を戻せません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    backup_cut: Row {
        title: text!["医院の記録を戻せません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    backup_damaged: Row {
        title: text!["医院の記録を戻せません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    backup_passphrase: Row {
        title: text!["医院の記録を戻せません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    backup_not_whole: Row {
        title: text!["医院の記録を戻せません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
    backup_over_folder: Row {
        title: text!["医院の記録を戻せません"],
        what_to_do: text!["スタッフと話してください。受付の方法をご案内します。"],
    },
};
