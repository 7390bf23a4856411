//! The stand-in with real virtual cards, as a desk uses it. Every person is synthetic.

mod calls;
mod identity;
mod people;

use std::sync::LazyLock;

use card::certificate::{Environment, TrustAnchors};
use card::virtual_card::{DemoAuthority, Profile, VirtualCard};
use card::{AuthenticationPin, ChallengeStatement, IdentityCard};
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::ids::{DeskId, SessionId};
use protocol::time::Date;
use zeroize::Zeroizing;

use super::{Conduct, StandIn};
use crate::clock::Clock;
use crate::eligibility::result::{self, EligibilityResult};
use crate::eligibility::{Proof, ResultXml, Source, SourceSession};
use crate::store::TestFolder;

const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 24,
};
const FIRST: SourceSession = SourceSession {
    day: TODAY,
    desk: DeskId(1),
    session: SessionId(1),
};
const SECOND: SourceSession = SourceSession {
    session: SessionId(2),
    ..FIRST
};

/// Making keys takes a second each: they are made once, and reissued for each day.
struct Tray {
    authority: DemoAuthority,
    other_authority: DemoAuthority,
    card: VirtualCard,
}

static TRAY: LazyLock<Tray> = LazyLock::new(|| {
    let mut rng = rand::rngs::SysRng;
    let mut rng = rand::rand_core::UnwrapErr(&mut rng);
    let authority = DemoAuthority::generate(&mut rng).unwrap();
    let day = jiff::civil::date(2026, 11, 24);
    Tray {
        card: VirtualCard::issue(Profile::Adult45, &authority, day, &mut rng).unwrap(),
        other_authority: DemoAuthority::generate(&mut rng).unwrap(),
        authority,
    }
});

fn source_on(today: Date, authority: &DemoAuthority) -> Source {
    let mut anchors = TrustAnchors::new(Environment::Test);
    anchors.add(authority.certificate_der()).unwrap();
    let clock = Clock::starting_on(today).unwrap();
    Source::StandIn(StandIn::new(TestFolder::for_tests(), clock, anchors))
}

fn source() -> Source {
    source_on(TODAY, &TRAY.authority)
}

fn conduct(source: &Source, conduct: Conduct) {
    let Source::StandIn(stand_in) = source;
    stand_in.set_conduct(conduct);
}

/// A new card with the key of the tray's one.
fn card() -> VirtualCard {
    TRAY.card
        .reissue(&TRAY.authority, jiff::civil::date(2026, 11, 24))
        .unwrap()
}

/// What the desk sends after the PIN: the certificate and the card's own signature.
async fn signed(source: &Source, session: SourceSession) -> Proof {
    let challenge = source.open(session).await.unwrap();
    let statement = ChallengeStatement::new(source.connector(), &challenge.0).unwrap();
    let mut card = IdentityCard::new(card());
    let certificate_der = card
        .authentication_certificate()
        .unwrap()
        .as_bytes()
        .to_vec();
    let pin = AuthenticationPin::new(Zeroizing::new(VirtualCard::PIN)).unwrap();
    let signature = card.verify_and_sign(&pin, &statement).unwrap().signature;
    Proof::Signed {
        certificate_der,
        signature,
    }
}

const VISUAL: Proof = Proof::Visual {
    certificate_der: None,
};

fn agree(class: ConsentClass) -> ConsentAnswer {
    ConsentAnswer {
        class,
        answer: Answer::Agree,
    }
}

fn refuse(class: ConsentClass) -> ConsentAnswer {
    ConsentAnswer {
        class,
        answer: Answer::Refuse,
    }
}

fn read(xml: &ResultXml) -> EligibilityResult {
    result::read(&xml.0).unwrap()
}
