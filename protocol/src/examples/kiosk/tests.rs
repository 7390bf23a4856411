//! What holds of the examples.

use super::*;

#[test]
fn every_screen_has_an_example_of_its_own_kind() {
    for kind in ScreenKind::ALL {
        let screens = screens_of(kind);
        assert!(!screens.is_empty(), "{kind:?}");
        for (name, screen) in screens {
            assert_eq!(screen.kind(), kind, "{name}");
        }
    }
}

#[test]
fn names_are_unique() {
    let mut names: Vec<_> = kiosk().iter().map(|example| example.name).collect();
    let all = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), all);
}
