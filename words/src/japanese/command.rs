//! What the command line says in Japanese.

use crate::command::{Command, Fault, Faults, Labels, Values};
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
};
