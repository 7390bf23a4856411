//! What the staff read about each failure, in Japanese.

use crate::failures::{StaffFailures, StaffRow};
use crate::text::text;

pub(crate) const WORDS: StaffFailures = StaffFailures {
    reader_away: StaffRow {
        staff: text!["カードリーダーか、PC/SCのサービスが応答していません。"],
        remedy: text![
            "リーダーのケーブルを抜いて差し直します。直らないときは、受付の機械でPC/SCのサービスを動かし直します。"
        ],
    },
    card_unreadable: StaffRow {
        staff: text!["カードの応答が途中で切れたか、形が合いませんでした。"],
        remedy: text![
            "カードを置き直してもらいます。同じカードで続くときは、スタッフの確認で受付します。"
        ],
    },
    not_individual_number_card: StaffRow {
        staff: text!["置かれたカードは、マイナンバーカードではありません。"],
        remedy: text!["マイナンバーカードか資格確認書をお持ちか、うかがいます。"],
    },
    card_removed: StaffRow {
        staff: text!["読み取りの途中で、カードがリーダーから離れました。"],
        remedy: text!["カードを置いたまま、手を離してもらいます。"],
    },
    no_authentication_certificate: StaffRow {
        staff: text!["カードに、利用者証明用の電子証明書が入っていません。"],
        remedy: text![
            "お顔とカードの写真を見くらべて受付します。証明書の発行は、市区町村の窓口です。"
        ],
    },
    pin_locked: StaffRow {
        staff: text!["暗証番号が3回続けてちがい、ロックされています。"],
        remedy: text![
            "お顔とカードの写真を見くらべて受付します。ロックの解除は、市区町村の窓口です。"
        ],
    },
    pin_entry_gone: StaffRow {
        staff: text!["暗証番号が、もう閉じた入力画面から届いたか、開けませんでした。"],
        remedy: text!["もう一度入力してもらいます。続くときは、画面を開き直します。"],
    },
    certificate_lapsed: StaffRow {
        staff: text!["電子証明書の期限から、3か月を過ぎています。"],
        remedy: text!["資格情報のお知らせなどで資格を確認します。更新は、市区町村の窓口です。"],
    },
    certificate_untrusted: StaffRow {
        staff: text!["電子証明書が、設定された認証局につながりません。"],
        remedy: text!["受付の機械の認証局の設定と日付を確かめます。"],
    },
    source_away: StaffRow {
        staff: text!["資格確認の相手が応答していません。"],
        remedy: text![
            "院内のネットワークと、資格確認の端末を確かめます。受付は、提示されたもので進められます。"
        ],
    },
    source_refused: StaffRow {
        staff: text!["資格確認の相手が、この方かこのカードを受け付けませんでした。"],
        remedy: text!["資格確認の端末で、同じ方を照会します。"],
    },
    source_unreadable: StaffRow {
        staff: text!["資格確認の答えの形が、知っているものと合いません。"],
        remedy: text![
            "資格確認の端末で、結果を直接確かめます。ファイルは残して、業者に知らせます。"
        ],
    },
    not_registered: StaffRow {
        staff: text!["マイナンバーカードが、健康保険証として登録されていません。"],
        remedy: text!["登録をすすめるか、資格確認書があるかをうかがいます。"],
    },
    store_away: StaffRow {
        staff: text!["受付の記録を、保存できませんでした。"],
        remedy: text!["受付の機械の空き容量と、データの置き場所を確かめます。"],
    },
    session_over: StaffRow {
        staff: text!["この操作の相手は、もう受付機を離れています。"],
        remedy: text!["いま受付機にいる方を確かめて、操作し直します。"],
    },
    edited_meanwhile: StaffRow {
        staff: text!["ほかの人が、先にこの受診を変更しました。"],
        remedy: text!["新しい内容を見て、操作し直します。"],
    },
    not_now: StaffRow {
        staff: text!["受付機か受診の状態に合わない操作です。"],
        remedy: text!["いまの状態を見て、操作し直します。"],
    },
    not_there: StaffRow {
        staff: text!["その受付機か受診は、ありません。"],
        remedy: text!["一覧を見直します。"],
    },
    frame_unreadable: StaffRow {
        staff: text!["届いた通信の形が、決まりに合いません。"],
        remedy: text!["画面を開き直します。続くときは、業者に知らせます。"],
    },
    token_unknown: StaffRow {
        staff: text!["画面の鍵が無効か、もう使われています。"],
        remedy: text!["新しいリンクで、画面を開き直します。"],
    },
    not_your_role: StaffRow {
        staff: text!["この役割の画面からは、できない操作です。"],
        remedy: text!["正しい役割のリンクで、画面を開き直します。"],
    },
    too_many: StaffRow {
        staff: text!["通信か画面の数が、決まりより多くなりました。"],
        remedy: text!["使っていない画面を閉じます。"],
    },
    host_refused: StaffRow {
        staff: text!["別の名前あての接続でした。"],
        remedy: text!["受付の機械が表示したリンクから開きます。"],
    },
    origin_refused: StaffRow {
        staff: text!["ほかのサイトからの接続でした。"],
        remedy: text!["受付の機械が表示したリンクから開きます。"],
    },
    hello_missing: StaffRow {
        staff: text!["接続の始めの知らせが、時間内に届きませんでした。"],
        remedy: text!["続くときは、院内のネットワークを確かめます。"],
    },
    card_of_other_environment: StaffRow {
        staff: text![
            "実際の受付に試験用のカードが、または試験中の受付に本人のカードが置かれました。"
        ],
        remedy: text![
            "試験用のカードは「試験中」の画面だけで、本人のカードは実際の受付だけで使います。"
        ],
    },
    reader_in_use: StaffRow {
        staff: text!["ほかのソフトが、カードリーダーを使っています。"],
        remedy: text![
            "カードを使うほかのソフトを終わらせてから、カードを置き直してもらいます。リーダーが二台あるときは、受付用のものを起動のときに選びます。"
        ],
    },
    result_away: StaffRow {
        staff: text!["結果ファイルを開けませんでした。"],
        remedy: text!["ファイルの名前と場所、読み取りの許可を確かめます。"],
    },
    result_not_whole: StaffRow {
        staff: text!["結果ファイルが途中で切れているか、まだ書かれている途中です。"],
        remedy: text!["少し待って、もう一度読みます。続くときは、資格確認の端末で照会し直します。"],
    },
    result_foreign: StaffRow {
        staff: text!["資格確認の結果ファイルではないか、知らない形のものです。"],
        remedy: text![
            "資格確認の端末が書いたファイルかを確かめます。そうなら、ファイルを残して業者に知らせます。"
        ],
    },
    result_ambiguous: StaffRow {
        staff: text!["結果ファイルに、同じ項目が二つあります。"],
        remedy: text![
            "資格確認の端末で、結果を直接確かめます。ファイルは残して、業者に知らせます。"
        ],
    },
    result_too_large: StaffRow {
        staff: text!["結果ファイルが、端末の書くものより大きすぎます。"],
        remedy: text![
            "資格確認の端末が書いたファイルかを確かめます。一括の結果なら、分けて照会します。"
        ],
    },
    result_encrypted: StaffRow {
        staff: text!["結果ファイルに、パスワードがかかっています。"],
        remedy: text!["連携アプリケーションの設定で、結果ファイルの暗号化を切ります。"],
    },
    source_session_over: StaffRow {
        staff: text!["資格確認の相手が、この方の手続きを終わらせたか、知りません。"],
        remedy: text!["受付をはじめからやり直します。続くときは、資格確認の端末で照会します。"],
    },
    source_proof_refused: StaffRow {
        staff: text![
            "資格確認の相手が、カードの署名を受け付けませんでした。署名が合わないか、前に使われたものです。"
        ],
        remedy: text![
            "もう一度暗証番号で本人確認をします。続くときは、資格確認の端末で照会し、業者に知らせます。"
        ],
    },
    consent_not_askable: StaffRow {
        staff: text!["資格確認の相手が尋ねていない同意だったため、どの同意も登録されていません。"],
        remedy: text!["資格確認の端末で、同意をうかがい直します。業者に知らせます。"],
    },
    source_untrusted: StaffRow {
        staff: text!["受付と資格確認の相手が、互いの証明書を受け付けていません。"],
        remedy: text![
            "証明書の期限と、--connector-identityのファイルを確かめます。直るまでは、資格確認の端末を使います。"
        ],
    },
    source_of_other_environment: StaffRow {
        staff: text!["テスト用と本番用が、つながっています。"],
        remedy: text![
            "本番のフォルダには認定事業者の、テストのフォルダにはシミュレーターのアドレスを--connectorに書きます。"
        ],
    },
    backup_foreign: StaffRow {
        staff: text!["このプログラムのバックアップではありません。"],
        remedy: text![
            "ファイルの名前を確かめます。バックアップは「UKETSUKE BACKUP」の文字で始まります。"
        ],
    },
    backup_of_other_version: StaffRow {
        staff: text!["ほかの版のプログラムの形式のバックアップです。"],
        remedy: text!["作ったときの版か、これより新しい版で戻します。"],
    },
    backup_cut: StaffRow {
        staff: text!["バックアップの終わりがありません。"],
        remedy: text![
            "保管先から、もう一度コピーします。直らないときは、前のバックアップを使います。何も戻していません。"
        ],
    },
    backup_damaged: StaffRow {
        staff: text![
            "作ったあとに、バックアップが変わっています。媒体の故障、コピーの失敗、または誰かの変更です。"
        ],
        remedy: text![
            "保管先から、もう一度コピーします。直らないときは、前のバックアップを使います。何も戻していません。"
        ],
    },
    backup_passphrase: StaffRow {
        staff: text!["バックアップを作ったときのパスフレーズと違います。"],
        remedy: text![
            "パスフレーズを、もう一度1行で入れます。これがなければ、誰にも開けられません。"
        ],
    },
    backup_not_whole: StaffRow {
        staff: text!["コピーするデータがそろっていないか、監査記録に異常があります。"],
        remedy: text![
            "フォルダをそのまま残し、「uketsuke audit verify」で調べて、業者に知らせます。続けるには、前のバックアップを使います。"
        ],
    },
    backup_over_folder: StaffRow {
        staff: text!["戻す先に、すでに何かあります。上書きはしません。"],
        remedy: text!["新しいフォルダを--dataに書きます。"],
    },
};
