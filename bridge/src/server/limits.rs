//! What one client may cost.

use std::time::Duration;

/// The limits of the server. The defaults are what a clinic runs with.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long a client may take to send the head of a request.
    pub head: Duration,
    /// How long a client may take to send a body.
    pub body: Duration,
    /// How long a socket may be open without having said hello.
    pub hello: Duration,
    /// How long a socket may be silent. The app pings every 15 seconds.
    pub silence: Duration,
    /// How long one write to a socket may take before the client counts as gone.
    pub write: Duration,
    /// How long the end of a socket or of the server may take.
    pub farewell: Duration,
    /// How many sockets may be open at once.
    pub sockets: usize,
    /// How many of them may be open without having said hello.
    pub strangers: usize,
    /// How long one frame must be paid for: its inverse is how many a socket may send for long.
    pub frame_cost: Duration,
    /// How many frames a socket may send at once.
    pub frame_burst: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(10),
            body: Duration::from_secs(5),
            hello: Duration::from_secs(5),
            silence: Duration::from_secs(45),
            write: Duration::from_secs(10),
            farewell: Duration::from_secs(2),
            sockets: 256,
            strangers: 16,
            frame_cost: Duration::from_secs(1) / 30,
            frame_burst: 60,
        }
    }
}
