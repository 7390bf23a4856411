//! A virtual card for the tests. It is synthetic (試験).

use std::sync::LazyLock;

use card::virtual_card::{DemoAuthority, Profile, VirtualCard};
use jiff::civil::date;
use rand::SeedableRng as _;
use rand::rngs::StdRng;
use zeroize::Zeroizing;

/// Making a key takes a second, so the tests share one card as issued.
static ADULT: LazyLock<Zeroizing<Vec<u8>>> = LazyLock::new(|| {
    let mut rng = StdRng::seed_from_u64(1);
    let authority = DemoAuthority::generate(&mut rng).unwrap();
    let card = VirtualCard::issue(Profile::Adult45, &authority, date(2026, 11, 25), &mut rng);
    card.unwrap().to_bytes().unwrap()
});

/// The card of an adult as it was issued.
pub(crate) fn adult() -> VirtualCard {
    VirtualCard::from_bytes(&ADULT).unwrap()
}
