//! Whatever happens at a reader, in any order: the desk hears what makes sense, and in the end
//! what is so.

use std::time::Duration;

use pcsc::{Error, State};
use proptest::prelude::*;

use super::super::scripted::{Call, Change, ListNotice, World};
use super::{DESK, OFFICE, ms, told};
use crate::reader::{ReaderEvent, Ticket};

/// Time enough after the last change for everything that lasts to be told.
const CALM: Duration = ms(10_000);

fn change() -> impl Strategy<Value = Change> {
    let reader = prop_oneof![3 => Just(DESK), 1 => Just(OFFICE)];
    let call = prop_oneof![Just(Call::Establish), Just(Call::Readers), Just(Call::Look),];
    let error = prop_oneof![
        Just(Error::NoService),
        Just(Error::ServiceStopped),
        Just(Error::InvalidHandle),
        Just(Error::UnknownReader),
        Just(Error::ReaderUnavailable),
        Just(Error::UnknownError),
        Just(Error::Cancelled),
        Just(Error::Timeout),
    ];
    let flags = prop_oneof![
        Just(State::empty()),
        Just(State::INUSE | State::EXCLUSIVE),
        Just(State::MUTE),
        Just(State::UNAVAILABLE),
    ];
    prop_oneof![
        3 => reader.clone().prop_map(Change::Lay),
        3 => reader.clone().prop_map(Change::Take),
        2 => reader.clone().prop_map(Change::Swap),
        2 => reader.clone().prop_map(Change::OddSwap),
        2 => (reader.clone(), prop_oneof![Just(1), Just(3)])
            .prop_map(|(reader, events)| Change::Count(reader, events)),
        2 => reader.clone().prop_map(Change::Plug),
        2 => reader.clone().prop_map(Change::Unplug),
        2 => (reader, flags).prop_map(|(reader, flags)| Change::Flag(reader, flags)),
        2 => (call, error.clone()).prop_map(|(call, error)| Change::Fail(call, error)),
        1 => error.prop_map(Change::Stop),
        2 => Just(Change::Start),
    ]
}

/// Follows what is told, and fails where it makes no sense.
#[derive(Debug)]
struct Listener {
    up: bool,
    laid: Option<Ticket>,
    newest: Ticket,
}

impl Listener {
    fn hear(&mut self, event: ReaderEvent) -> Result<(), TestCaseError> {
        match event {
            ReaderEvent::Up => {
                prop_assert!(!self.up);
                self.up = true;
            }
            ReaderEvent::Down => {
                prop_assert!(self.up);
                self.up = false;
                self.laid = None;
            }
            ReaderEvent::CardLaid { ticket } => {
                prop_assert!(self.up && ticket > self.newest);
                self.newest = ticket;
                self.laid = Some(ticket);
            }
            ReaderEvent::CardTaken { ticket } => {
                prop_assert_eq!(self.laid.take(), Some(ticket));
            }
        }
        Ok(())
    }
}

proptest! {
    #[test]
    fn the_end_is_told_as_it_is(
        plan in prop::collection::vec((0_u64..2_500, change()), 0..40),
        notice in prop_oneof![
            Just(ListNotice::Told), Just(ListNotice::AlwaysNew), Just(ListNotice::Unknown),
        ],
        plugged in any::<bool>(),
        card in any::<bool>(),
        odd in any::<bool>(),
    ) {
        let mut at = Duration::ZERO;
        let mut plan: Vec<_> = plan
            .into_iter()
            .map(|(gap, change)| {
                at += ms(gap);
                (at, change)
            })
            .collect();
        // In the end the service runs, and the desk's reader is there or not, with a card or not.
        let end = [
            Change::Start,
            if plugged { Change::Plug(DESK) } else { Change::Unplug(DESK) },
            Change::Flag(DESK, State::empty()),
            if card { Change::Lay(DESK) } else { Change::Take(DESK) },
        ];
        plan.extend(end.into_iter().map(|change| (at + ms(1), change)));
        // And when all is calm a card that lies there is swapped.
        let swap = at + CALM;
        plan.push((swap, if odd { Change::OddSwap(DESK) } else { Change::Swap(DESK) }));
        let world = World::new(&[OFFICE, DESK], swap + CALM).list(notice).plan(plan);

        let mut listener = Listener { up: false, laid: None, newest: Ticket::NONE };
        let told = told(&world, "Desk");
        for event in &told {
            listener.hear(*event)?;
        }
        if let Some(ticket) = listener.laid {
            let last = &told[told.len() - 2..];
            let swapped = matches!(last, [ReaderEvent::CardTaken { .. }, ReaderEvent::CardLaid { .. }]);
            prop_assert!(swapped, "{ticket:?} after {last:?}");
        }
        prop_assert_eq!(listener.up, plugged);
        prop_assert_eq!(listener.laid.is_some(), plugged && card);
        // What the worker knows is the same.
        if let Some(ticket) = listener.laid {
            prop_assert!(world.laying.spot(ticket).is_ok());
        }
        // And nobody was asked without end.
        let seconds = usize::try_from((swap + CALM).as_secs()).unwrap();
        prop_assert!(world.calls() < 40 * (seconds + 1), "{} calls in {seconds} s", world.calls());
    }
}
