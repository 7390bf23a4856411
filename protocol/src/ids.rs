//! The names of things: desks, sessions, visits, openings of the PIN pad.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$meta:meta])* $name:ident($inner:ty)) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub struct $name(pub $inner);
    };
}

id! {
    /// A desk (受付機): a reader and the kiosk paired with it. Printed on screens as 受付機 1.
    DeskId(u8)
}
id! {
    /// One person's time at one desk. It is the version of every act of the staff on a desk:
    /// an act that names an earlier session was meant for somebody who has left.
    SessionId(u32)
}
id! {
    /// A visit (受診): one reception's life, from the desk until seen or gone.
    VisitId(u32)
}
id! {
    /// A result of the eligibility system (資格確認結果) that has come to this clinic.
    ResultId(u32)
}
id! {
    /// The number of the day (受付番号) that a person is called by.
    VisitNumber(u16)
}
id! {
    /// A browser that may come in: the beginning of its token's hash, which leads back to nothing.
    DeviceId(u64)
}
id! {
    /// How often a visit was changed. An edit carries the version that its author saw.
    Version(u32)
}
id! {
    /// One opening of the PIN pad. A PIN belongs to exactly one opening.
    EntryId(u32)
}
