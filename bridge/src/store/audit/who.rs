//! Who did something, as far as the house knows: the role of the token that said it.

/// Who did something. The text is what stands in the log and is never changed. Names of the
/// staff are not known before they sign in; which screen it was is its token's number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// The bridge by itself: it started, midnight came.
    Bridge,
    /// An eligibility source.
    Source,
    /// Somebody at the command line of the bridge's machine.
    Operator,
    /// The person at a kiosk.
    Kiosk,
    /// The staff at a console.
    Console,
    /// A remote helper.
    Support,
    /// The waiting-room display.
    Display,
    /// The demo's tray.
    Tray,
}

impl Who {
    /// The text in the log.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Bridge => "bridge",
            Self::Source => "source",
            Self::Operator => "operator",
            Self::Kiosk => "kiosk",
            Self::Console => "console",
            Self::Support => "support",
            Self::Display => "display",
            Self::Tray => "tray",
        }
    }
}
