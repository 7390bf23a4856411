//! The personal leaves of a kiosk's screens: the patient's own, or nothing at all.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::ConsentQuestion;
use crate::card::CertificateNotice;
use crate::consent::{ConsentAnswer, ConsentRecord};

/// What the personal leaves of a screen are.
pub trait Leaves {
    /// A question of consent.
    type Question: Clone + fmt::Debug + PartialEq + Eq;
    /// The answers given.
    type Answers: Clone + fmt::Debug + PartialEq + Eq;
    /// What is said about the certificate.
    type Certificate: Clone + fmt::Debug + PartialEq + Eq;
    /// What an accredited reader's result says.
    type Found: Clone + fmt::Debug + PartialEq + Eq;
    /// What is said at the end besides the number.
    type Ending: Clone + fmt::Debug + PartialEq + Eq;
}

/// The patient's own screen: the leaves are there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Patient {}

impl Leaves for Patient {
    type Question = ConsentQuestion;
    type Answers = Vec<ConsentAnswer>;
    type Certificate = CertificateNotice;
    type Found = Found;
    type Ending = Ending;
}

/// A screen as somebody else sees it: there are no leaves. Even the count of the questions is
/// missing, because it tells whether the person is 40.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Veiled {}

impl Leaves for Veiled {
    type Question = ();
    type Answers = ();
    type Certificate = ();
    type Found = ();
    type Ending = ();
}

/// An accredited reader's result, as far as the person it may belong to is shown it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Found {
    /// The first letter of each part of the name: enough to know oneself, and nothing to anybody else.
    pub initials: Vec<char>,
    /// What was agreed to at the reader. It is shown and not asked again.
    pub consents: Vec<ConsentRecord>,
}

/// What the end of a reception says besides the number.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Ending {
    /// What is still to be done.
    pub note: DoneNote,
    /// The consents as their authority recorded them; empty where none are known.
    pub consents: Vec<ConsentRecord>,
}

/// What is still to be done at the end of a reception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DoneNote {
    /// Nothing.
    Nothing,
    /// The insurance facts have not come yet; the staff see that (結果確認中).
    ResultOpen,
    /// The staff have a question about the insurance.
    SeeStaff,
}
