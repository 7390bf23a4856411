//! What holds of every desk and every day: searched through exhaustively where the states are
//! few, and with random days where they are not. All people are synthetic.

mod clinic;
mod day;
mod explore;
mod path;
mod random;
mod redaction;
mod world;
