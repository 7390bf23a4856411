//! What every catalogue must hold.

use std::collections::BTreeSet;

use protocol::failure::Failure;
use protocol::language::Language;

use crate::catalogue::{JAPANESE, catalogue_of, files, staff_catalogue_of};
use crate::command::command_of;
use crate::sheet::Sheet;
use crate::text::{Run, Text};
use crate::wire;

fn texts(language: Language) -> Vec<(String, Text)> {
    let mut texts = Vec::new();
    let mut visit = |path: &str, text| texts.push((path.to_owned(), text));
    catalogue_of(language).each("", &mut visit);
    staff_catalogue_of(language).each("", &mut visit);
    command_of(language).each(".command", &mut visit);
    texts
}

/// Every text of every language, with its path.
fn every_text() -> impl Iterator<Item = (Language, String, Text)> {
    Language::ALL.into_iter().flat_map(|language| {
        let texts = texts(language).into_iter();
        texts.map(move |(path, text)| (language, path, text))
    })
}

fn is_kana(character: char) -> bool {
    matches!(character, 'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー')
}

fn is_kanji(character: char) -> bool {
    matches!(character, '一'..='鿿' | '々')
}

#[test]
fn no_text_is_empty_and_none_has_blanks_at_its_ends() {
    for (language, path, text) in every_text() {
        let plain = text.plain_with(|_| Some("0".to_owned()));
        assert!(!plain.is_empty(), "{language:?} {path}");
        assert_eq!(plain.trim(), plain, "{language:?} {path}");
        for run in text.0 {
            if let Run::Plain(part) | Run::Ruby { base: part, .. } = run {
                assert!(!part.is_empty(), "{language:?} {path}");
            }
        }
    }
}

#[test]
fn every_language_fills_the_same_places() {
    let places = |text: Text| text.places().collect::<BTreeSet<_>>();
    for language in Language::ALL {
        let theirs = texts(language);
        for ((path, japanese), (_, other)) in texts(Language::Japanese).into_iter().zip(theirs) {
            assert_eq!(places(japanese), places(other), "{language:?} {path}");
        }
    }
}

#[test]
fn a_reading_is_kana_over_kanji() {
    for (language, path, text) in every_text() {
        for run in text.0 {
            if let Run::Ruby { base, reading } = run {
                assert!(base.chars().any(is_kanji), "{language:?} {path}: {base}");
                assert!(
                    reading.chars().all(is_kana),
                    "{language:?} {path}: {reading}"
                );
            }
        }
    }
}

#[test]
fn a_japanese_text_with_a_sentence_ends_with_its_full_stop() {
    for (path, text) in texts(Language::Japanese) {
        let plain = text.plain_with(|_| Some("0".to_owned()));
        if plain.contains('。') {
            assert!(plain.ends_with('。'), "{path}: {plain}");
        }
        for sentence in plain.split_inclusive('。') {
            let polite = ["す。", "ん。", "た。", "い。"];
            let whole =
                !sentence.ends_with('。') || polite.iter().any(|end| sentence.ends_with(end));
            assert!(whole, "{path}: not です・ます: {sentence}");
        }
    }
}

#[test]
fn nothing_shouts_but_the_card_that_must_not_be_forgotten() {
    for (language, path, text) in every_text() {
        let plain = text.plain();
        if plain.contains(['!', '！']) {
            assert_eq!(path, ".kiosk.take_card.heading", "{language:?}: {plain}");
        }
    }
}

#[test]
fn nothing_is_promised_that_nobody_can_keep() {
    for (language, path, text) in every_text() {
        let plain = text.plain();
        for word in ["無料", "free of charge", "約", "minutes", "エラー", "error"] {
            assert!(!plain.contains(word), "{language:?} {path}: {plain}");
        }
        // The one promise to a patient about money has its own place, which is shown only with
        // a card; the console explains to the staff when it holds.
        let money = plain.contains("10割") || plain.contains("100 %");
        if money && !path.starts_with(".console") {
            assert_eq!(path, ".kiosk.trouble.promise", "{language:?}: {plain}");
        }
    }
}

#[test]
fn the_consents_are_the_notices_own() {
    let consent = &JAPANESE.kiosk.consent;
    assert_eq!(
        consent.treatment.statement.plain(),
        "過去の手術以外の診療・お薬情報を当機関に提供することに同意します。"
    );
    assert_eq!(
        consent.checkup.statement.plain(),
        "過去の健康情報を当機関に提供することに同意します。"
    );
    for class in [&consent.treatment, &consent.surgery, &consent.checkup] {
        assert_eq!(
            class.purpose.plain(),
            "この情報はあなたの診察や健康管理のために使用します。"
        );
        assert_eq!(class.agree.plain(), "同意する");
    }
    assert_eq!(consent.treatment.refuse.plain(), "同意しない");
    assert_eq!(consent.checkup.refuse.plain(), "同意しない・40歳未満");
    assert_eq!(
        JAPANESE.kiosk.take_card.heading.plain(),
        "カードを忘れずに！"
    );
}

#[test]
fn other_languages_hold_no_japanese() {
    for (language, path, text) in every_text() {
        if language != Language::Japanese {
            let plain = text.plain();
            let japanese = plain.chars().any(|c| is_kana(c) || is_kanji(c));
            assert!(!japanese, "{language:?} {path}: {plain}");
        }
    }
}

#[test]
fn every_failure_has_texts_of_its_own_for_the_patient_and_the_staff() {
    for language in Language::ALL {
        let failures = &staff_catalogue_of(language).failures;
        let staff: BTreeSet<_> = Failure::ALL
            .iter()
            .map(|failure| failures.of(*failure).staff.plain())
            .collect();
        assert_eq!(staff.len(), Failure::ALL.len(), "{language:?}");
    }
}

#[test]
fn a_catalogue_is_read_back_as_it_was() {
    fn read_back<S: Sheet + PartialEq + std::fmt::Debug>(bytes: &[u8], written: &S) {
        let cut = bytes[..bytes.len() - 1].to_vec();
        let long = [bytes, &[0]].concat();
        assert_eq!(
            wire::decode::<S>(bytes.to_vec().leak()).as_ref(),
            Some(written)
        );
        assert!(wire::decode::<S>(cut.leak()).is_none());
        assert!(wire::decode::<S>(long.leak()).is_none());
        assert!(wire::decode::<S>(&[0]).is_none(), "no texts at all");
    }
    for file in files() {
        if file.is_staff {
            read_back(&file.bytes, staff_catalogue_of(file.language));
        } else {
            read_back(&file.bytes, catalogue_of(file.language));
        }
    }
    assert_eq!(files().count(), 2 * (Language::ALL.len() - 1));
}
