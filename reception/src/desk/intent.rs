//! What the patient says at the kiosk. An intent that does not fit the screen was meant for
//! one that is gone, and nothing happens.

use protocol::kiosk::{KioskIntent, TroubleWay};

use super::Turn;
use super::stage::{Resume, Stage};

impl Turn<'_> {
    pub(super) fn intent(&mut self, intent: KioskIntent) {
        self.touched();
        match intent {
            KioskIntent::SetLanguage(language) => {
                self.desk.language = language;
                self.touched();
            }
            KioskIntent::CallHelp => self.call_help(),
            KioskIntent::CancelHelp => self.close_help(),
            KioskIntent::StillHere => {}
            KioskIntent::Cancel => {
                if self.desk.can_cancel() {
                    self.stop();
                }
            }
            KioskIntent::Back => self.back(),
            KioskIntent::ChoosePin => {
                if matches!(self.desk.stage, Stage::Identity) {
                    self.choose_pin();
                }
            }
            KioskIntent::ChooseVisual => {
                if matches!(self.desk.stage, Stage::Identity | Stage::Pin { .. }) {
                    self.choose_visual();
                }
            }
            KioskIntent::Register(reply) => {
                if matches!(self.desk.stage, Stage::Register) {
                    self.register(reply);
                }
            }
            KioskIntent::NoticeRead => {
                if matches!(self.desk.stage, Stage::Certificate) {
                    self.notice_read();
                }
            }
            KioskIntent::Answer(answer) => {
                if let Stage::Consent(index) = self.desk.stage {
                    self.answered(index, answer);
                }
            }
            KioskIntent::Change(class) => {
                if matches!(self.desk.stage, Stage::Review) {
                    self.change(class);
                }
            }
            KioskIntent::Submit => {
                if matches!(self.desk.stage, Stage::Review) {
                    self.submit();
                }
            }
            KioskIntent::Way(way) => self.way(way),
            KioskIntent::Begin => self.begin_companion(),
            KioskIntent::BirthDay(typed) => self.birthday(typed),
            KioskIntent::Finished => self.finished(),
            KioskIntent::Mine => self.mine(),
            KioskIntent::NotMine => self.not_mine(),
        }
    }

    fn back(&mut self) {
        match self.desk.stage {
            Stage::Pin { .. } | Stage::Visual(_) => self.enter(Stage::Identity),
            Stage::Consent(index) => self.back_from_consent(index),
            Stage::Review => self.back_from_review(),
            Stage::AtTerminal => self.enter(Stage::BirthDay),
            _ => {}
        }
    }

    fn way(&mut self, way: TroubleWay) {
        match (&self.desk.stage, way) {
            // The staff can be called from everywhere, also where the bridge alone knows of a
            // failure: that its store does not write.
            (_, TroubleWay::Staff) => self.call_help(),
            (
                Stage::Trouble {
                    retry: Some(resume),
                    ..
                },
                TroubleWay::Retry,
            ) => self.go(*resume),
            (Stage::Trouble { failure, retry }, TroubleWay::GoOn)
                if self.desk.may_go_on(*failure) =>
            {
                let (failure, retry) = (*failure, *retry);
                self.go_on(failure, retry);
            }
            (Stage::Trouble { .. }, TroubleWay::OtherIdentity) if self.desk.visitor.is_some() => {
                self.go(Resume::Identity);
            }
            (Stage::Trouble { .. }, TroubleWay::LayAgain) if self.card_is_there() => {
                self.read(None);
            }
            (Stage::CardGone { resume }, TroubleWay::LayAgain) if self.card_is_there() => {
                self.read(Some(*resume));
            }
            _ => {}
        }
    }
}
