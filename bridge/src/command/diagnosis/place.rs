//! Where a card lies, or why there is none: service, driver, reader, card, in this order.

use std::path::Path;

use super::Fault;
use crate::reader::pcsc::diagnosis::{SeenReader, readers};
use crate::reader::usb::{DEVICES, is_reader_plugged_in};

/// How far the look got.
#[derive(Debug)]
pub(super) struct Place {
    /// The reader, once there is one.
    pub(super) reader: Option<SeenReader>,
    /// What is wrong first.
    pub(super) fault: Option<Fault>,
}

/// Looks for a reader: the first whose name begins with `wanted`, or the first with a card, or the
/// first of all.
pub(super) fn look(wanted: Option<&str>) -> Place {
    match readers() {
        Err(_away) => Place {
            reader: None,
            fault: Some(Fault::ServiceAway),
        },
        Ok(readers) => choose(readers, wanted, is_reader_plugged_in(Path::new(DEVICES))),
    }
}

fn choose(readers: Vec<SeenReader>, wanted: Option<&str>, is_plugged_in: bool) -> Place {
    let none_at_all = readers.is_empty();
    let mut fitting: Vec<_> = readers
        .into_iter()
        .filter(|reader| wanted.is_none_or(|wanted| reader.name().starts_with(wanted)))
        .collect();
    let with_card = fitting.iter().position(|reader| reader.atr.is_some());
    let reader = match (wanted, with_card) {
        (None, Some(at)) => Some(fitting.swap_remove(at)),
        _ => fitting.into_iter().next(),
    };
    let fault = match &reader {
        None if none_at_all && is_plugged_in => Some(Fault::DriverMissing),
        None => Some(Fault::ReaderMissing),
        Some(reader) if reader.atr.is_none() => Some(Fault::CardMissing),
        Some(_) => None,
    };
    Place { reader, fault }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_no_driver_serves_is_told_from_none() {
        let fault = |is_plugged_in| choose(Vec::new(), None, is_plugged_in).fault;
        assert_eq!(fault(true), Some(Fault::DriverMissing));
        assert_eq!(fault(false), Some(Fault::ReaderMissing));
    }
}
