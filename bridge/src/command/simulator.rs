//! `uketsuke simulator`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use crate::eligibility::Institution;

/// The options of `simulator`.
#[derive(Clone, Debug, Args)]
pub struct SimulatorOptions {
    /// Its folder: the terminal's folders, and the certificates for --connector-identity. It is
    /// made on the first start.
    #[arg(long, value_name = "DIR")]
    pub root: PathBuf,
    /// The loopback address of the connector's server; port 0 takes a free one.
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:4651")]
    pub listen: SocketAddr,
    /// A certificate of a test CA of cards in DER. May be given several times.
    #[arg(long, value_name = "FILE")]
    pub trust: Vec<PathBuf>,
    /// The day that it takes for today, as 2026-11-25. The clock itself goes on.
    #[arg(long, value_name = "DATE")]
    pub today: Option<Date>,
    /// The code (医療機関コード) of the clinic that it plays the terminal of.
    #[arg(long, value_name = "CODE", default_value = Institution::SYNTHETIC)]
    pub institution: Institution,
}
