//! From what PC/SC says about a reader to what happened at it.

use crate::reader::ticket::{ReaderEvent, Ticket};

/// What PC/SC said about a reader at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Observation {
    /// Whether a card lies there, mute or not.
    pub(super) present: bool,
    /// PC/SC's own count of insertions and removals, 16 bits (`SCardGetStatusChange`).
    pub(super) count: u16,
}

/// Remembers what was told, and tells what is new.
#[derive(Debug)]
pub(super) struct Tracker {
    up: bool,
    newest: Ticket,
    /// The count at which the card that lies there was seen last.
    laid: Option<u16>,
}

impl Tracker {
    pub(super) fn new() -> Self {
        Self {
            up: false,
            newest: Ticket::NONE,
            laid: None,
        }
    }

    /// The reader answered.
    pub(super) fn observe(&mut self, seen: Observation) -> Vec<ReaderEvent> {
        let mut events = Vec::new();
        if !self.up {
            self.up = true;
            events.push(ReaderEvent::Up);
        }
        // Taken and laid again between two looks is two more on the count. An odd difference
        // with a card there before and after is the service being read in the middle of its own
        // bookkeeping.
        let swapped = |before: u16| {
            let events = seen.count.wrapping_sub(before);
            events != 0 && events.is_multiple_of(2)
        };
        if let Some(before) = self.laid
            && (!seen.present || swapped(before))
        {
            events.extend(self.taken());
        }
        if seen.present {
            if self.laid.is_none() {
                self.newest = self.newest.next();
                events.push(ReaderEvent::CardLaid {
                    ticket: self.newest,
                });
            }
            self.laid = Some(seen.count);
        }
        events
    }

    /// The reader, or the service, does not answer.
    pub(super) fn away(&mut self) -> Vec<ReaderEvent> {
        let mut events = Vec::from_iter(self.taken());
        if self.up {
            self.up = false;
            events.push(ReaderEvent::Down);
        }
        events
    }

    fn taken(&mut self) -> Option<ReaderEvent> {
        self.laid.take().map(|_count| ReaderEvent::CardTaken {
            ticket: self.newest,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const fn card(count: u16) -> Observation {
        Observation {
            present: true,
            count,
        }
    }

    const fn empty(count: u16) -> Observation {
        Observation {
            present: false,
            count,
        }
    }

    #[test]
    fn a_card_laid_and_taken() {
        let mut tracker = Tracker::new();
        let one = Ticket::NONE.next();
        assert_eq!(tracker.observe(empty(0)), [ReaderEvent::Up]);
        assert_eq!(
            tracker.observe(card(1)),
            [ReaderEvent::CardLaid { ticket: one }]
        );
        // Another program opens the card: the state changes, the count does not.
        assert_eq!(tracker.observe(card(1)), []);
        assert_eq!(
            tracker.observe(empty(2)),
            [ReaderEvent::CardTaken { ticket: one }]
        );
        assert_eq!(tracker.observe(empty(2)), []);
    }

    #[test]
    fn a_card_taken_and_laid_again_between_two_looks_is_another_laying() {
        let mut tracker = Tracker::new();
        let one = Ticket::NONE.next();
        tracker.observe(card(u16::MAX));
        let swapped = [
            ReaderEvent::CardTaken { ticket: one },
            ReaderEvent::CardLaid { ticket: one.next() },
        ];
        // The count wraps.
        assert_eq!(tracker.observe(card(1)), swapped);
    }

    #[test]
    fn a_count_that_is_late_by_one_is_no_swap() {
        let mut tracker = Tracker::new();
        tracker.observe(card(4));
        assert_eq!(tracker.observe(card(5)), []);
        assert_eq!(tracker.observe(card(5)), []);
    }

    #[test]
    fn a_reader_that_goes_takes_its_card_with_it() {
        let mut tracker = Tracker::new();
        let one = Ticket::NONE.next();
        assert_eq!(tracker.away(), [], "it was down all along");
        tracker.observe(card(1));
        assert_eq!(
            tracker.away(),
            [ReaderEvent::CardTaken { ticket: one }, ReaderEvent::Down]
        );
        assert_eq!(tracker.away(), []);
        // The service begins to count anew; the card is another laying all the same.
        assert_eq!(
            tracker.observe(card(1)),
            [
                ReaderEvent::Up,
                ReaderEvent::CardLaid { ticket: one.next() }
            ]
        );
    }

    proptest! {
        #[test]
        fn events_make_sense_whatever_is_observed(
            looks in prop::collection::vec(prop::option::of((any::<bool>(), 0_u16..6)), 0..60)
        ) {
            let mut tracker = Tracker::new();
            let (mut up, mut laid, mut newest) = (false, None, Ticket::NONE);
            for look in looks {
                let observed = look.map(|(present, count)| Observation { present, count });
                let events = match observed {
                    Some(seen) => tracker.observe(seen),
                    None => tracker.away(),
                };
                for event in events {
                    match event {
                        ReaderEvent::Up => { prop_assert!(!up); up = true; }
                        ReaderEvent::Down => {
                            prop_assert!(up && laid.is_none());
                            up = false;
                        }
                        ReaderEvent::CardLaid { ticket } => {
                            prop_assert!(up && laid.is_none() && ticket > newest);
                            newest = ticket;
                            laid = Some(ticket);
                        }
                        ReaderEvent::CardTaken { ticket } => {
                            prop_assert_eq!(laid.take(), Some(ticket));
                        }
                    }
                }
                prop_assert_eq!(up, observed.is_some());
                prop_assert_eq!(laid.is_some(), observed.is_some_and(|seen| seen.present));
            }
        }
    }
}
