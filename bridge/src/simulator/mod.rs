//! The other end, for tests and the demo: what writes the files of a terminal. Everything in here is
//! synthetic and says so (試験 …); no person, insurer or institution of it exists.

pub mod dice;
pub mod writer;
