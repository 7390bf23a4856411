//! A request by number (資格確認, `OQSsiquc01req`), as XMLレイアウト仕様 has it: `Shift_JIS`,
//! `standalone="no"`, the insurer's number padded with blanks to eight, and no element for what is
//! not there.

use encoding_rs::SHIFT_JIS;
use protocol::eligibility::Field;
use protocol::number::NumberSearch;
use protocol::time::Date;
use quick_xml::escape::escape;
use reception::eligibility::RequestName;

/// The request's bytes; none where a character is not one of the terminal's.
pub(super) fn bytes(
    institution: &str,
    name: &RequestName,
    today: Date,
    search: &NumberSearch,
) -> Option<Vec<u8>> {
    let insurer = format!("{:>8}", search.insurer);
    let birth_date = digits(search.birth_date);
    let header = [
        (Field::ConfirmedOn, Some(digits(today))),
        (Field::Institution, Some(institution.to_owned())),
        (Field::Identifier, Some(name.0.clone())),
    ];
    let asked = [
        (Field::InsurerNumber, Some(insurer)),
        (Field::Symbol, search.symbol.clone()),
        (Field::Number, Some(search.number.clone())),
        (Field::Branch, search.branch.clone()),
        (Field::Birthdate, Some(birth_date)),
        // It is given without being asked for since October 2024; the flag is still required.
        (Field::LimitConsent, Some("1".to_owned())),
        (Field::SearchIdentifier, Some(name.0.clone())),
    ];
    let text = format!(
        "<?xml version=\"1.0\" encoding=\"Shift_JIS\" standalone=\"no\"?>\r\n{}\r\n",
        within(
            Field::Root,
            &[
                within(Field::Header, &leaves(header)),
                within(Field::Body, &[within(Field::Search, &leaves(asked))]),
            ]
        )
    );
    let (bytes, _, unmappable) = SHIFT_JIS.encode(&text);
    (!unmappable).then(|| bytes.into_owned())
}

fn leaves<const N: usize>(leaves: [(Field, Option<String>); N]) -> Vec<String> {
    leaves
        .into_iter()
        .filter_map(|(field, value)| {
            let name = field.name();
            value.map(|value| format!("<{name}>{}</{name}>", escape(value)))
        })
        .collect()
}

fn within(field: Field, parts: &[String]) -> String {
    let name = field.name();
    format!("<{name}>\r\n{}\r\n</{name}>", parts.join("\r\n"))
}

fn digits(Date { year, month, day }: Date) -> String {
    format!("{year:04}{month:02}{day:02}")
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use super::*;

    const TODAY: Date = Date {
        year: 2026,
        month: 11,
        day: 25,
    };

    fn search() -> NumberSearch {
        NumberSearch {
            insurer: "138057".into(),
            symbol: Some("試験・1".into()),
            number: "12<3".into(),
            branch: None,
            birth_date: Date {
                year: 1981,
                month: 4,
                day: 2,
            },
        }
    }

    #[test]
    fn a_request_is_written_as_the_terminal_reads_it() {
        let name = RequestName("20261125034500012".into());
        let bytes = bytes("1311111111", &name, TODAY, &search()).unwrap();
        let (text, _, _) = SHIFT_JIS.decode(&bytes);
        expect![[r#"
            <?xml version="1.0" encoding="Shift_JIS" standalone="no"?>
            <XmlMsg>
            <MessageHeader>
            <QualificationConfirmationDate>20261125</QualificationConfirmationDate>
            <MedicalInstitutionCode>1311111111</MedicalInstitutionCode>
            <ArbitraryFileIdentifier>20261125034500012</ArbitraryFileIdentifier>
            </MessageHeader>
            <MessageBody>
            <QualificationConfirmSearchInfo>
            <InsurerNumber>  138057</InsurerNumber>
            <InsuredCardSymbol>試験・1</InsuredCardSymbol>
            <InsuredIdentificationNumber>12&lt;3</InsuredIdentificationNumber>
            <Birthdate>19810402</Birthdate>
            <LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>
            <ArbitraryIdentifier>20261125034500012</ArbitraryIdentifier>
            </QualificationConfirmSearchInfo>
            </MessageBody>
            </XmlMsg>
        "#]]
        .assert_eq(&text.replace("\r\n", "\n"));
    }

    #[test]
    fn what_the_terminal_cannot_read_is_not_sent() {
        let mut search = search();
        search.symbol = Some("\u{1f600}".into());
        let name = RequestName("1".into());
        assert_eq!(bytes("1311111111", &name, TODAY, &search), None);
    }
}
