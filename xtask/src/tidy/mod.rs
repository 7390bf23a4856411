//! The invariants of the house that only the tree itself can show: who depends on whom, who may call what,
//! where texts are. They are tests; each check is a function of text, with a planted violation of its own.

mod atlas;
mod dependencies;
mod failures;
mod finding;
mod length;
mod patience;
mod purity;
mod registry;
mod rooms;
mod source;
mod texts;
mod tokens;
mod tree;
mod whitespace;
mod wire;
