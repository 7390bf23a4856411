//! A desk of the tests: a virtual card in a reader that can be made to fail.

use std::cell::RefCell;
use std::rc::Rc;

use card::certificate::AuthenticationCertificate;
use card::virtual_card::{Profile, VirtualCard};
use card::{AuthenticationPin, CardError, ChallengeStatement, IdentityCard, Recognition, Transmit};
use zeroize::Zeroizing;

use crate::issued::virtual_card;

/// A virtual card, what was sent to it, and a fault at one of the exchanges.
pub(crate) struct Desk {
    pub(crate) card: VirtualCard,
    pub(crate) sent: Vec<Vec<u8>>,
    pub(crate) fault: Option<(usize, Fault)>,
}

/// What happens instead of the card's answer.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// The card is taken away: this exchange and all later ones fail.
    Ejected,
    /// The card answers this, whatever it was asked. The command was not carried out.
    Answers(Vec<u8>),
    /// The command is carried out, and this is read in place of the card's answer.
    Altered(Vec<u8>),
}

#[derive(Clone)]
pub(crate) struct Reader(pub(crate) Rc<RefCell<Desk>>);

impl Transmit for Reader {
    fn transmit(&mut self, command: &[u8]) -> myna_card::Result<Vec<u8>> {
        let mut desk = self.0.borrow_mut();
        let number = desk.sent.len();
        desk.sent.push(command.to_vec());
        match &desk.fault {
            Some((at, Fault::Ejected)) if number >= *at => Err(myna_card::Error::NoReader),
            Some((at, Fault::Answers(answer))) if number == *at => Ok(answer.clone()),
            Some((at, Fault::Altered(answer))) if number == *at => {
                let answer = answer.clone();
                desk.card.transmit(command)?;
                Ok(answer)
            }
            _ => desk.card.transmit(command),
        }
    }
}

impl Reader {
    pub(crate) fn with(card: VirtualCard) -> Self {
        Self(Rc::new(RefCell::new(Desk {
            card,
            sent: Vec::new(),
            fault: None,
        })))
    }

    pub(crate) fn of(profile: Profile) -> Self {
        Self::with(virtual_card(profile))
    }

    pub(crate) fn failing(at: usize, fault: Fault) -> Self {
        let reader = Self::of(Profile::Adult45);
        reader.0.borrow_mut().fault = Some((at, fault));
        reader
    }

    pub(crate) fn sent(&self) -> usize {
        self.0.borrow().sent.len()
    }

    pub(crate) fn verify_commands(&self) -> usize {
        let desk = self.0.borrow();
        desk.sent
            .iter()
            .filter(|apdu| apdu.starts_with(&[0x00, 0x20, 0x00, 0x80, 0x04]))
            .count()
    }

    pub(crate) fn tries_left(&self) -> u8 {
        self.0.borrow().card.tries_left().unwrap()
    }
}

pub(crate) fn pin(digits: [u8; 4]) -> AuthenticationPin {
    AuthenticationPin::new(Zeroizing::new(digits)).unwrap()
}

pub(crate) fn statement() -> ChallengeStatement {
    ChallengeStatement::new("試験用の接続先", &[0x5A; 32]).unwrap()
}

/// Recognition, certificate, tries, PIN, signature, release.
pub(crate) fn whole_visit(reader: &Reader) -> Result<(), CardError> {
    let mut card = IdentityCard::new(reader.clone());
    if card.recognise()? == Recognition::AnotherCard {
        return Err(CardError::NotIndividualNumberCard);
    }
    let der = card.authentication_certificate()?;
    card.tries_left()?;
    let signed = card.verify_and_sign(&pin(VirtualCard::PIN), &statement())?;

    let certificate = AuthenticationCertificate::from_der(der.as_bytes()).unwrap();
    certificate
        .verify_challenge_signature(&statement(), &signed.signature)
        .unwrap();
    Ok(())
}
