//! What a patient and the staff can say.

use protocol::consent::{Answer as Reply, ConsentAnswer, ConsentClass};
use protocol::console::DeskAct;
use protocol::kiosk::{KioskIntent, TroubleWay};
use protocol::presented::{Presented, Proof};
use protocol::time::MonthDay;

/// The birthday of the person of [`super::result`].
pub(crate) const BIRTHDAY: MonthDay = MonthDay { month: 4, day: 12 };

/// What a patient can say, but for the language: it changes nothing else.
pub(super) fn intents() -> Vec<(&'static str, KioskIntent)> {
    let agree = |class| {
        KioskIntent::Answer(ConsentAnswer {
            class,
            answer: Reply::Agree,
        })
    };
    vec![
        ("choose PIN", KioskIntent::ChoosePin),
        ("choose staff", KioskIntent::ChooseVisual),
        ("register", KioskIntent::Register(Reply::Agree)),
        ("don't register", KioskIntent::Register(Reply::Refuse)),
        ("notice read", KioskIntent::NoticeRead),
        ("answer", agree(ConsentClass::TreatmentAndMedicine)),
        ("answer", agree(ConsentClass::HealthCheck)),
        ("change", KioskIntent::Change(ConsentClass::HealthCheck)),
        ("submit", KioskIntent::Submit),
        ("lay again", KioskIntent::Way(TroubleWay::LayAgain)),
        ("retry", KioskIntent::Way(TroubleWay::Retry)),
        (
            "other identity",
            KioskIntent::Way(TroubleWay::OtherIdentity),
        ),
        ("staff", KioskIntent::Way(TroubleWay::Staff)),
        ("go on", KioskIntent::Way(TroubleWay::GoOn)),
        ("begin", KioskIntent::Begin),
        ("birthday", KioskIntent::BirthDay(BIRTHDAY)),
        ("finished", KioskIntent::Finished),
        ("mine", KioskIntent::Mine),
        ("not mine", KioskIntent::NotMine),
        ("back", KioskIntent::Back),
        ("cancel", KioskIntent::Cancel),
        ("call help", KioskIntent::CallHelp),
        ("cancel help", KioskIntent::CancelHelp),
        ("still here", KioskIntent::StillHere),
    ]
}

pub(super) fn acts() -> Vec<(&'static str, DeskAct)> {
    vec![
        ("answer help", DeskAct::AnswerHelp),
        ("close help", DeskAct::CloseHelp),
        ("confirm visual", DeskAct::ConfirmVisual),
        ("refuse visual", DeskAct::RefuseVisual),
        ("take over", DeskAct::TakeOver),
        ("hand back", DeskAct::HandBack),
        (
            "receive",
            DeskAct::Receive(Presented::Proof(Proof::QualificationCertificate)),
        ),
    ]
}
