//! Icons of the Lucide set (ISC, see `app/icons/LICENSE`), as symbols that are put into the page
//! once. A kiosk loads those that it shows.

use leptos::prelude::*;

/// The icons of the kiosk.
pub(crate) const KIOSK_ICONS: &str = include_str!("../../icons/kiosk.svg");
/// The icons that only the other roles show.
pub(crate) const STAFF_ICONS: &str = include_str!("../../icons/staff.svg");

/// An icon says in a sign what the word beside it says; it never stands alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Glyph {
    ALargeSmall,
    Armchair,
    ArrowLeft,
    ArrowRight,
    Ban,
    Bed,
    BellRing,
    CalendarClock,
    Check,
    ChevronRight,
    CircleCheck,
    CircleX,
    Clock,
    Delete,
    Eraser,
    Eye,
    EyeOff,
    FileCheck,
    FileText,
    Hand,
    HandHelping,
    Headset,
    HeartPulse,
    IdCard,
    Info,
    Keyboard,
    Languages,
    Lock,
    LogOut,
    MapPin,
    Monitor,
    Moon,
    Phone,
    Pill,
    Search,
    ShieldCheck,
    Stethoscope,
    Sun,
    TriangleAlert,
    Undo2,
    UserRound,
    X,
}

impl Glyph {
    /// The symbol's name in the sprite.
    const fn symbol(self) -> &'static str {
        match self {
            Self::ALargeSmall => "#a-large-small",
            Self::Armchair => "#armchair",
            Self::ArrowLeft => "#arrow-left",
            Self::ArrowRight => "#arrow-right",
            Self::Ban => "#ban",
            Self::Bed => "#bed",
            Self::BellRing => "#bell-ring",
            Self::CalendarClock => "#calendar-clock",
            Self::Check => "#check",
            Self::ChevronRight => "#chevron-right",
            Self::CircleCheck => "#circle-check",
            Self::CircleX => "#circle-x",
            Self::Clock => "#clock",
            Self::Delete => "#delete",
            Self::Eraser => "#eraser",
            Self::Eye => "#eye",
            Self::EyeOff => "#eye-off",
            Self::FileCheck => "#file-check",
            Self::FileText => "#file-text",
            Self::Hand => "#hand",
            Self::HandHelping => "#hand-helping",
            Self::Headset => "#headset",
            Self::HeartPulse => "#heart-pulse",
            Self::IdCard => "#id-card",
            Self::Info => "#info",
            Self::Keyboard => "#keyboard",
            Self::Languages => "#languages",
            Self::Lock => "#lock",
            Self::LogOut => "#log-out",
            Self::MapPin => "#map-pin",
            Self::Monitor => "#monitor",
            Self::Moon => "#moon",
            Self::Phone => "#phone",
            Self::Pill => "#pill",
            Self::Search => "#search",
            Self::ShieldCheck => "#shield-check",
            Self::Stethoscope => "#stethoscope",
            Self::Sun => "#sun",
            Self::TriangleAlert => "#triangle-alert",
            Self::Undo2 => "#undo-2",
            Self::UserRound => "#user-round",
            Self::X => "#x",
        }
    }
}

/// Symbols, out of sight. The page holds them once.
pub(crate) fn symbols(symbols: &'static str) -> AnyView {
    view! { <svg class="sprite" aria-hidden="true" inner_html=symbols></svg> }.into_any()
}

/// An icon in the size and colour of the text around it.
pub(crate) fn icon(glyph: Glyph) -> AnyView {
    view! {
        <svg class="icon" aria-hidden="true">
            <use href=glyph.symbol()></use>
        </svg>
    }
    .into_any()
}

/// An icon in a screen that is written with `view!`.
#[component]
pub(crate) fn Icon(
    /// Which one.
    glyph: Glyph,
) -> impl IntoView {
    icon(glyph)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: &[Glyph] = &[
        Glyph::ALargeSmall,
        Glyph::Armchair,
        Glyph::ArrowLeft,
        Glyph::ArrowRight,
        Glyph::Ban,
        Glyph::Bed,
        Glyph::BellRing,
        Glyph::CalendarClock,
        Glyph::Check,
        Glyph::ChevronRight,
        Glyph::CircleCheck,
        Glyph::CircleX,
        Glyph::Clock,
        Glyph::Delete,
        Glyph::Eraser,
        Glyph::Eye,
        Glyph::EyeOff,
        Glyph::FileCheck,
        Glyph::FileText,
        Glyph::Hand,
        Glyph::HandHelping,
        Glyph::Headset,
        Glyph::HeartPulse,
        Glyph::IdCard,
        Glyph::Info,
        Glyph::Keyboard,
        Glyph::Languages,
        Glyph::Lock,
        Glyph::LogOut,
        Glyph::MapPin,
        Glyph::Monitor,
        Glyph::Moon,
        Glyph::Phone,
        Glyph::Pill,
        Glyph::Search,
        Glyph::ShieldCheck,
        Glyph::Stethoscope,
        Glyph::Sun,
        Glyph::TriangleAlert,
        Glyph::Undo2,
        Glyph::UserRound,
        Glyph::X,
    ];

    #[test]
    fn every_icon_has_its_symbol_and_every_symbol_its_icon() {
        for glyph in ALL {
            let symbol = format!("<symbol id=\"{}\"", &glyph.symbol()[1..]);
            let [of_kiosk, of_staff] =
                [KIOSK_ICONS, STAFF_ICONS].map(|icons| icons.matches(&symbol).count());
            assert_eq!(of_kiosk + of_staff, 1, "{symbol}");
        }
        let symbols = [KIOSK_ICONS, STAFF_ICONS].map(|icons| icons.matches("<symbol").count());
        assert_eq!(symbols.iter().sum::<usize>(), ALL.len());
    }
}
