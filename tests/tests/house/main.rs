//! The house, end to end. Each test has a bridge, a folder and browsers of its own.

mod card;
mod eligibility;
mod good_way;
mod help;
mod identity;
mod judges;
mod links;
mod restart;
mod screens;
