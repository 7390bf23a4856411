//! A clinic of two desks whose tasks are the tests themselves.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;

use futures_util::{SinkExt as _, StreamExt as _};
use protocol::card::ReaderState;
use protocol::console::ConsoleView;
use protocol::display::DisplayView;
use protocol::environment::Environment;
use protocol::failure::Failure;
use protocol::frame::{self, ClientFrame, Numbered, ServerFrame, Token, VERSION};
use protocol::help::HelpState;
use protocol::ids::{DeskId, SessionId};
use protocol::kiosk::{KioskScreen, KioskView};
use protocol::language::Language;
use protocol::pin::{PadKey, SealedPin};
use protocol::redacted::Today;
use protocol::support::SupportView;
use protocol::time::Date;
use protocol::tray::{TrayIntent, TrayView};
use protocol::way::Way;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinHandle;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::{self, Message};

use crate::assets::Asset;
use crate::clock::Clock;
use crate::hub::{
    ConsoleProjection, ConsoleRequest, DayPort, DeskInput, DeskPort, Hub, Publisher, Role, Tokens,
    TrayPort,
};
use crate::server::{self, Limits, ListenError, State};
use crate::store::Store;

pub(super) struct House {
    pub(super) address: SocketAddr,
    pub(super) tokens: Tokens,
    _folder: TempDir,
    pub(super) state: State,
    pub(super) desks: BTreeMap<u8, Desk>,
    pub(super) day: Day,
    stop: oneshot::Sender<()>,
    served: JoinHandle<Result<(), ListenError>>,
}

/// The task's end of a desk's port.
pub(super) struct Desk {
    pub(super) kiosk: Publisher<KioskView>,
    pub(super) support: Publisher<SupportView>,
    pub(super) tray: Publisher<TrayView>,
    pub(super) pad_key: watch::Sender<Option<PadKey>>,
    pub(super) intents: mpsc::Receiver<DeskInput>,
    pub(super) pins: mpsc::Receiver<SealedPin>,
    pub(super) tray_intents: mpsc::Receiver<TrayIntent>,
}

/// The task's end of the day's port.
pub(super) struct Day {
    pub(super) console: Publisher<ConsoleProjection>,
    pub(super) display: Publisher<DisplayView>,
    pub(super) requests: mpsc::Receiver<ConsoleRequest>,
}

impl House {
    pub(super) async fn open() -> Self {
        Self::with(Limits::default(), &[]).await
    }

    pub(super) async fn with(limits: Limits, assets: &'static [Asset]) -> Self {
        let listener = server::bind("127.0.0.1:0".parse().unwrap()).await.unwrap();
        let address = listener.local_addr().unwrap();
        let (desks, ports) = (1..=2)
            .map(|number| {
                let (desk, port) = Desk::open(number);
                ((number, desk), (DeskId(number), port))
            })
            .unzip();
        let (day, day_port) = Day::open();
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path(), Some(Environment::Test)).unwrap();
        let tokens = Tokens::open(store, Clock::real()).await.unwrap();
        let state = State {
            hub: Arc::new(Hub {
                desks: ports,
                day: day_port,
            }),
            tokens: tokens.clone(),
            assets,
            limits,
        };
        let (stop, stopped) = oneshot::channel::<()>();
        let served = tokio::spawn(server::run(
            listener,
            async {
                stopped.await.unwrap();
            },
            state.clone(),
        ));
        Self {
            address,
            tokens,
            _folder: folder,
            state,
            desks,
            day,
            stop,
            served,
        }
    }

    pub(super) fn desk(&mut self, number: u8) -> &mut Desk {
        self.desks.get_mut(&number).unwrap()
    }

    /// Ends the server and waits for its end.
    pub(super) async fn close(self) {
        self.stop.send(()).unwrap();
        self.served.await.unwrap().unwrap();
    }

    pub(super) async fn token(&self, role: Role) -> Token {
        let code = self.tokens.issue(role).await.unwrap();
        self.tokens.exchange(&code).await.unwrap()
    }

    /// A socket that has said hello and was sent its first view.
    pub(super) async fn enter(&self, role: Role) -> (Client, Numbered) {
        // The token first: it is written to the disk, and the time for a hello runs.
        let token = self.token(role).await;
        let mut client = self.connect().await.unwrap();
        client.hello(token).await;
        let first = client.snapshot().await;
        (client, first)
    }

    /// A socket that has said nothing; or the status of the refusal.
    pub(super) async fn connect(&self) -> Result<Client, u16> {
        let mut request = format!("ws://{}/ws", self.address)
            .into_client_request()
            .unwrap();
        let origin = format!("http://{}", self.address);
        request
            .headers_mut()
            .insert("origin", origin.parse().unwrap());
        let stream = TcpStream::connect(self.address).await.unwrap();
        match tokio_tungstenite::client_async(request, stream).await {
            Ok((socket, _)) => Ok(Client { socket }),
            Err(tungstenite::Error::Http(answer)) => Err(answer.status().as_u16()),
            Err(error) => panic!("{error}"),
        }
    }

    /// Sends these bytes and reads all that comes back until the server closes. `HOST` stands
    /// for the server's own name and port.
    pub(super) async fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let request = request.replace("HOST", &self.address.to_string());
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }
}

impl Desk {
    fn open(number: u8) -> (Self, DeskPort) {
        let kiosk = Publisher::new(kiosk_view(number, 0));
        let support = Publisher::new(support_view(number));
        let tray = Publisher::new(TrayView {
            desk: DeskId(number),
            laid: None,
        });
        let pad_key = watch::Sender::new(None);
        let (intents_in, intents) = mpsc::channel(2);
        let (pins_in, pins) = mpsc::channel(1);
        let (tray_in, tray_intents) = mpsc::channel(1);
        let port = DeskPort {
            intents: intents_in,
            kiosk: kiosk.views(),
            support: support.views(),
            pad_key: pad_key.subscribe(),
            pins: pins_in,
            // Only the first desk's reader is a virtual one.
            tray: (number == 1).then(|| TrayPort {
                intents: tray_in,
                view: tray.views(),
            }),
        };
        let desk = Self {
            kiosk,
            support,
            tray,
            pad_key,
            intents,
            pins,
            tray_intents,
        };
        (desk, port)
    }
}

impl Day {
    fn open() -> (Self, DayPort) {
        let console = Publisher::new(ConsoleProjection::new(|_| console_view("試験医院")));
        let display = Publisher::new(DisplayView {
            environment: Environment::Test,
            called: vec![],
        });
        let (requests_in, requests) = mpsc::channel(4);
        let port = DayPort {
            requests: requests_in,
            console: console.views(),
            display: display.views(),
        };
        let day = Self {
            console,
            display,
            requests,
        };
        (day, port)
    }
}

/// One browser's socket.
pub(super) struct Client {
    pub(super) socket: WebSocketStream<TcpStream>,
}

impl Client {
    pub(super) async fn hello(&mut self, token: Token) {
        self.say(&ClientFrame::Hello {
            version: VERSION,
            token,
        })
        .await;
    }

    pub(super) async fn say(&mut self, frame: &ClientFrame) {
        self.send(Message::Binary(frame::encode(frame).unwrap().into()))
            .await;
    }

    pub(super) async fn send(&mut self, message: Message) {
        self.socket.send(message).await.unwrap();
    }

    pub(super) async fn hear(&mut self) -> ServerFrame {
        match self.socket.next().await.unwrap().unwrap() {
            Message::Binary(bytes) => frame::decode(&bytes).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    pub(super) async fn snapshot(&mut self) -> Numbered {
        match self.hear().await {
            ServerFrame::Snapshot(view) => view,
            other => panic!("{other:?}"),
        }
    }

    pub(super) async fn change(&mut self) -> Numbered {
        match self.hear().await {
            ServerFrame::Change(view) => view,
            other => panic!("{other:?}"),
        }
    }

    /// The socket is closed next, with this code, and nothing comes before.
    pub(super) async fn is_closed(&mut self, code: CloseCode) {
        match self.socket.next().await.unwrap().unwrap() {
            Message::Close(Some(frame)) => assert_eq!(frame.code, code),
            other => panic!("{other:?}"),
        }
    }

    /// The client is told this failure and the socket is closed.
    pub(super) async fn is_refused(&mut self, failure: Failure) {
        assert_eq!(self.hear().await, ServerFrame::Refused(failure));
        self.is_closed(CloseCode::Policy).await;
    }

    /// The socket is still there, and nothing else was said to the client.
    pub(super) async fn is_alive(&mut self) {
        self.say(&ClientFrame::Ping(4711)).await;
        assert_eq!(self.hear().await, ServerFrame::Pong(4711));
    }
}

const TODAY: Today = Today(Date {
    year: 2026,
    month: 11,
    day: 24,
});

pub(super) fn kiosk_view(desk: u8, session: u32) -> KioskView {
    KioskView {
        environment: Environment::Test,
        clinic: "試験医院".to_owned(),
        desk: DeskId(desk),
        way: Way::OwnReader,
        session: SessionId(session),
        language: Language::Japanese,
        today: TODAY,
        reader: ReaderState::Ready,
        screen: KioskScreen::Idle,
        back: false,
        cancel: false,
        help: HelpState::None,
        warning: None,
    }
}

pub(super) fn support_view(desk: u8) -> SupportView {
    SupportView {
        environment: Environment::Test,
        desk: DeskId(desk),
        way: Way::OwnReader,
        session: SessionId(0),
        language: Language::Japanese,
        today: TODAY,
        reader: ReaderState::Ready,
        screen: KioskScreen::Idle,
        help: HelpState::None,
        warning: None,
    }
}

pub(super) fn console_view(clinic: &str) -> ConsoleView {
    ConsoleView {
        environment: Environment::Test,
        clinic: clinic.to_owned(),
        today: TODAY,
        desks: vec![],
        visits: vec![],
        opened: None,
        unmatched: vec![],
        devices: None,
    }
}
