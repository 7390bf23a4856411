//! What is asked of a virtual card over a link on which anything can happen. All of it is
//! synthetic (試験).

use card::certificate::AuthenticationCertificate;
use card::virtual_card::{Power, VirtualCard};
use card::{AuthenticationPin, IdentityCard, Transmit};
use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

use super::Fault;
use super::identify::Identify;
use super::question::Question;
use super::report::{CardReport, Path, Pin, Tries};
use crate::reader::test_card;

/// How the heads of the two commands begin that use the PIN and the key.
const PRESENT: &[u8] = &[0x00, 0x20, 0x00, 0x80, 0x04];
const SIGN: &[u8] = &[0x80, 0x2A];
const SELECT_PIN: &[u8] = &[0x00, 0xA4, 0x02, 0x0C, 0x02, 0x00, 0x18];

/// Some hours after the card was issued.
const TODAY: &str = "2026-11-25T09:00:00+09:00";

const RIGHT: [u8; 4] = *b"1234";
const WRONG: [u8; 4] = *b"9999";

/// What comes instead of the card's answer: another one, or none and the link is lost.
type Instead = Option<Vec<u8>>;

/// A link that lets through what begins otherwise, and the first `after` of what begins so.
struct Link {
    card: VirtualCard,
    begins: &'static [u8],
    after: usize,
    instead: Instead,
}

impl Transmit for Link {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        if command.starts_with(self.begins) {
            if self.after == 0 {
                return self.instead.clone().ok_or(myna_card::Error::NoReader);
            }
            self.after -= 1;
        }
        Ok(self.card.handle(command))
    }
}

impl Link {
    fn good() -> Self {
        let mut card = test_card::adult();
        card.power(Power::On);
        Self {
            card,
            begins: PRESENT,
            after: usize::MAX,
            instead: None,
        }
    }

    fn at(begins: &'static [u8], after: usize, instead: Instead) -> Self {
        Self {
            begins,
            after,
            instead,
            ..Self::good()
        }
    }

    fn identify(&mut self, pin: [u8; 4]) -> (Option<Fault>, CardReport) {
        self.identify_at(TODAY.parse().unwrap(), pin)
    }

    fn identify_at(&mut self, now: Timestamp, pin: [u8; 4]) -> (Option<Fault>, CardReport) {
        let question = Question {
            authorities: vec![test_card::authority()],
            now,
            identify: Some(Identify {
                pin: AuthenticationPin::new(Zeroizing::new(pin)).ok(),
                last_try: true,
                challenge: [7; 32],
            }),
        };
        let mut report = CardReport::default();
        let card = IdentityCard::new(self as &mut dyn Transmit);
        let fault = question.ask(card, &mut report).err();
        (fault, report)
    }
}

#[test]
fn a_pin_is_not_presented_only_where_it_surely_was_not() {
    let short = || Some(vec![0x90]);
    let status = || Some(vec![0x6F, 0x00]);
    for (begins, after, instead, pin) in [
        (PRESENT, 0, None, Some(Pin::Unknown)),
        (PRESENT, 0, short(), Some(Pin::Unknown)),
        (PRESENT, 0, status(), Some(Pin::Unknown)),
        (SIGN, 0, None, Some(Pin::Unknown)),
        (SIGN, 0, short(), Some(Pin::Right)),
        (SIGN, 0, status(), Some(Pin::Right)),
        // The first is for the count of the tries; what was not reached is null.
        (SELECT_PIN, 0, status(), None),
        (SELECT_PIN, 1, short(), Some(Pin::NotPresented)),
        (SELECT_PIN, 1, status(), Some(Pin::NotPresented)),
    ] {
        let at = format!("{begins:02X?} {after} {instead:02X?}");
        let (fault, report) = Link::at(begins, after, instead).identify(RIGHT);
        assert_eq!(fault, Some(Fault::CardUnreadable), "{at}");
        assert_eq!(report.pin, pin, "{at}");
    }
    let (fault, report) = Link::good().identify(RIGHT);
    assert_eq!((fault, report.pin), (None, Some(Pin::Right)));
}

#[test]
fn what_is_left_after_a_wrong_pin_is_what_the_card_answered_to_it() {
    let mut link = Link::good();
    for (fault, tries, pin) in [
        (Fault::PinWrong, Tries::Left(2), Pin::Wrong),
        (Fault::PinWrong, Tries::Left(1), Pin::Wrong),
        (Fault::PinLocked, Tries::Locked, Pin::Locked),
        (Fault::PinLocked, Tries::Locked, Pin::Locked),
    ] {
        let (said, report) = link.identify(WRONG);
        assert_eq!(
            (said, report.tries, report.pin),
            (Some(fault), Some(tries), Some(pin))
        );
    }
}

/// It has cost a try, and that is said, whatever becomes of the card then.
#[test]
fn a_wrong_pin_is_said_of_a_card_that_is_taken_after_it() {
    // The first two are for the count of the tries and for the PIN.
    let (fault, report) = Link::at(SELECT_PIN, 2, None).identify(WRONG);
    assert_eq!(fault, Some(Fault::PinWrong));
    assert_eq!(report.tries, Some(Tries::Left(2)));
}

/// A clock that is wrong, or a certificate that has ended, is not another authority.
#[test]
fn a_certificate_out_of_its_time_still_leads_to_its_authority() {
    let der = test_card::adult().certificate_der().unwrap().to_vec();
    let certificate = AuthenticationCertificate::from_der(&der).unwrap();
    let (begins, ends) = (certificate.not_before(), certificate.not_after());
    let (day, moment) = (
        SignedDuration::from_hours(24),
        SignedDuration::from_millis(1),
    );
    let second = SignedDuration::from_secs(1);
    let ended = Some(Fault::CertificateEnded);
    for (now, fault) in [
        (begins - day * 1_000, ended),
        (begins - moment, ended),
        (begins, None),
        (ends, None),
        (ends + second - moment, None),
        (ends + second, ended),
        (ends + day * 1_000, ended),
    ] {
        let (said, report) = Link::good().identify_at(now, RIGHT);
        assert_eq!(said, fault, "{now}");
        assert_eq!(
            (report.path, report.pin),
            (Some(Path::Known), Some(Pin::Right)),
            "{now}"
        );
        let valid = report.certificate.unwrap().valid_now;
        assert_eq!(valid, fault.is_none(), "{now}");
    }
}
