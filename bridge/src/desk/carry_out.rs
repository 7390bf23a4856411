//! What a desk asks for is done, beside the desk: it never waits for a card or a source.

use protocol::failure::Failure;
use reception::desk::effect::DeskEffect;
use reception::desk::event::{Answer, IdentityProof, Op};

use super::DeskTask;
use super::ask::{self, Done};
use crate::eligibility::Proof;

impl DeskTask {
    pub(super) async fn carry_out(&mut self, effect: DeskEffect) {
        match effect {
            DeskEffect::ReadCard { op } => self.read_card(op),
            DeskEffect::VerifyPin { op, entry } => self.verify_pin(op, entry),
            DeskEffect::Identify { op, proof } => self.identify(op, proof),
            DeskEffect::Register { op } => {
                let (source, session) = (self.parts.source.clone(), self.source_session());
                self.ask_source(op, async move {
                    let registered = ask::register(source.as_ref(), session).await;
                    (Answer::Identity(registered), None)
                });
            }
            DeskEffect::Consents { op, answers } => {
                let (source, session) = (self.parts.source.clone(), self.source_session());
                self.ask_source(op, async move {
                    let result = ask::consents(source.as_ref(), session, &answers).await;
                    match result {
                        Ok((result, bytes)) => {
                            (Answer::Eligibility(Ok(Box::new(result))), Some(bytes))
                        }
                        Err(failure) => (Answer::Eligibility(Err(failure)), None),
                    }
                });
            }
            DeskEffect::KeepMark => {
                self.hand.mark = self.hand.card.as_ref().map(|card| card.mark);
            }
            DeskEffect::EraseMark | DeskEffect::EndSource => self.hand.forget(),
            DeskEffect::Day(news) => self.parts.day.news(self.id(), news).await,
            // The pad was seen to before the views; a refusal is the outcome of the step.
            DeskEffect::OpenPad(_) | DeskEffect::ClosePad | DeskEffect::Refuse(_) => {}
        }
    }

    fn read_card(&self, op: Op) {
        let (reader, ticket, answers) = (
            self.parts.reader.clone(),
            self.hand.ticket,
            self.answers.clone(),
        );
        tokio::spawn(async move {
            let read = match ticket {
                Some(ticket) => ask::read_card(&reader, ticket).await,
                None => Err(Failure::CardRemoved),
            };
            answers.done(Done::Card { op, read }).await;
        });
    }

    fn verify_pin(&self, op: Op, entry: protocol::ids::EntryId) {
        let parts = self.parts.clone();
        let (ticket, answers, slot) = (self.hand.ticket, self.answers.clone(), self.slot.clone());
        let session = self.source_session();
        tokio::spawn(async move {
            let (said, signature) = ask::verify_pin(
                &parts.reader,
                ticket,
                parts.source.as_ref(),
                session,
                &slot,
                entry,
                parts.clock,
            )
            .await;
            answers
                .done(Done::Pin {
                    op,
                    said,
                    signature,
                })
                .await;
        });
    }

    fn identify(&mut self, op: Op, proof: IdentityProof) {
        let der = self.hand.card.as_ref().map(|card| card.der.to_vec());
        let proof = match (proof, der, self.hand.signature.take()) {
            (IdentityProof::Signed, Some(certificate_der), Some(signature)) => {
                Some(Proof::Signed {
                    certificate_der,
                    signature: signature.to_vec(),
                })
            }
            (IdentityProof::Signed, _, _) => None,
            (IdentityProof::Visual, certificate_der, _) => Some(Proof::Visual { certificate_der }),
        };
        let (source, session) = (self.parts.source.clone(), self.source_session());
        self.ask_source(op, async move {
            let identified = match proof {
                Some(proof) => ask::identify(source.as_ref(), session, proof).await,
                None => Err(Failure::CardUnreadable),
            };
            (Answer::Identity(identified), None)
        });
    }

    fn ask_source(
        &self,
        op: Op,
        asking: impl Future<Output = (Answer, Option<Vec<u8>>)> + Send + 'static,
    ) {
        let answers = self.answers.clone();
        tokio::spawn(async move {
            let (answer, bytes) = asking.await;
            answers.done(Done::Source { op, answer, bytes }).await;
        });
    }
}
