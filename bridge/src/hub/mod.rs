//! Where the tasks of the house and the sockets of the browsers meet.
//!
//! A desk or the day publishes views and takes intents through its port; a socket holds clones
//! of the ports of its role and nothing else. Neither knows the other, and no queue between
//! them grows: views are `watch` channels (the newest state wins), intents are bounded.

mod day_port;
mod desk_port;
mod devices;
mod publisher;
mod role;
mod tokens;

use std::collections::BTreeMap;

use protocol::ids::DeskId;

pub use day_port::{ConsoleProjection, ConsoleRequest, DayPort};
pub use desk_port::{DeskInput, DeskPort, TrayPort};
pub use devices::{DeviceViews, Devices, Here};
pub use publisher::{Counted, Publisher, Views};
pub use role::Role;
pub use tokens::{Admitted, OneUseCode, Tokens};

/// Every port of one clinic.
#[derive(Clone, Debug)]
pub struct Hub {
    /// The desks (受付機).
    pub desks: BTreeMap<DeskId, DeskPort>,
    /// The day.
    pub day: DayPort,
}
