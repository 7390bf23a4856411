//! Every return code of PC/SC: what an operation that meets it tells the desk, and what the
//! monitor makes of it.

use std::time::Duration;

use pcsc::Error::{self, *};
use protocol::failure::Failure;

use super::super::scripted::{Call, Change, Did, World};
use super::super::tracker::LOSS_LASTS;
use super::{DESK, Desk, ONE, TWO, ms, told, tries, with_card};
use crate::reader::ReaderEvent::{CardLaid, Down, Up};

/// What the codes of an operation mean to people. Those that only Windows has are here as well:
/// its service stops with the last reader, and whatever is no code of PC/SC's (a broken pipe in
/// a remote session) is `UnknownError`.
const CODES: [(Failure, &[Error]); 4] = [
    (Failure::CardRemoved, &[NoSmartcard, RemovedCard]),
    (Failure::ReaderInUse, &[SharingViolation]),
    (
        Failure::CardUnreadable,
        &[
            InsufficientBuffer,
            UnknownCard,
            ProtoMismatch,
            InvalidAtr,
            NotTransacted,
            PciTooSmall,
            CardUnsupported,
            CommDataLost,
            UnsupportedCard,
            UnresponsiveCard,
            UnpoweredCard,
            ResetCard,
            Eof,
        ],
    ),
    (
        Failure::ReaderAway,
        &[
            InternalError,
            Cancelled,
            InvalidHandle,
            InvalidParameter,
            InvalidTarget,
            NoMemory,
            WaitedTooLong,
            UnknownReader,
            Timeout,
            CantDispose,
            NotReady,
            InvalidValue,
            SystemCancelled,
            CommError,
            UnknownError,
            ReaderUnavailable,
            Shutdown,
            ReaderUnsupported,
            DuplicateReader,
            NoService,
            ServiceStopped,
            IccInstallation,
            IccCreateorder,
            UnsupportedFeature,
            DirNotFound,
            FileNotFound,
            NoDir,
            NoFile,
            NoAccess,
            WriteTooMany,
            BadSeek,
            InvalidChv,
            UnknownResMng,
            NoSuchCertificate,
            CertificateUnavailable,
            NoReadersAvailable,
            NoKeyContainer,
            ServerTooBusy,
            SecurityViolation,
            WrongChv,
            ChvBlocked,
            CancelledByUser,
            CardNotAuthenticated,
            CacheItemNotFound,
            CacheItemStale,
            CacheItemTooBig,
        ],
    ),
];

pub(super) fn codes() -> impl Iterator<Item = (Failure, Error)> {
    CODES
        .into_iter()
        .flat_map(|(failure, codes)| codes.iter().map(move |code| (failure, *code)))
}

#[test]
fn the_table_has_every_code() {
    let mut numbers: Vec<u32> = codes().map(|(_, code)| code as u32).collect();
    numbers.sort_unstable();
    // `winscard.h`; 8010001F and 80100022 are one code here and two on Windows.
    let first = (0x8010_0001..=0x8010_0031).filter(|number| *number != 0x8010_0022);
    let expected: Vec<_> = first.chain(0x8010_0065..=0x8010_0072).collect();
    assert_eq!(numbers, expected);
}

/// The row of the failure of an operation of two commands and more.
fn row(world: &World) -> Failure {
    let failed = Desk::new(world).operate(tries);
    failed.unwrap_err().failure()
}

#[test]
fn a_code_at_the_connect() {
    for (failure, code) in codes() {
        let world = with_card().always(Call::Connect, code);
        assert_eq!(row(&world), failure, "{code:?}");
        assert!(
            world.time() <= ms(3_000),
            "{code:?} after {:?}",
            world.time()
        );
    }
}

#[test]
fn a_code_at_the_context() {
    for (failure, code) in codes() {
        let world = with_card().always(Call::Establish, code);
        assert_eq!(row(&world), failure, "{code:?}");
    }
}

#[test]
fn a_code_at_the_look_before_the_first_command() {
    for (failure, code) in codes() {
        let world = with_card().always(Call::Look, code);
        assert_eq!(row(&world), failure, "{code:?}");
        assert_eq!(world.did(), [Did::Connect, Did::PowerDown], "{code:?}");
    }
}

#[test]
fn a_code_at_the_first_command_and_in_the_middle() {
    for (failure, code) in codes() {
        let first = with_card().always(Call::Transmit, code);
        let middle = with_card().answers([Ok(vec![0x90, 0x00]), Err(code)]);
        for world in [first, middle] {
            assert_eq!(row(&world), failure, "{code:?}");
        }
    }
}

#[test]
fn a_code_at_the_reconnect() {
    for (failure, code) in codes() {
        let world = with_card().always(Call::Reconnect, code);
        world.happen(&Change::Fail(Call::Transmit, ResetCard));
        assert_eq!(row(&world), failure, "{code:?}");
    }
}

/// When the monitor meets the code.
const AT: Duration = ms(5_000);

#[test]
fn a_code_that_the_monitor_meets_once_is_not_said() {
    for (_, code) in codes() {
        for call in [Call::Look, Call::Readers, Call::Establish] {
            let world = World::new(&[DESK], ms(30_000)).plan([
                (ms(1_000), Change::Lay(DESK)),
                (AT, Change::Fail(call, code)),
                (AT, Change::Fail(Call::Look, CommError)),
            ]);
            let events = told(&world, "");
            assert_eq!(events[..2], [Up, CardLaid { ticket: ONE }], "{code:?}");
            assert!(!events.contains(&Down), "{code:?} at {call:?}");
            let last = events.last();
            assert_eq!(
                last,
                Some(&CardLaid { ticket: TWO }),
                "{code:?} at {call:?}"
            );
        }
    }
}

#[test]
fn a_code_that_lasts_is_a_reader_that_is_away() {
    for (_, code) in codes() {
        let end = AT + LOSS_LASTS + ms(1_000);
        let world = World::new(&[DESK], end)
            .plan([(ms(1_000), Change::Lay(DESK)), (AT, Change::Stop(code))]);
        let events = told(&world, "");
        if code == Timeout {
            // A service that says that nothing is new says nothing.
            assert_eq!(events, [Up, CardLaid { ticket: ONE }]);
        } else {
            assert_eq!(events, [Up, CardLaid { ticket: ONE }, Down], "{code:?}");
        }
    }
}
