//! A console's own visit, and the acts of the staff.

use protocol::console::{
    ConsoleIntent, ConsoleView, DeskAct, VisitDetail, VisitEdit, VisitRow, VisitStage,
};
use protocol::failure::Failure;
use protocol::frame::{ClientFrame, Numbered, ServerFrame, View};
use protocol::ids::{DeskId, SessionId, Version, VisitId};
use protocol::time::Timestamp;

use super::house::console_view;
use super::{Client, House};
use crate::hub::{ConsoleProjection, Role};

const EDIT: ConsoleIntent = ConsoleIntent::Visit {
    visit: VisitId(1),
    version: Version(3),
    edit: VisitEdit::Call,
};

const ACT: ConsoleIntent = ConsoleIntent::Desk {
    desk: DeskId(1),
    session: SessionId(2),
    act: DeskAct::AnswerHelp,
};

/// A day in which the visits 1 and 2 are.
fn day(clinic: &'static str) -> ConsoleProjection {
    ConsoleProjection::new(move |opened| view(clinic, opened))
}

fn view(clinic: &str, opened: Option<VisitId>) -> ConsoleView {
    let there = opened.filter(|visit| [1, 2].contains(&visit.0));
    ConsoleView {
        opened: there.map(|visit| VisitDetail {
            row: VisitRow {
                visit,
                version: Version(0),
                number: None,
                person: None,
                began_at: Timestamp(0),
                stage: VisitStage::Waiting,
                alerts: vec![],
            },
            presented: None,
            identified: None,
            insurance: None,
            bound: None,
            may_be_given: false,
            request: None,
            may_ask: false,
            changes: None,
            last_time: None,
            consents: vec![],
            certificate: None,
            history: vec![],
        }),
        ..console_view(clinic)
    }
}

fn numbered(number: u32, clinic: &str, opened: Option<u32>) -> Numbered {
    Numbered {
        number,
        view: View::Console(Box::new(view(clinic, opened.map(VisitId)))),
    }
}

async fn enter(house: &House) -> Client {
    house.day.console.publish(day("前"));
    house.enter(Role::Console).await.0
}

#[tokio::test]
async fn what_one_console_opens_no_other_sees() {
    let mut house = House::open().await;
    let mut one = enter(&house).await;
    let (mut two, _) = house.enter(Role::Console).await;

    one.say(&ClientFrame::Console(ConsoleIntent::Open(VisitId(1))))
        .await;
    assert_eq!(one.change().await, numbered(1, "前", Some(1)));
    two.is_alive().await;

    // A change of the day keeps what is open, and both kinds of change share one numbering.
    house.day.console.publish(day("後"));
    assert_eq!(one.change().await, numbered(2, "後", Some(1)));
    assert_eq!(two.change().await, numbered(1, "後", None));

    one.say(&ClientFrame::Console(ConsoleIntent::Open(VisitId(2))))
        .await;
    assert_eq!(one.change().await, numbered(3, "後", Some(2)));
    one.say(&ClientFrame::Snapshot).await;
    assert_eq!(one.snapshot().await, numbered(3, "後", Some(2)));
    one.say(&ClientFrame::Console(ConsoleIntent::Close)).await;
    assert_eq!(one.change().await, numbered(4, "後", None));
    // The day hears what was opened, to write it down, and nothing else.
    for visit in [1, 2] {
        let heard = house.day.requests.try_recv().unwrap();
        assert_eq!(heard.intent, ConsoleIntent::Open(VisitId(visit)));
    }
    assert!(house.day.requests.try_recv().is_err());
}

#[tokio::test]
async fn a_visit_that_is_not_there_is_not_opened() {
    let house = House::open().await;
    let mut console = enter(&house).await;
    console
        .say(&ClientFrame::Console(ConsoleIntent::Open(VisitId(1))))
        .await;
    console.change().await;
    console
        .say(&ClientFrame::Console(ConsoleIntent::Open(VisitId(7))))
        .await;
    assert_eq!(
        console.hear().await,
        ServerFrame::Refused(Failure::NotThere)
    );
    console.say(&ClientFrame::Snapshot).await;
    assert_eq!(console.snapshot().await, numbered(1, "前", Some(1)));
}

#[tokio::test]
async fn acts_are_done_one_after_the_other_and_their_refusals_are_told() {
    let mut house = House::open().await;
    let mut console = enter(&house).await;
    console.say(&ClientFrame::Console(EDIT)).await;
    console.say(&ClientFrame::Console(ACT)).await;

    let first = house.day.requests.recv().await.unwrap();
    assert_eq!(first.intent, EDIT);
    // While it is under way the list lives on, and the second act waits.
    house.day.console.publish(day("後"));
    assert_eq!(console.change().await, numbered(1, "後", None));
    assert!(house.day.requests.try_recv().is_err());
    first.outcome.send(Err(Failure::EditedMeanwhile)).unwrap();
    assert_eq!(
        console.hear().await,
        ServerFrame::Refused(Failure::EditedMeanwhile)
    );

    let second = house.day.requests.recv().await.unwrap();
    assert_eq!(second.intent, ACT);
    second.outcome.send(Ok(())).unwrap();
    console.is_alive().await;
}
