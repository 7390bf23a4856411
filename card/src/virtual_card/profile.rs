//! Which virtual cards there are: one for each file in `card/profiles`.

use serde::{Deserialize, Serialize};

use super::{Story, StoryError};

/// A profile, by its name. Its story is its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Profile {
    /// A card in order, of a synthetic person of 45 years.
    Adult45,
    /// A card in order, of a synthetic person of 30 years.
    Adult30,
    /// Its certificate ends in two months.
    Expiring,
    /// Its certificate ended a month ago.
    Expired,
    /// Its PIN was locked before it came to the desk.
    PinLocked,
    /// Not an Individual Number Card: a driving licence (運転免許証) was put on the reader.
    NotMyNumber,
}

/// There is no profile of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the profiles are {}", Profile::ALL.map(Profile::name).join(", "))]
pub struct UnknownProfile;

/// Serial numbers of virtual cards are this plus the person's number.
pub(super) const FIRST_SERIAL: u32 = 0x0022_7B00;

impl Profile {
    /// Every profile.
    pub const ALL: [Self; 6] = [
        Self::Adult45,
        Self::Adult30,
        Self::Expiring,
        Self::Expired,
        Self::PinLocked,
        Self::NotMyNumber,
    ];

    /// The stable name, which its file has too: scripts and the command line use it.
    pub const fn name(self) -> &'static str {
        self.file().0
    }

    /// The profile with this name.
    ///
    /// # Errors
    /// [`UnknownProfile`] lists those that there are.
    pub fn from_name(name: &str) -> Result<Self, UnknownProfile> {
        Self::ALL
            .into_iter()
            .find(|profile| profile.name() == name)
            .ok_or(UnknownProfile)
    }

    /// What its file says.
    ///
    /// # Errors
    /// The file does not hold; a test reads all of them.
    pub fn story(self) -> Result<Story, StoryError> {
        Story::from_toml(self.file().1)
    }

    /// The number of the synthetic person who holds the card: stable, from 1, as in its file.
    pub const fn person(self) -> u16 {
        match self {
            Self::Adult45 => 1,
            Self::Adult30 => 2,
            Self::Expiring => 3,
            Self::Expired => 4,
            Self::PinLocked => 5,
            Self::NotMyNumber => 6,
        }
    }

    /// The certificate's serial number (発行番号).
    pub const fn serial(self) -> u32 {
        FIRST_SERIAL + self.person() as u32
    }

    /// The profile whose certificate has this serial number (big-endian, without leading zeros).
    ///
    /// Whoever asks has checked that a demo CA signed the certificate: a card in use may have any
    /// serial number.
    pub fn from_serial(serial: &[u8]) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|profile| profile.serial().to_be_bytes().get(1..) == Some(serial))
    }

    /// Name and content of its file.
    const fn file(self) -> (&'static str, &'static str) {
        macro_rules! file {
            ($name:literal) => {
                (
                    $name,
                    include_str!(concat!("../../profiles/", $name, ".toml")),
                )
            };
        }
        match self {
            Self::Adult45 => file!("adult-45"),
            Self::Adult30 => file!("adult-30"),
            Self::Expiring => file!("expiring"),
            Self::Expired => file!("expired"),
            Self::PinLocked => file!("pin-locked"),
            Self::NotMyNumber => file!("not-my-number"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;

    use super::*;

    #[test]
    fn names_and_serials_lead_back_to_their_profile() {
        for profile in Profile::ALL {
            assert_eq!(Profile::from_name(profile.name()), Ok(profile));
            let serial = &profile.serial().to_be_bytes()[1..];
            assert_eq!(Profile::from_serial(serial), Some(profile));
        }
        assert_eq!(Profile::from_serial(&[0x22, 0x7B, 0x13]), None);
        assert_eq!(Profile::from_serial(&[0x00, 0x22, 0x7B, 0x01]), None);
    }

    #[test]
    fn an_unknown_name_is_answered_with_those_that_there_are() {
        let error = Profile::from_name("Adult45").unwrap_err().to_string();
        for profile in Profile::ALL {
            assert!(error.contains(profile.name()), "{error}");
        }
    }

    #[test]
    fn every_file_holds_and_tells_its_person() {
        for profile in Profile::ALL {
            let story = profile.story().unwrap();
            assert_eq!(story.person(), profile.person(), "{profile:?}");
            assert_eq!(story.serial(), profile.serial());
            let is_ours = profile != Profile::NotMyNumber;
            assert_eq!(story.card.is_some(), is_ours);
        }
        // A file that no profile reads would be a card that nobody can lay.
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/profiles");
        let files: BTreeSet<_> = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
            .collect();
        let names = Profile::ALL.map(|profile| profile.name().to_owned());
        assert_eq!(files, names.into_iter().collect());
    }
}
