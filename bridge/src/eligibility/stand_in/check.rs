//! From a proof to the person: path, dates and signature, checked by this end itself.

use card::ChallengeStatement;
use card::certificate::{AuthenticationCertificate, TrustAnchors};
use card::virtual_card::Profile;
use jiff::{Timestamp, ToSpan, civil};
use protocol::time;

use super::super::answer::{Challenge, Proof};
use super::super::error::SourceError;
use super::StandIn;
use super::holder::Holder;

/// The person that a proof leads to.
pub(super) fn holder(
    proof: &Proof,
    challenge: Challenge,
    anchors: &TrustAnchors,
    now: time::Timestamp,
) -> Result<Holder, SourceError> {
    let (certificate_der, signature) = match proof {
        Proof::Signed {
            certificate_der,
            signature,
        } => (certificate_der, Some(signature)),
        Proof::Visual {
            certificate_der: Some(certificate_der),
        } => (certificate_der, None),
        Proof::Visual {
            certificate_der: None,
        } => {
            return Ok(Holder {
                card: None,
                lapsed: false,
            });
        }
    };
    checked(certificate_der, signature, challenge, anchors, now).ok_or(SourceError::Refused)
}

fn checked(
    certificate_der: &[u8],
    signature: Option<&Vec<u8>>,
    challenge: Challenge,
    anchors: &TrustAnchors,
    now: time::Timestamp,
) -> Option<Holder> {
    let now = Timestamp::from_millisecond(now.0).ok()?;
    let certificate = AuthenticationCertificate::from_der(certificate_der).ok()?;
    let lapsed = now.as_second() > certificate.not_after().as_second();
    if lapsed && today(now)? > usable_until(certificate.valid_to_day())? {
        return None;
    }
    // A certificate that has ended is judged as it stood on its last day.
    certificate
        .check_path(anchors, now.min(certificate.not_after()))
        .ok()?;
    if let Some(signature) = signature {
        let statement = ChallengeStatement::new(StandIn::CONNECTOR, &challenge.0).ok()?;
        certificate
            .verify_challenge_signature(&statement, signature)
            .ok()?;
    }
    let card = Profile::from_serial(certificate.serial())?;
    Some(Holder {
        card: Some(card),
        lapsed,
    })
}

fn today(now: Timestamp) -> Option<civil::Date> {
    let day = crate::clock::date_in_japan(time::Timestamp(now.as_millisecond()))?;
    let (month, day_of_month) = (i8::try_from(day.month).ok()?, i8::try_from(day.day).ok()?);
    civil::Date::new(day.year, month, day_of_month).ok()
}

/// The end of the third month after the month in which the certificate ends.
fn usable_until(last_day: civil::Date) -> Option<civil::Date> {
    let month = last_day.first_of_month().checked_add(3.months()).ok()?;
    Some(month.last_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_usable_to_the_end_of_the_third_month_after() {
        for (last_day, until) in [
            (civil::date(2026, 8, 3), civil::date(2026, 11, 30)),
            (civil::date(2026, 11, 30), civil::date(2027, 2, 28)),
            (civil::date(2026, 12, 31), civil::date(2027, 3, 31)),
        ] {
            assert_eq!(usable_until(last_day), Some(until));
        }
    }
}
