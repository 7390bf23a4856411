//! The domain of the reception: what happens at a desk, in a visit and in a day, and what
//! each role sees of it.
//!
//! It is sans-IO. A machine takes the time and an event and gives back effects:
//! `handle(now, event) -> effects`. There is no async, no clock, no randomness and no file
//! here, so a day at the desk replays in a millisecond, and thousands of random days are a
//! test. A machine that waits says until when ([`desk::Desk::wake_at`]); whoever drives it
//! comes back then.
//!
//! Events, effects and views hold nothing secret: a PIN is known here by the opening of the
//! pad it was typed in, and a card by its facts.

pub mod calendar;
#[cfg(fuzzing)]
pub mod planted;
pub mod rules;

pub mod eligibility;

pub mod day;
pub mod desk;
pub mod visit;

#[cfg(test)]
mod tests;
