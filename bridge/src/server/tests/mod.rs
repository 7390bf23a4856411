//! The server with hand-made desks and a hand-made day behind it, on a real listener.

mod console;
mod devices;
mod house;
mod http;
mod limits;
mod pages;
mod roles;
mod views;

use house::{Client, House};
