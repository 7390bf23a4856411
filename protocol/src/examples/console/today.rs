//! The day's list: full, empty, and with long names.

use super::{at, desks, example, opened};
use crate::console::{Alert, ConsoleView, VisitRow, VisitStage};
use crate::device::{Device, DeviceRole};
use crate::eligibility::Person;
use crate::environment::Environment;
use crate::examples::Example;
use crate::ids::{DeskId, DeviceId, Version, VisitId, VisitNumber};
use crate::redacted::Today;
use crate::time::Date;

pub(super) fn all() -> Vec<Example> {
    vec![
        example("console-today", day()),
        example(
            "console-today-opened",
            ConsoleView {
                opened: Some(opened::typical()),
                ..day()
            },
        ),
        example(
            "console-devices",
            ConsoleView {
                devices: Some(devices()),
                ..day()
            },
        ),
        example(
            "console-nobody-yet",
            ConsoleView {
                visits: Vec::new(),
                ..day()
            },
        ),
        example(
            "console-production",
            ConsoleView {
                environment: Environment::Production,
                ..day()
            },
        ),
        example(
            "console-long-names",
            ConsoleView {
                clinic: "医療法人社団 とても長い名前の試験をする会 見本中央総合クリニック".into(),
                visits: vec![
                    row(
                        999,
                        person(
                            "試験 とても長い氏名の見本をあらわす花子",
                            Some("シケン トテモナガイシメイノミホンヲアラワスハナコ"),
                            1958,
                        ),
                        VisitStage::Called,
                        &[
                            Alert::Eligibility,
                            Alert::Certificate,
                            Alert::ToConfirm,
                            Alert::ConfirmLater,
                        ],
                    ),
                    row(
                        998,
                        person("SHIKEN MIHON MARIA EXAMPLE DE LA MUESTRA", None, 1990),
                        VisitStage::Waiting,
                        &[Alert::ToConfirm],
                    ),
                ],
                ..day()
            },
        ),
    ]
}

/// A morning at a clinic with two desks.
pub(super) fn day() -> ConsoleView {
    ConsoleView {
        environment: Environment::Test,
        clinic: "さくら試験クリニック".into(),
        today: Today(Date {
            year: 2026,
            month: 10,
            day: 19,
        }),
        desks: vec![desks::busy(), desks::free()],
        visits: visits(),
        opened: None,
        unmatched: Vec::new(),
        devices: None,
    }
}

fn devices() -> Vec<Device> {
    let device = |device, role, hour| Device {
        device: DeviceId(device),
        role,
        given_at: at(hour, 10),
        connected: hour != 7,
        is_this: device == 4,
    };
    vec![
        device(4, DeviceRole::Console, 8),
        device(3, DeviceRole::Support(DeskId(1)), 7),
        device(2, DeviceRole::Display, 8),
        device(1, DeviceRole::Kiosk(DeskId(1)), 8),
    ]
}

fn visits() -> Vec<VisitRow> {
    /// Number, name, kana, hour, minute.
    const SEEN: [(u16, &str, &str, i64, i64); 10] = [
        (10, "例 ヨシ", "レイ ヨシ", 8, 55),
        (9, "仮名 美咲", "カメイ ミサキ", 8, 51),
        (8, "試験 健", "シケン ケン", 8, 47),
        (7, "見本 トミ", "ミホン トミ", 8, 44),
        (6, "例示 翔", "レイジ ショウ", 8, 40),
        (5, "仮名 葵", "カメイ アオイ", 8, 38),
        (4, "試験 実", "シケン ミノル", 8, 36),
        (3, "見本 文", "ミホン フミ", 8, 34),
        (2, "例示 光", "レイジ ヒカル", 8, 33),
        (1, "仮名 誠", "カメイ マコト", 8, 31),
    ];
    let mut visits = vec![
        at_desk(),
        VisitRow {
            began_at: at(9, 11),
            ..row(
                15,
                person("例示 さくら", Some("レイジ サクラ"), 1994),
                VisitStage::Waiting,
                &[Alert::Eligibility],
            )
        },
        VisitRow {
            began_at: at(9, 8),
            ..row(14, None, VisitStage::Waiting, &[Alert::ConfirmLater])
        },
        VisitRow {
            began_at: at(9, 4),
            ..row(
                13,
                person("見本 桜子", Some("ミホン サクラコ"), 1986),
                VisitStage::Called,
                &[],
            )
        },
        typical(),
        VisitRow {
            began_at: at(8, 58),
            ..row(
                11,
                person("見本 太郎", Some("ミホン タロウ"), 1981),
                VisitStage::Gone,
                &[],
            )
        },
    ];
    visits.extend(SEEN.map(|(number, name, kana, hour, minute)| VisitRow {
        began_at: at(hour, minute),
        ..row(
            number,
            person(name, Some(kana), 1950),
            VisitStage::Seen,
            &[],
        )
    }));
    visits
}

/// Somebody who is still before the kiosk: no number and no name yet.
pub(super) fn at_desk() -> VisitRow {
    VisitRow {
        visit: VisitId(16),
        version: Version(0),
        number: None,
        person: None,
        began_at: at(9, 13),
        stage: VisitStage::AtDesk(DeskId(1)),
        alerts: Vec::new(),
    }
}

/// Somebody whose certificate ends soon, waiting.
pub(super) fn typical() -> VisitRow {
    row(
        12,
        person("試験 花子", Some("シケン ハナコ"), 1958),
        VisitStage::Waiting,
        &[Alert::Certificate],
    )
}

fn row(number: u16, person: Option<Person>, stage: VisitStage, alerts: &[Alert]) -> VisitRow {
    VisitRow {
        visit: VisitId(u32::from(number)),
        version: Version(1),
        number: Some(VisitNumber(number)),
        person,
        began_at: at(9, 2),
        stage,
        alerts: alerts.to_vec(),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a row takes a person or none")]
fn person(name: &str, kana: Option<&str>, year: i16) -> Option<Person> {
    Some(Person {
        name: name.into(),
        kana: kana.map(Into::into),
        birth_date: Some(Date {
            year,
            month: 4,
            day: 12,
        }),
    })
}
