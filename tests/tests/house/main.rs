//! The house, end to end. Each test has a bridge, a folder and browsers of its own.

mod good_way;
