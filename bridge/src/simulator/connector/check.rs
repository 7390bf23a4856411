//! From a proof to the person: path, dates and signature, checked by this end itself.

use card::ChallengeStatement;
use card::certificate::{AuthenticationCertificate, TrustAnchors};
use card::virtual_card::Profile;
use jiff::{Timestamp, ToSpan, civil};
use protocol::time;

use super::super::holder::Holder;
use super::sessions::Mark;
use crate::clock::{civil_date, date_in_japan};
use crate::eligibility::connector::Problem;
use crate::eligibility::{Challenge, Proof};

/// What a proof that holds leads to.
pub(super) struct Checked {
    pub(super) holder: Holder,
    /// The mark of the signature; none for a visual check.
    pub(super) signature: Option<Mark>,
}

/// The person that a proof leads to.
pub(super) fn holder(
    proof: &Proof,
    host: &str,
    Challenge(challenge): Challenge,
    anchors: &TrustAnchors,
    now: time::Timestamp,
) -> Result<Checked, Problem> {
    match proof {
        Proof::Visual {
            certificate_der: None,
        } => Ok(Checked {
            holder: Holder {
                card: None,
                lapsed: false,
            },
            signature: None,
        }),
        Proof::Visual {
            certificate_der: Some(certificate_der),
        } => {
            let (_, holder) = certificate(certificate_der, anchors, now)?;
            Ok(Checked {
                holder,
                signature: None,
            })
        }
        Proof::Signed {
            certificate_der,
            signature,
        } => {
            let (certificate, holder) = certificate(certificate_der, anchors, now)?;
            let wrong = Problem::SignatureWrong;
            let statement = ChallengeStatement::new(host, &challenge).map_err(|_long| wrong)?;
            certificate
                .verify_challenge_signature(&statement, signature)
                .map_err(|_wrong| wrong)?;
            Ok(Checked {
                holder,
                signature: Some(Mark::of(signature)),
            })
        }
    }
}

/// A certificate that can be used, and whose it is.
fn certificate(
    der: &[u8],
    anchors: &TrustAnchors,
    now: time::Timestamp,
) -> Result<(AuthenticationCertificate, Holder), Problem> {
    let usable = || {
        let now = Timestamp::from_millisecond(now.0).ok()?;
        let certificate = AuthenticationCertificate::from_der(der).ok()?;
        let lapsed = now.as_second() > certificate.not_after().as_second();
        if lapsed && today(now)? > usable_until(certificate.valid_to_day())? {
            return None;
        }
        // A certificate that has ended is judged as it stood on its last day.
        certificate
            .check_path(anchors, now.min(certificate.not_after()))
            .ok()?;
        Some((certificate, lapsed))
    };
    let (certificate, lapsed) = usable().ok_or(Problem::CertificateRefused)?;
    let card = Profile::from_serial(certificate.serial()).ok_or(Problem::PersonUnknown)?;
    let holder = Holder {
        card: Some(card),
        lapsed,
    };
    Ok((certificate, holder))
}

fn today(now: Timestamp) -> Option<civil::Date> {
    civil_date(date_in_japan(time::Timestamp(now.as_millisecond()))?)
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
