//! A clinic with two desks and its day, driven by a script.

use protocol::consent::ConsentAuthority;
use protocol::consent::{Answer as Reply, ConsentAnswer, ConsentRecord, ConsentState};
use protocol::display::DisplayView;
use protocol::environment::Environment;
use protocol::ids::DeskId;
use protocol::kiosk::KioskIntent;
use protocol::support::SupportView;

use super::world::{Asked, Card, Happening, MORNING, World, result};
use crate::day::{Day, DayEffect, DayEvent, DaySetup};
use crate::desk::effect::DeskNews;
use crate::desk::event::{Answer, DeskEvent};
use crate::eligibility::EligibilityResult;

/// Who the patients of a day are: everything about them that nobody else may learn.
#[derive(Clone, Debug)]
pub(super) struct Patients {
    pub(super) name: &'static str,
    pub(super) insurer: &'static str,
    pub(super) consent: Reply,
}

/// A clinic, and what its helper and its display were sent.
#[derive(Debug)]
pub(super) struct Clinic {
    pub(super) worlds: Vec<World>,
    pub(super) day: Day,
    patients: Patients,
    pub(super) sent: Vec<Vec<u8>>,
    support: Vec<Option<SupportView>>,
    display: Option<DisplayView>,
}

impl Clinic {
    pub(super) fn new(cards: [Card; 2], patients: Patients) -> Self {
        let desks = vec![DeskId(1), DeskId(1)];
        let setup = DaySetup {
            environment: Environment::Test,
            clinic: "試験クリニック".into(),
            desks,
            institution: None,
        };
        let mut clinic = Self {
            worlds: cards.map(World::new).into(),
            day: Day::new(setup, MORNING),
            patients,
            sent: Vec::new(),
            support: vec![None, None],
            display: None,
        };
        clinic.send();
        clinic
    }

    /// Lets the `choice`-th of what is possible at a desk happen, with these patients' answers
    /// and results in place of the usual ones.
    pub(super) fn step(&mut self, desk: usize, choice: usize) {
        let possible = self.worlds[desk].possible();
        let (_, _, happening) = possible[choice % possible.len()].clone();
        let happening = self.personal(happening);
        let stored = self.worlds[desk]
            .asked
            .iter()
            .find_map(|asked| match asked {
                Asked::Store(session) => Some(*session),
                _ => None,
            });
        // The day gives the number, not the script.
        if let (Some(session), Happening::Event(DeskEvent::Numbered { .. })) = (stored, &happening)
        {
            let reception = self.worlds[desk].desk.stage().clone();
            if let crate::desk::stage::Stage::Storing { reception } = reception {
                let news = DeskNews::Receive { session, reception };
                self.news(desk, news);
            }
        } else {
            self.worlds[desk].happen(happening);
        }
        self.send();
    }

    fn news(&mut self, desk: usize, news: DeskNews) {
        let now = self.worlds[desk].now;
        let id = DeskId(1);
        for effect in self.day.handle(now, DayEvent::Desk { desk: id, news }) {
            if let DayEffect::Desk { event, .. } = effect {
                self.worlds[desk].event(event);
            }
        }
    }

    fn personal(&self, happening: Happening) -> Happening {
        match happening {
            Happening::Event(DeskEvent::Kiosk(KioskIntent::Answer(given))) => {
                Happening::Event(DeskEvent::Kiosk(KioskIntent::Answer(ConsentAnswer {
                    answer: self.patients.consent,
                    ..given
                })))
            }
            Happening::Event(DeskEvent::Answer {
                op,
                answer: Answer::Eligibility(Ok(_)),
            }) => Happening::Event(DeskEvent::Answer {
                op,
                answer: Answer::Eligibility(Ok(Box::new(self.result()))),
            }),
            Happening::Event(DeskEvent::Matched { session, .. }) => {
                let result = Box::new(self.result());
                Happening::Event(DeskEvent::Matched { session, result })
            }
            other => other,
        }
    }

    fn result(&self) -> EligibilityResult {
        let mut found = result();
        if let Some(person) = &mut found.person {
            person.name = self.patients.name.into();
        }
        found.insurance.insurer_name = Some(self.patients.insurer.into());
        found.consents = vec![ConsentRecord {
            class: protocol::consent::ConsentClass::TreatmentAndMedicine,
            state: match self.patients.consent {
                Reply::Agree => ConsentState::Agreed,
                Reply::Refuse => ConsentState::Refused,
            },
            authority: ConsentAuthority::Simulator,
            given_at: None,
            until: None,
        }];
        found
    }

    /// Sends the helper and the display what has changed, as the bridge does.
    fn send(&mut self) {
        for (index, world) in self.worlds.iter().enumerate() {
            let view = world.desk.support_view();
            if self.support[index].as_ref() != Some(&view) {
                self.sent.push(postcard::to_allocvec(&view).unwrap());
                self.support[index] = Some(view);
            }
        }
        let view = self.day.display_view();
        if self.display.as_ref() != Some(&view) {
            self.sent.push(postcard::to_allocvec(&view).unwrap());
            self.display = Some(view);
        }
    }

    /// Calls every number that waits, as the staff would.
    pub(super) fn call_all(&mut self) {
        let rows = self.day.console_view(self.worlds[0].now, None).visits;
        for row in rows {
            let edit = protocol::console::VisitEdit::Call;
            self.day.handle(
                self.worlds[0].now,
                DayEvent::Edit {
                    visit: row.visit,
                    version: row.version,
                    edit,
                },
            );
        }
        self.send();
    }
}
