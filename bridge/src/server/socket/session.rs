//! A socket after its hello.

use protocol::failure::Failure;
use protocol::frame::{ClientFrame, ServerFrame};
use protocol::ids::DeviceId;
use tokio::sync::oneshot;

use super::dispatch::{Port, Step};
use super::line::{Ended, Line};
use super::stream::{Changed, Stream};
use crate::hub::{Role, Tokens};
use crate::server::State;

/// One socket's place in the house: the views that come, the port that its frames go to.
#[derive(Debug)]
pub(super) struct Session {
    stream: Stream,
    port: Port,
    tokens: Tokens,
    /// The act of the staff that is under way. One at a time, so that a console's acts are done
    /// in the order in which they were said; the next frame is read when it has ended.
    outcome: Option<oneshot::Receiver<Result<(), Failure>>>,
}

enum Event {
    Changed(Changed),
    Frame(ClientFrame),
    Outcome(Result<(), Failure>),
}

impl Session {
    pub(super) fn new(role: Role, device: DeviceId, state: &State) -> Result<Self, Failure> {
        let devices = state.tokens.devices().views();
        Ok(Self {
            stream: Stream::of(role, &state.hub, (device, devices))?,
            port: Port::of(role, &state.hub)?,
            tokens: state.tokens.clone(),
            outcome: None,
        })
    }

    /// Lives until the socket ends.
    pub(super) async fn run(mut self, line: &mut Line) -> Ended {
        match self.live(line).await {
            Ok(never) => match never {},
            Err(ended) => ended,
        }
    }

    async fn live(&mut self, line: &mut Line) -> Result<std::convert::Infallible, Ended> {
        self.send_snapshot(line).await?;
        loop {
            match self.next(line).await? {
                Event::Changed(Changed::View) => {
                    let change = ServerFrame::Change(self.stream.newest());
                    line.write(&change).await?;
                }
                Event::Changed(Changed::PadKey) => self.send_pad_key(line).await?,
                Event::Outcome(Ok(())) => {}
                Event::Outcome(Err(failure)) => {
                    line.write(&ServerFrame::Refused(failure)).await?;
                }
                Event::Frame(frame) => self.take(frame, line).await?,
            }
        }
    }

    async fn next(&mut self, line: &mut Line) -> Result<Event, Ended> {
        let idle = self.outcome.is_none();
        tokio::select! {
            changed = self.stream.changed() => changed.map(Event::Changed),
            outcome = ended(&mut self.outcome), if !idle => outcome.map(Event::Outcome),
            frame = line.read(), if idle => frame.map(Event::Frame),
        }
    }

    async fn take(&mut self, frame: ClientFrame, line: &mut Line) -> Result<(), Ended> {
        match self.port.take(frame)? {
            Step::Nothing => Ok(()),
            Step::Snapshot => self.send_snapshot(line).await,
            Step::Pong(number) => line.write(&ServerFrame::Pong(number)).await,
            Step::Open(visit) => match self.stream.open(visit) {
                Ok(()) => line.write(&ServerFrame::Change(self.stream.newest())).await,
                Err(failure) => line.write(&ServerFrame::Refused(failure)).await,
            },
            Step::Await(outcome) => {
                self.outcome = Some(outcome);
                Ok(())
            }
            Step::Devices(shown) => {
                self.stream.show_devices(shown);
                line.write(&ServerFrame::Change(self.stream.newest())).await
            }
            Step::Withdraw(device) => match self.tokens.withdraw(device).await {
                Ok(()) => Ok(()),
                Err(failure) => line.write(&ServerFrame::Refused(failure)).await,
            },
            Step::Refuse(failure) => line.write(&ServerFrame::Refused(failure)).await,
        }
    }

    async fn send_snapshot(&mut self, line: &mut Line) -> Result<(), Ended> {
        self.send_pad_key(line).await?;
        line.write(&ServerFrame::Snapshot(self.stream.newest()))
            .await
    }

    async fn send_pad_key(&mut self, line: &mut Line) -> Result<(), Ended> {
        match self.stream.pad_key() {
            Some(key) => line.write(&key).await,
            None => Ok(()),
        }
    }
}

async fn ended(
    outcome: &mut Option<oneshot::Receiver<Result<(), Failure>>>,
) -> Result<Result<(), Failure>, Ended> {
    let Some(awaited) = outcome else {
        return std::future::pending().await;
    };
    let ended = awaited.await.map_err(|_day_gone| Ended::Leaving);
    *outcome = None;
    ended
}
