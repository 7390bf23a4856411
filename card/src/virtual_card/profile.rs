//! Which virtual cards there are.

/// A virtual card's story. The name is stable: scripts and the command line use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

/// Serial numbers of virtual cards are this plus the profile's number.
const FIRST_SERIAL: u32 = 0x0022_7B00;

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

    /// The stable name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adult45 => "adult-45",
            Self::Adult30 => "adult-30",
            Self::Expiring => "expiring",
            Self::Expired => "expired",
            Self::PinLocked => "pin-locked",
            Self::NotMyNumber => "not-my-number",
        }
    }

    /// The profile with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|profile| profile.name() == name)
    }

    /// The number of the synthetic person who holds the card: stable, from 1.
    pub const fn person(self) -> u32 {
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
        FIRST_SERIAL + self.person()
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

    /// The answer to reset (ISO/IEC 7816-3) as readers report it.
    ///
    /// Three of those that cards in use have, so that nobody recognises a card by one of them.
    pub const fn atr(self) -> &'static [u8] {
        match self {
            // Contactless, two chip makers.
            Self::Adult45 | Self::PinLocked => &[
                0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x05, 0xE0, 0xB3, 0x81, 0xA1, 0x00, 0x7F,
            ],
            Self::Adult30 | Self::Expired => &[
                0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x41, 0xE0, 0xB3, 0x81, 0xA1, 0x00, 0x3B,
            ],
            // With contacts.
            Self::Expiring => &[
                0x3B, 0xDA, 0x13, 0xFF, 0x81, 0x31, 0xFB, 0x46, 0x80, 0x12, 0x39, 0x2F, 0x31, 0xC1,
                0x73, 0xC6, 0x01, 0xC0, 0x3B,
            ],
            // A driving licence.
            Self::NotMyNumber => &[
                0x3B, 0x88, 0x80, 0x01, 0x00, 0x00, 0x00, 0x00, 0x91, 0x81, 0xC1, 0x00, 0xD8,
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_serials_lead_back_to_their_profile() {
        for profile in Profile::ALL {
            assert_eq!(Profile::from_name(profile.name()), Some(profile));
            let serial = &profile.serial().to_be_bytes()[1..];
            assert_eq!(Profile::from_serial(serial), Some(profile));
        }
        assert_eq!(Profile::from_serial(&[0x22, 0x7B, 0x13]), None);
        assert_eq!(Profile::from_serial(&[0x00, 0x22, 0x7B, 0x01]), None);
        assert_eq!(Profile::from_name("Adult45"), None);
    }

    /// TCK, the last byte, makes the exclusive-or of all bytes after TS zero.
    #[test]
    fn every_atr_is_well_formed() {
        for profile in Profile::ALL {
            let (first, rest) = profile.atr().split_first().unwrap();
            assert_eq!(*first, 0x3B);
            assert_eq!(
                rest.iter().fold(0, |sum, byte| sum ^ byte),
                0,
                "{profile:?}"
            );
        }
    }
}
