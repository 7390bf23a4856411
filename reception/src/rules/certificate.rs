//! The terms of the card's certificate (電子証明書の有効期限).

use protocol::card::CertificateNotice;
use protocol::time::Date;

use super::{Dated, Table, in_force};
use crate::calendar::{add_months, end_of_month};

/// How long before and after its end a certificate is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertificateTerms {
    /// The alert (更新アラート) is shown from so many months before the end on.
    pub alert_months: i32,
    /// The card can be used as a health insurance card to the end of the month that comes so
    /// many months after the month of the end.
    pub grace_months: i32,
}

/// The terms by date.
pub static CERTIFICATE_TERMS: Table<CertificateTerms> = Table {
    first: Dated {
        from: Date {
            year: 2024,
            month: 12,
            day: 2,
        },
        to: None,
        source: "Ministry of Health, Labour and Welfare, leaflet on what to present: renewal alert \
                 from three months before to three months after; usable to the end of the third \
                 month after the month of expiry",
        rule: CertificateTerms {
            alert_months: 3,
            grace_months: 3,
        },
    },
    later: &[],
};

/// What a certificate's term means on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// It is valid, and not yet spoken of.
    Valid,
    /// It is valid or within the months after, and the person is told.
    Notice(CertificateNotice),
    /// It ended too long ago: the card cannot be used as a health insurance card.
    Lapsed,
}

/// What the term of a certificate whose last day is given means on a day.
pub fn term(last_day: Date, today: Date) -> Term {
    let terms = in_force(&CERTIFICATE_TERMS, today);
    if today <= last_day {
        if today < add_months(last_day, -terms.alert_months) {
            return Term::Valid;
        }
        return Term::Notice(CertificateNotice::ExpiresOn { last_day });
    }
    let usable_until = end_of_month(add_months(Date { day: 1, ..last_day }, terms.grace_months));
    if today <= usable_until {
        Term::Notice(CertificateNotice::ExpiredOn {
            last_day,
            usable_until,
        })
    } else {
        Term::Lapsed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn the_alert_begins_three_months_before_the_end() {
        let last_day = date(2026, 12, 20);
        assert_eq!(term(last_day, date(2026, 9, 19)), Term::Valid);
        for today in [date(2026, 9, 20), last_day] {
            assert_eq!(
                term(last_day, today),
                Term::Notice(CertificateNotice::ExpiresOn { last_day })
            );
        }
    }

    #[test]
    fn the_card_is_usable_to_the_end_of_the_third_month_after() {
        let last_day = date(2026, 11, 30);
        let usable_until = date(2027, 2, 28);
        for today in [date(2026, 12, 1), usable_until] {
            assert_eq!(
                term(last_day, today),
                Term::Notice(CertificateNotice::ExpiredOn {
                    last_day,
                    usable_until
                })
            );
        }
        assert_eq!(term(last_day, date(2027, 3, 1)), Term::Lapsed);
    }
}
