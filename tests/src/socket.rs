//! A screen without a browser: what a page says and is sent, over the bridge's own socket.

use anyhow::{Context as _, Result, bail, ensure};
use base64ct::{Base64UrlUnpadded, Encoding as _};
use futures_util::{SinkExt as _, StreamExt as _};
use protocol::console::{ConsoleIntent, ConsoleView, DeskAct, DeskRow};
use protocol::failure::Failure;
use protocol::frame::{ClientFrame, Numbered, ServerFrame, Token, VERSION, View, decode, encode};
use protocol::kiosk::KioskView;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;

use crate::bridge::Bridge;
use crate::patience::PATIENCE;

/// A view, and the bytes in which it came.
#[derive(Clone, Debug)]
pub struct Came<V> {
    /// The view.
    pub view: V,
    /// The frame.
    pub bytes: Vec<u8>,
}

/// A socket that has said hello.
#[derive(Debug)]
pub struct Socket(WebSocketStream<TcpStream>);

impl Socket {
    /// Opens the screen of a role, with the one-use link that the bridge printed for it.
    ///
    /// # Errors
    /// The bridge does not let it in.
    pub async fn open(bridge: &Bridge, role: &str) -> Result<Self> {
        let address = bridge.listens_at();
        let code = bridge.link(role)?.split_once("#code=");
        let token = exchange(address, code.context("a link without a code")?.1).await?;
        let mut request = format!("ws://{address}/ws").into_client_request()?;
        let origin = bridge.url.parse()?;
        request.headers_mut().insert("origin", origin);
        let stream = TcpStream::connect(address).await?;
        let (stream, _) = tokio_tungstenite::client_async(request, stream).await?;
        let mut socket = Self(stream);
        let version = VERSION;
        socket.say(&ClientFrame::Hello { version, token }).await?;
        Ok(socket)
    }

    /// Says something.
    ///
    /// # Errors
    /// The socket has ended.
    pub async fn say(&mut self, frame: &ClientFrame) -> Result<()> {
        let message = Message::Binary(encode(frame)?.into());
        Ok(self.0.send(message).await?)
    }

    /// The next view that looks so.
    ///
    /// # Errors
    /// The bridge refuses, ends, or does not send one.
    async fn view<V>(&mut self, pick: impl Fn(View) -> Option<V>) -> Result<Came<V>> {
        let patience = tokio::time::timeout(PATIENCE, async {
            loop {
                let message = self.0.next().await.context("the socket has ended")??;
                let Message::Binary(bytes) = message else {
                    continue;
                };
                match decode(&bytes)? {
                    ServerFrame::Snapshot(Numbered { view, .. })
                    | ServerFrame::Change(Numbered { view, .. }) => {
                        if let Some(view) = pick(view) {
                            let bytes = bytes.to_vec();
                            return Ok(Came { view, bytes });
                        }
                    }
                    ServerFrame::Refused(failure) => bail!("refused: {}", failure.row().code),
                    ServerFrame::PadKey(_) | ServerFrame::Reload | ServerFrame::Pong(_) => {}
                }
            }
        });
        patience.await.context("no such view comes")?
    }

    /// The next view, whatever it is.
    ///
    /// # Errors
    /// It does not come.
    pub async fn any(&mut self) -> Result<Came<View>> {
        self.view(Some).await
    }

    /// The next refusal. Views that come before it are passed over.
    ///
    /// # Errors
    /// It does not come.
    pub async fn refusal(&mut self) -> Result<Failure> {
        let patience = tokio::time::timeout(PATIENCE, async {
            loop {
                let message = self.0.next().await.context("the socket has ended")??;
                if let Message::Binary(bytes) = message
                    && let ServerFrame::Refused(failure) = decode(&bytes)?
                {
                    return Ok(failure);
                }
            }
        });
        patience.await.context("nothing is refused")?
    }

    /// The next view of a console that looks so.
    ///
    /// # Errors
    /// It does not come.
    pub async fn console(
        &mut self,
        looks_so: impl Fn(&ConsoleView) -> bool,
    ) -> Result<Came<ConsoleView>> {
        self.view(|view| match view {
            View::Console(view) if looks_so(&view) => Some(*view),
            _ => None,
        })
        .await
    }

    /// The next view of a kiosk that looks so.
    ///
    /// # Errors
    /// It does not come.
    pub async fn kiosk(
        &mut self,
        looks_so: impl Fn(&KioskView) -> bool,
    ) -> Result<Came<KioskView>> {
        self.view(|view| match view {
            View::Kiosk(view) if looks_so(&view) => Some(view),
            _ => None,
        })
        .await
    }

    /// Does an act of the staff at the first desk, where somebody is as this row says.
    ///
    /// # Errors
    /// The socket has ended.
    pub async fn act(&mut self, at: &DeskRow, act: DeskAct) -> Result<()> {
        let intent = ConsoleIntent::Desk {
            desk: at.desk,
            session: at.session,
            act,
        };
        self.say(&ClientFrame::Console(intent)).await
    }
}

/// A token for a link's code.
async fn exchange(address: &str, code: &str) -> Result<Token> {
    let mut bytes = [0; 32];
    Base64UrlUnpadded::decode(code, &mut bytes)
        .ok()
        .context("a code that is none")?;
    let head = format!(
        "POST /api/v1/token HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\n\
         content-length: 32\r\nconnection: close\r\n\r\n"
    );
    let mut stream = TcpStream::connect(address).await?;
    stream
        .write_all(&[head.as_bytes(), &bytes].concat())
        .await?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await?;
    let good = answer.starts_with(b"HTTP/1.1 200");
    ensure!(good, "no token: {}", String::from_utf8_lossy(&answer));
    let token = answer.last_chunk().context("an answer without a token")?;
    Ok(Token(*token))
}
