//! PC/SC by script: readers, cards and a service that do what a plan says, at its times, on a
//! clock that only waiting moves. Nothing sleeps, and every return code can be had.

mod change;
mod manager;
mod pace;
mod world;

pub(super) use change::{Call, Change, ListNotice};
pub(super) use world::{Did, World};
