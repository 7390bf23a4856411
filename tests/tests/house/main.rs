//! The house, end to end. Each test has a bridge, a folder and browsers of its own.

#[macro_use]
mod places;

mod audit;
mod backup;
mod beside;
mod card;
mod devices;
mod diagnosis;
mod eligibility;
mod environments;
mod good_way;
mod help;
mod identity;
mod judges;
mod language;
mod links;
mod power;
mod profiles;
mod reader;
mod restart;
mod screens;
mod simulator;
mod source;
mod torn;
mod warning;
