//! The bridge's connector and the simulator's other end, over TLS on the loopback, with real
//! virtual cards, as a desk uses them. Every person is synthetic.

mod calls;
mod faults;
mod identity;
mod open_api;
mod tls;

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use card::certificate::{Environment as Cards, TrustAnchors};
use card::virtual_card::{DemoAuthority, Profile, VirtualCard};
use card::{AuthenticationPin, ChallengeStatement, IdentityCard};
use protocol::consent::{Answer, ConsentAnswer, ConsentClass};
use protocol::environment::Environment;
use protocol::ids::{DeskId, SessionId};
use protocol::time::Date;
use tempfile::TempDir;
use tokio::task::JoinHandle;
use zeroize::Zeroizing;

use super::super::certificates;
use super::{Conduct, OtherEnd, serve};
use crate::clock::Clock;
use crate::eligibility::connector::{ConnectorIdentity, Endpoint, Pace, SessionNames};
use crate::eligibility::result::{self, EligibilityResult};
use crate::eligibility::{Connector, Institution, Proof, ResultXml, SourceSession};
use crate::server;

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

/// Asked again at once, and given up where a person would not wait.
const PACE: Pace = Pace {
    connect: Duration::from_secs(20),
    answer: Duration::from_secs(20),
    pauses: [Duration::ZERO; 2],
    whole: Duration::from_mins(1),
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

/// Another end that runs, and our end of it.
pub(crate) struct Both {
    pub(crate) connector: Connector,
    end: Arc<OtherEnd>,
    port: u16,
    folder: TempDir,
    serving: JoinHandle<()>,
}

impl Both {
    pub(crate) async fn start() -> Self {
        Self::start_on(TODAY, &TRAY.authority).await
    }

    async fn start_on(today: Date, authority: &DemoAuthority) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (end, port, serving) = serving(&folder, today, authority).await;
        Self {
            connector: connector(&folder, port, Environment::Test, PACE).unwrap(),
            end,
            port,
            folder,
            serving,
        }
    }

    /// The other end ends, and another begins on the same folder.
    async fn restart(&mut self) {
        self.serving.abort();
        let (end, port, serving) = serving(&self.folder, TODAY, &TRAY.authority).await;
        (self.end, self.port, self.serving) = (end, port, serving);
        self.connector = connector(&self.folder, port, Environment::Test, PACE).unwrap();
    }

    fn conduct(&self, conduct: Conduct) {
        self.end.conduct(conduct);
    }

    /// A session with a person.
    async fn identified(&self, session: SourceSession) {
        self.connector.open(session).await.unwrap();
        self.connector.identity(session, &VISUAL).await.unwrap();
    }

    /// What the desk sends after the PIN: the certificate and the card's own signature.
    async fn signed(&self, session: SourceSession) -> Proof {
        let challenge = self.connector.open(session).await.unwrap();
        let statement = ChallengeStatement::new(self.connector.name(), &challenge.0).unwrap();
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
}

impl Drop for Both {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serving(
    folder: &TempDir,
    today: Date,
    authority: &DemoAuthority,
) -> (Arc<OtherEnd>, u16, JoinHandle<()>) {
    let mut anchors = TrustAnchors::new(Cards::Test);
    anchors.add(authority.certificate_der()).unwrap();
    let clock = Clock::starting_on(today).unwrap();
    let institution = Institution::SYNTHETIC.to_owned();
    let end = OtherEnd::new(clock, anchors, institution, folder.path()).unwrap();
    let end = Arc::new(end);
    let tls = certificates::server(&identity_in(folder)).unwrap();
    let listener = server::bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let serving = tokio::spawn(serve(listener, tls, Arc::clone(&end)));
    (end, port, serving)
}

fn identity_in(folder: &TempDir) -> std::path::PathBuf {
    folder.path().join("connector")
}

fn connector(
    folder: &TempDir,
    port: u16,
    environment: Environment,
    pace: Pace,
) -> Result<Connector, crate::eligibility::connector::IdentityError> {
    let identity = ConnectorIdentity::read(&identity_in(folder))?;
    let endpoint: Endpoint = format!("https://localhost:{port}").parse().unwrap();
    let names = SessionNames::new(Zeroizing::new([7; 32]));
    Connector::new(endpoint, identity, names, environment, pace)
}

/// A new card with the key of the tray's one.
fn card() -> VirtualCard {
    TRAY.card
        .reissue(&TRAY.authority, jiff::civil::date(2026, 11, 24))
        .unwrap()
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
