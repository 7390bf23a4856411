//! The kiosk's screens, each in a word.

use protocol::kiosk::ScreenKind;
use words::Text;
use words::console::Screens;

/// A screen in a word.
pub(crate) const fn screen_name(words: &Screens, screen: ScreenKind) -> &Text {
    match screen {
        ScreenKind::Idle => &words.idle,
        ScreenKind::Reading => &words.reading,
        ScreenKind::Identity => &words.identity,
        ScreenKind::Pin => &words.pin,
        ScreenKind::Checking => &words.checking,
        ScreenKind::Visual => &words.visual,
        ScreenKind::Register => &words.register,
        ScreenKind::Certificate => &words.certificate,
        ScreenKind::Consent => &words.consent,
        ScreenKind::Review => &words.review,
        ScreenKind::Done => &words.done,
        ScreenKind::Stopped => &words.stopped,
        ScreenKind::Trouble => &words.trouble,
        ScreenKind::WithStaff => &words.with_staff,
        ScreenKind::BirthDay => &words.birthday,
        ScreenKind::AtTerminal => &words.at_terminal,
        ScreenKind::Found => &words.found,
    }
}
