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

    #[test]
    fn of_several_readers_the_named_one_or_one_with_a_card() {
        const DESK: &str = "Desk 00 00";
        const OFFICE: &str = "Office 00 00";
        const ATR: &[u8] = &[0x3B, 0x00];
        let lies = |name, card: bool| SeenReader::new(name, card.then_some(ATR));
        let missing = Some(Fault::ReaderMissing);
        let empty = Some(Fault::CardMissing);
        for (on_desk, on_office, wanted, reader, fault) in [
            (false, false, None, Some(DESK), empty),
            (true, false, None, Some(DESK), None),
            (false, true, None, Some(OFFICE), None),
            (true, true, None, Some(DESK), None),
            (true, true, Some("Office"), Some(OFFICE), None),
            (true, false, Some("Office"), Some(OFFICE), empty),
            (false, true, Some(DESK), Some(DESK), empty),
            (true, true, Some("ffice"), None, missing),
            (true, true, Some("Office 00 00 and more"), None, missing),
            (true, true, Some(""), Some(DESK), None),
        ] {
            let case = format!("{on_desk} {on_office} {wanted:?}");
            let readers = vec![lies(DESK, on_desk), lies(OFFICE, on_office)];
            // That one is plugged in is of no interest once there is any.
            let place = choose(readers, wanted, true);
            let name = place.reader.map(|reader| reader.name());
            assert_eq!(name.as_deref(), reader, "{case}");
            assert_eq!(place.fault, fault, "{case}");
        }
    }
}
