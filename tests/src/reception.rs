//! A clinic's reception: a bridge, its kiosk, its console, and a hand that lays cards.
//!
//! What happens at a reception must not depend on where its cards lie, so the same tests run with
//! the demo's tray and with a card in a reader of a real pcscd.

use anyhow::{Context as _, Result, bail};
use tempfile::TempDir;

use crate::bridge::{Bridge, folder};
use crate::console::Console;
use crate::kiosk::Kiosk;
use crate::pcscd::Pcscd;
use crate::process::Running;
use crate::tray::Tray;

/// Where the cards lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the reader of the demo's tray, in the bridge itself.
    Tray,
    /// In a reader of a pcscd of one's own, laid by a program of its own.
    Reader,
}

/// A reception with nobody at the desk.
#[derive(Debug)]
pub struct Reception {
    /// The patient's kiosk.
    pub kiosk: Kiosk,
    /// The staff's console.
    pub console: Console,
    bridge: Bridge,
    hand: Hand,
    data: TempDir,
}

#[derive(Debug)]
enum Hand {
    Tray(Tray),
    Reader {
        pcscd: Pcscd,
        cards: TempDir,
        laid: Option<Running>,
    },
}

impl Reception {
    /// Opens a reception on a new test folder.
    ///
    /// # Errors
    /// A part of it does not start.
    pub async fn open(place: Place) -> Result<Self> {
        let data = folder()?;
        let (bridge, hand) = match place {
            Place::Tray => {
                let bridge = Bridge::demo(data.path(), "127.0.0.1:0")?;
                let tray = Tray::open(&bridge).await?;
                (bridge, Hand::Tray(tray))
            }
            Place::Reader => {
                let pcscd = Pcscd::start()?;
                let bridge = Bridge::serve(data.path(), &pcscd.socket())?;
                let cards = folder()?;
                let laid = None;
                (bridge, Hand::Reader { pcscd, cards, laid })
            }
        };
        Ok(Self {
            kiosk: Kiosk::open(&bridge).await?,
            console: Console::open(&bridge).await?,
            bridge,
            hand,
            data,
        })
    }

    /// Lays a card on the reader.
    ///
    /// # Errors
    /// There is no such card.
    pub async fn lay(&mut self, profile: &str) -> Result<()> {
        match &mut self.hand {
            Hand::Tray(tray) => tray.lay(profile).await,
            Hand::Reader { pcscd, cards, laid } => {
                *laid = Some(pcscd.lay(profile, cards.path())?);
                Ok(())
            }
        }
    }

    /// Takes the card from the reader.
    ///
    /// # Errors
    /// None lies there.
    pub async fn take(&mut self) -> Result<()> {
        match &mut self.hand {
            Hand::Tray(tray) => tray.take().await,
            Hand::Reader { laid, .. } => laid.take().map(drop).context("no card lies there"),
        }
    }

    /// Ends the reader's service, and with it what lay in the reader.
    ///
    /// # Errors
    /// The cards lie on the tray, which needs no service.
    pub fn service_ends(&mut self) -> Result<()> {
        match &mut self.hand {
            Hand::Tray(_) => bail!("a tray has no service"),
            Hand::Reader { pcscd, laid, .. } => {
                pcscd.kill()?;
                *laid = None;
                Ok(())
            }
        }
    }

    /// Starts the reader's service again, with nothing in the reader.
    ///
    /// # Errors
    /// The cards lie on the tray, or the service does not start.
    pub fn service_begins(&mut self) -> Result<()> {
        match &mut self.hand {
            Hand::Tray(_) => bail!("a tray has no service"),
            Hand::Reader { pcscd, .. } => pcscd.restart(),
        }
    }

    /// Has the other end of the bridge's connector do something.
    ///
    /// # Errors
    /// The bridge has brought its own, or it does not know the command.
    pub fn simulator(&mut self, command: &str) -> Result<()> {
        self.bridge.simulator()?.tell(command)
    }

    /// `kill -9` for the bridge.
    ///
    /// # Errors
    /// It cannot be killed.
    pub fn kill(&mut self) -> Result<()> {
        self.bridge.kill()
    }

    /// Starts the bridge again on the same folder and at the same address. The cards lie where
    /// they lay: the tray's own were in the bridge, and the one that lay there is laid again.
    ///
    /// # Errors
    /// It does not start.
    pub async fn start_again(&mut self, lay_there: &str) -> Result<()> {
        let at = self.bridge.listens_at().to_owned();
        match &self.hand {
            Hand::Tray(_) => {
                self.bridge = Bridge::demo(self.data.path(), &at)?;
                self.kiosk.gone("[data-testid=lost-strip]").await?;
                self.lay(lay_there).await
            }
            Hand::Reader { pcscd, .. } => {
                self.bridge = Bridge::serve_at(self.data.path(), &pcscd.socket(), &at)?;
                self.kiosk.gone("[data-testid=lost-strip]").await
            }
        }
    }
}
