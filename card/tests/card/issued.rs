//! One demo CA and one card of each profile for all tests of a binary: keys are slow to make.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use card::virtual_card::{DemoAuthority, Profile, Story, VirtualCard};
use jiff::civil::{Date, date};
use rand::SeedableRng;
use rand::rngs::StdRng;

/// The day on which the tests' cards are issued.
pub(crate) const TODAY: Date = date(2026, 11, 25);

static AUTHORITY: LazyLock<DemoAuthority> =
    LazyLock::new(|| DemoAuthority::generate(&mut StdRng::seed_from_u64(0)).unwrap());

static STORED: LazyLock<Mutex<HashMap<Profile, Vec<u8>>>> = LazyLock::new(Mutex::default);

/// The demo CA.
pub(crate) fn authority() -> &'static DemoAuthority {
    &AUTHORITY
}

/// A card of this profile as it was issued.
pub(crate) fn virtual_card(profile: Profile) -> VirtualCard {
    let mut stored = STORED.lock().unwrap();
    let bytes = stored.entry(profile).or_insert_with(|| {
        let mut rng = StdRng::seed_from_u64(profile.serial().into());
        VirtualCard::issue(profile, authority(), TODAY, &mut rng)
            .unwrap()
            .to_bytes()
            .unwrap()
            .to_vec()
    });
    VirtualCard::from_bytes(bytes).unwrap()
}

/// A card like that of the profile adult-45, with this answer once its PIN is locked.
pub(crate) fn answering(locked: &str) -> VirtualCard {
    let three = "tries-left = 3";
    let profile = include_str!("../../profiles/adult-45.toml");
    assert!(profile.contains(three), "the profile has another counter");
    let answers = format!("{three}\nlocked-answer = \"{locked}\"");
    let story = Story::from_toml(&profile.replace(three, &answers)).unwrap();
    VirtualCard::issue_story(story, authority(), TODAY, &mut StdRng::seed_from_u64(45)).unwrap()
}
