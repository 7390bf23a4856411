//! What sources have answered: kept as it came, whose it is, and what is known of a visit later.

use protocol::ids::{DeskId, ResultId, SessionId, VisitId};
use protocol::time::Timestamp;

use super::{DAY, NAME, open, received};
use crate::store::{Batch, Origin, Record, ResultFile, Store, StoreError, VisitKnown};

const BYTES: &[u8] = "<XmlMsg>試験 花子</XmlMsg>".as_bytes();

fn file(origin: Origin) -> ResultFile {
    ResultFile {
        day: DAY,
        at: Timestamp(1_000),
        origin,
        bytes: BYTES.to_vec(),
    }
}

fn terminal(result: u32) -> ResultFile {
    file(Origin::Terminal {
        name: format!("OQSsiquc01res_face_1_{result}.xml"),
        result: ResultId(result),
    })
}

async fn commit(store: &Store, records: Vec<Record>) -> Result<(), StoreError> {
    let batch = Batch {
        records,
        ..Batch::default()
    };
    store.commit(batch).await
}

fn given(visit: u32, result: Option<u32>) -> Record {
    Record::ResultGiven {
        day: DAY,
        visit: VisitId(visit),
        result: result.map(ResultId),
    }
}

async fn of(store: &Store, visit: u32) -> usize {
    let found = store.results_of(DAY, VisitId(visit)).await.unwrap();
    assert!(found.iter().all(|bytes| bytes.as_slice() == BYTES));
    found.len()
}

#[tokio::test]
async fn the_bytes_are_kept_as_they_came_and_are_nobody_s_until_given() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let kept = terminal(1);
    commit(&store, vec![Record::ResultFile(Box::new(kept.clone()))])
        .await
        .unwrap();
    let known = store.known_files().await.unwrap();
    assert_eq!(
        known,
        [("OQSsiquc01res_face_1_1.xml".to_owned(), kept.mark())]
    );
    assert_eq!(of(&store, 1).await, 0);
    commit(&store, vec![given(1, Some(1))]).await.unwrap();
    assert_eq!(of(&store, 1).await, 1);
    commit(&store, vec![given(1, None)]).await.unwrap();
    assert_eq!(of(&store, 1).await, 0);
}

#[tokio::test]
async fn one_result_is_one_visit_s() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let file = Record::ResultFile(Box::new(terminal(1)));
    commit(&store, vec![file, given(1, Some(1))]).await.unwrap();
    let again = commit(&store, vec![given(2, Some(1))]).await;
    assert!(matches!(again, Err(StoreError::ResultUnknown)));
    let unknown = commit(&store, vec![given(2, Some(9))]).await;
    assert!(matches!(unknown, Err(StoreError::ResultUnknown)));
    assert_eq!((of(&store, 1).await, of(&store, 2).await), (1, 0));
}

#[tokio::test]
async fn what_the_connector_answered_in_a_session_is_its_visit_s() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let (desk, session) = (DeskId(1), SessionId(7));
    let answer = file(Origin::Connector { desk, session });
    let other = file(Origin::Connector {
        desk,
        session: SessionId(8),
    });
    let (day, visit) = (DAY, VisitId(3));
    let records = vec![
        Record::ResultFile(Box::new(answer)),
        Record::ResultFile(Box::new(other)),
        Record::SessionGiven {
            day,
            visit,
            desk,
            session,
        },
    ];
    commit(&store, records).await.unwrap();
    assert_eq!(of(&store, 3).await, 1);
    assert_eq!(store.known_files().await.unwrap(), []);
}

#[tokio::test]
async fn what_came_before_midnight_is_of_the_day_of_its_visit() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let (desk, session) = (DeskId(1), SessionId(7));
    let (day, visit) = (super::NEXT_DAY, VisitId(3));
    let records = vec![
        Record::ResultFile(Box::new(file(Origin::Connector { desk, session }))),
        Record::ResultFile(Box::new(terminal(1))),
        Record::SessionGiven {
            day,
            visit,
            desk,
            session,
        },
        Record::ResultGiven {
            day,
            visit: VisitId(4),
            result: Some(ResultId(1)),
        },
    ];
    commit(&store, records).await.unwrap();
    for visit in [VisitId(3), VisitId(4)] {
        assert_eq!(store.results_of(day, visit).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn nothing_of_a_result_is_readable_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    commit(&store, vec![Record::ResultFile(Box::new(terminal(1)))])
        .await
        .unwrap();
    store.close().await;
    for entry in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        let needle = "試験 花子".as_bytes();
        assert!(!bytes.windows(needle.len()).any(|found| found == needle));
    }
}

#[tokio::test]
async fn what_is_known_later_takes_the_place_of_what_was_known() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let before = received(1);
    let record = Record::VisitReceived(Box::new(before.clone()));
    commit(&store, vec![record]).await.unwrap();
    let mut facts = before.facts.clone();
    facts.person = None;
    facts.insurance = None;
    let known = VisitKnown {
        day: DAY,
        visit: VisitId(1),
        version: protocol::ids::Version(before.version.0 + 1),
        facts: facts.clone(),
        consents: Vec::new(),
    };
    let record = Record::VisitKnown(Box::new(known));
    commit(&store, vec![record.clone()]).await.unwrap();
    let found = store.visits_of(DAY).await.unwrap().remove(0);
    assert_eq!((found.facts, found.consents), (facts, Vec::new()));
    assert_ne!(before.facts.person.unwrap().name, "", "{NAME} was there");
    // The same version once more is an edit of something that has changed since.
    let again = commit(&store, vec![record]).await;
    assert!(matches!(again, Err(StoreError::VisitUnknown)));
}
