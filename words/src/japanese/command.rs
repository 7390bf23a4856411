//! What the command line says in Japanese.

use crate::command::{Command, Fault, Faults, Keeping, Labels, Values};
use crate::text::text;

pub(crate) static WORDS: Command = Command {
    labels: Labels {
        service: text!["PC/SCのサービス"],
        driver: text!["ドライバー"],
        reader: text!["リーダー"],
        card: text!["カード"],
        certificate: text!["電子証明書"],
        tries: text!["残りの回数"],
        path: text!["認証局"],
        pin: text!["暗証番号"],
        remedy: text!["すること"],
    },
    values: Values {
        good: text!["動いています"],
        not_reached: text!["まだ確かめられません"],
        individual_number_card: text!["マイナンバーカード"],
        valid_from: text![{ Date }, "から"],
        valid_to: text![{ Date }, "まで"],
        tries_left: text!["あと", { Count }, "回"],
        tries_unknown: text!["カードが回数を答えません"],
        locked: text!["ロックされています"],
        path_not_checked: text!["確かめていません（--trust で証明書を指定します）"],
        path_known: text!["証明書がつながります（失効は確かめていません）"],
        path_known_test: text!["試験用の認証局につながります（失効は確かめていません）"],
        pin_right: text!["正しく、カードが署名しました"],
        pin_unknown: text!["照合したかもしれませんが、カードが結果を答えていません"],
    },
    faults: Faults {
        service_away: Fault {
            what: text!["PC/SCのサービスが応答していません。"],
            remedy: text![
                "サービスを入れて動かします。Debianでは「apt install pcscd」のあと「systemctl start pcscd.socket」です。"
            ],
        },
        driver_missing: Fault {
            what: text!["リーダーはつながっていますが、ドライバーがありません。"],
            remedy: text![
                "リーダーのドライバー（多くは「apt install libccid」）を入れて、pcscdを動かし直します。"
            ],
        },
        reader_missing: Fault {
            what: text!["そのリーダーはありません。"],
            remedy: text![
                "リーダーをつなぎます。名前を指定したときは「opensc-tool --list-readers」で確かめます。"
            ],
        },
        card_missing: Fault {
            what: text!["リーダーにカードがありません。"],
            remedy: text!["マイナンバーカードを置いて、そのままにします。"],
        },
        card_in_use: Fault {
            what: text!["ほかのプログラムがカードを使っています。"],
            remedy: text!["受付のプログラムやほかのカード用ソフトを止めて、もう一度ためします。"],
        },
        card_unreadable: Fault {
            what: text!["カードが正しく応答しません。"],
            remedy: text!["カバーから出して置き直し、そのままにします。"],
        },
        another_card: Fault {
            what: text!["マイナンバーカードではありません。"],
            remedy: text!["マイナンバーカードを置きます。"],
        },
        no_certificate: Fault {
            what: text!["カードに利用者証明用の電子証明書がありません。"],
            remedy: text!["証明書の発行は、市区町村の窓口です。"],
        },
        path_unknown: Fault {
            what: text!["電子証明書が、指定された認証局につながりません。"],
            remedy: text!["--trust のファイルが正しい認証局のものかを確かめます。"],
        },
        certificate_ended: Fault {
            what: text!["電子証明書は、きょうは有効ではありません。"],
            remedy: text!["この機械の日付を確かめます。更新は、市区町村の窓口です。"],
        },
        pin_wrong: Fault {
            what: text!["暗証番号がちがいます。"],
            remedy: text!["もう一度ためす前に、残りの回数を確かめます。"],
        },
        pin_locked: Fault {
            what: text!["暗証番号がロックされています。"],
            remedy: text!["ロックの解除は、市区町村の窓口です。"],
        },
        last_try: Fault {
            what: text!["残りが1回なので、暗証番号を照合しませんでした。"],
            remedy: text!["暗証番号が確かなときは、--last-try を付けます。"],
        },
        perhaps_last_try: Fault {
            what: text!["残りが1回かもしれないので、暗証番号を照合しませんでした。"],
            remedy: text!["暗証番号が確かなときは、--last-try を付けます。"],
        },
        no_pin: Fault {
            what: text!["標準入力に、4けたの暗証番号がありません。"],
            remedy: text!["4けたの数字を、標準入力に1行で入れます。"],
        },
        signature_wrong: Fault {
            what: text!["カードの署名が、カードの電子証明書と合いません。"],
            remedy: text!["このカードを信用せず、業者に知らせます。"],
        },
    },
    keeping: Keeping {
        entries: text!["記録の数"],
        head: text!["末尾の印"],
        log: text!["監査記録"],
        whole: text!["異常なし"],
        whole_from_head: text!["異常はありません。渡された印から続いています。"],
        unseen: text![
            "--headがないと、フォルダ全体が前のコピーに戻されたことと、フォルダの鍵で書き直されたことは分かりません。"
        ],
        unseen_after_head: text![
            "渡された印よりあとの記録が、フォルダの鍵で書き直されたかは分かりません。"
        ],
        altered: text![
            { Count },
            "番の記録が変わっているか、ほかの記録に置きかわっています。"
        ],
        missing: text![{ Count }, "番の記録が抜けています。"],
        tail_missing: text![{ Count }, "番からあとの記録が切り取られています。"],
        uncounted: text![
            { Count },
            "番の記録はありますが、封をした数に入っていません。"
        ],
        head_broken: text!["封をした数が変わっているか、ありません。"],
        put_back: text![
            "フォルダが前のコピーに戻されています。",
            { Count },
            "番からあとの記録がありません。"
        ],
        rewritten: text![
            "記録が書き直されています。",
            { Count },
            "番の記録が、渡された印と違います。"
        ],
        fault_remedy: text!["フォルダをそのまま残してコピーを取り、システムの責任者に知らせます。"],
        backed_up: text!["バックアップを作り、読み直して確かめました"],
        restored: text!["戻した先"],
        made_at: text!["作った日時"],
        visits: text!["受付の数"],
        keep_apart: text![
            "パスフレーズは、ファイルと別に保管します。これがなければ、誰にも開けられません。"
        ],
    },
};
