//! What is around every screen of the kiosk.

use crate::sheet::sheet;
use crate::text::Text;

sheet! {
    /// The frame.
    Frame {
        /// The four steps.
        steps: Steps,
        /// The five slots at the bottom.
        bar: Bar,
        /// The choice of a language.
        languages: Languages,
        /// The choice of size and contrast.
        look: Look,
        /// A call for the staff.
        help: Help,
        /// The screen will be closed for want of a touch.
        warning: Warning,
        /// Whether to give up.
        cancel: Cancel,
        /// What a helper sees in place of a personal leaf.
        veiled: Text,
    }

    /// The four steps of the ministry's notice.
    Steps {
        /// The label of the list.
        label: Text,
        /// 1. 受付.
        reception: Text,
        /// 2. 本人確認.
        identity: Text,
        /// 3. 同意の確認.
        consent: Text,
        /// 4. 受付完了.
        done: Text,
        /// Said by a screen reader after a step that is over.
        over: Text,
    }

    /// The five slots, always in the same places.
    Bar {
        /// The label of the bar.
        label: Text,
        /// ことば.
        language: Text,
        /// 見やすさ.
        look: Text,
        /// たすけ.
        help: Text,
        /// What たすけ does.
        help_calls: Text,
        /// What たすけ shows while the staff are called.
        help_called: Text,
        /// もどる.
        back: Text,
        /// やめる.
        cancel: Text,
        /// Which desk it is.
        desk: Text,
    }

    /// ことば.
    Languages {
        /// The question.
        heading: Text,
        /// Closes the panel.
        close: Text,
    }

    /// 見やすさ.
    Look {
        /// What the panel is.
        heading: Text,
        /// The size of the letters.
        size: Text,
        /// As it is.
        size_usual: Text,
        /// Larger.
        size_large: Text,
        /// The colours.
        contrast: Text,
        /// As they are.
        contrast_usual: Text,
        /// White on black.
        contrast_high: Text,
        /// Closes the panel.
        close: Text,
    }

    /// たすけ.
    Help {
        /// The staff were called.
        called: Text,
        /// What to do until they come.
        called_lead: Text,
        /// A person of the staff is on the way.
        coming: Text,
        /// What to do until then.
        coming_lead: Text,
        /// The card can stay where it is.
        card_stays: Text,
        /// What was typed stays.
        input_stays: Text,
        /// Takes the call back.
        cancel: Text,
        /// Goes on with the screen while the call stands.
        go_on: Text,
    }

    /// The screen will be closed for want of a touch.
    Warning {
        /// The question.
        heading: Text,
        /// How many seconds are left.
        left: Text,
        /// What happens then.
        lead: Text,
        /// Still here.
        go_on: Text,
        /// After the end of a reception: when the screen is closed.
        closes: Text,
        /// After the end: leave it open a little longer.
        stay: Text,
    }

    /// やめる, asked once more.
    Cancel {
        /// The question.
        heading: Text,
        /// What happens to what was typed.
        lead: Text,
        /// Gives up.
        stop: Text,
        /// Goes on.
        go_on: Text,
    }
}
