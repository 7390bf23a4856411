//! `uketsuke demo`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

/// The options of `demo`.
#[derive(Clone, Debug, Args)]
pub struct DemoOptions {
    /// The day that the demo takes for today, as 2026-11-25. The clock itself goes on.
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
    /// Begins with an empty test folder.
    #[arg(long)]
    pub fresh: bool,
    /// The loopback address to listen on; port 0 takes a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4649")]
    pub listen: SocketAddr,
    /// The test folder. It is made on the first start.
    #[arg(long, value_name = "DIR", default_value = "uketsuke-demo")]
    pub data: PathBuf,
}
