//! The patient's kiosk: the frame, the screen in it, and the panels over it.

mod acts;
mod bar;
mod button;
mod focus;
mod inactivity;
mod kiosk_page;
mod layout;
mod newest;
mod panel;
mod picture;
mod scene;
mod screen;
mod sounds;
mod steps;

pub(crate) use kiosk_page::kiosk;
pub(crate) use picture::Picture;
