//! The watch on real folders.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use protocol::consent::ConsentAuthority;
use protocol::time::Date;
use reception::day::Placed;
use reception::eligibility::Said;
use tempfile::TempDir;

use super::watch::{TerminalEvent, Watch, Whole};
use super::{Folders, TerminalError, arrival, lease, place};

const NAME: &str = "OQSsiquc01res_face_1311111111001_20261125093015.xml";
const TODAY: Date = Date {
    year: 2026,
    month: 11,
    day: 25,
};

fn xml(name: &str) -> String {
    format!(
        "<XmlMsg><MessageHeader><ProcessExecutionTime>20261125093015</ProcessExecutionTime>\
         </MessageHeader><MessageBody><QualificationValidity>1</QualificationValidity><ResultList>\
         <ResultOfQualificationConfirmation><Name>{name}</Name><Birthdate>19810412</Birthdate>\
         </ResultOfQualificationConfirmation></ResultList></MessageBody></XmlMsg>"
    )
}

struct Place {
    _root: TempDir,
    folders: Arc<Folders>,
    watch: Watch,
}

impl Place {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        let folders = Folders::below(root.path());
        for folder in [&folders.face, &folders.req, &folders.res, &folders.own] {
            fs::create_dir(folder).unwrap();
        }
        let folders = Arc::new(folders);
        let watch = Watch::new(Arc::clone(&folders), Vec::new(), TODAY);
        Self {
            _root: root,
            folders,
            watch,
        }
    }

    /// A place whose watch has looked once, as one that has run for a while.
    fn watched() -> Self {
        let mut place = Self::new();
        assert!(matches!(place.watch.look().as_slice(), [TerminalEvent::Up]));
        place
    }

    fn write(&self, text: &str) {
        fs::write(self.folders.face.join(NAME), text).unwrap();
    }

    /// What comes of so many looks.
    fn looks(&mut self, count: usize) -> Vec<Whole> {
        let come = |event| match event {
            TerminalEvent::Came(whole) => Some(*whole),
            TerminalEvent::Up | TerminalEvent::Down => None,
        };
        let looks = (0..count).flat_map(|_| self.watch.look());
        looks.filter_map(come).collect()
    }
}

#[test]
fn a_whole_file_is_taken_once_and_left_as_it_is() {
    let mut place = Place::watched();
    place.write(&xml("試験 花子"));
    let path = place.folders.face.join(NAME);
    let mut readonly = fs::metadata(&path).unwrap().permissions();
    readonly.set_readonly(true);
    fs::set_permissions(&path, readonly).unwrap();
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let came = place.looks(5);
    assert_eq!(came.len(), 1);
    assert_eq!(came[0].bytes, xml("試験 花子").as_bytes());
    let told = arrival(&came[0], ConsentAuthority::Terminal);
    assert!(matches!(told.said, Said::Result(_)));
    assert!(told.executed_at.is_some());
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
    assert_eq!(fs::read(&path).unwrap(), came[0].bytes);
    assert_eq!(fs::read_dir(&place.folders.face).unwrap().count(), 1);
}

#[test]
fn a_file_that_is_being_written_is_waited_for() {
    let mut place = Place::watched();
    let whole = xml("試験 花子");
    for length in [10, 200, whole.len() - 3] {
        // Any prefix that is no whole text is none that says anything.
        fs::write(place.folders.face.join(NAME), &whole.as_bytes()[..length]).unwrap();
        assert_eq!(place.looks(3).len(), 0, "{length}");
    }
    place.write(&whole);
    assert_eq!(place.looks(2).len(), 1);
}

#[test]
fn a_file_that_stays_broken_comes_as_broken() {
    let mut place = Place::watched();
    place.write("<XmlMsg>");
    assert_eq!(place.looks(15).len(), 0);
    let came = place.looks(10);
    assert_eq!(came.len(), 1);
    let told = arrival(&came[0], ConsentAuthority::Terminal);
    assert!(matches!(told.said, Said::Unreadable(_)));
}

#[test]
fn a_file_that_is_moved_is_followed_and_not_taken_twice() {
    let mut place = Place::watched();
    fs::create_dir(&place.folders.trash).unwrap();
    place.write(&xml("試験 花子"));
    assert_eq!(place.looks(1).len(), 0);
    let (from, to) = (
        place.folders.face.join(NAME),
        place.folders.trash.join(NAME),
    );
    fs::rename(&from, &to).unwrap();
    assert_eq!(place.looks(2).len(), 1, "it is found where it is now");
    fs::copy(&to, &from).unwrap();
    assert_eq!(place.looks(5).len(), 0, "the same content is no news");
}

#[test]
fn the_same_name_in_two_folders_is_read_in_both() {
    let mut place = Place::watched();
    fs::create_dir(&place.folders.trash).unwrap();
    place.write(&xml("試験 花子"));
    fs::write(place.folders.trash.join(NAME), xml("試験 太郎・長い名前")).unwrap();
    assert_eq!(place.looks(2).len(), 2);
}

#[test]
fn other_content_of_the_same_look_is_seen_a_while_later() {
    let mut place = Place::watched();
    place.write(&xml("試験 花子"));
    assert_eq!(place.looks(2).len(), 1);
    let path = place.folders.face.join(NAME);
    let at = fs::metadata(&path).unwrap().modified().unwrap();
    place.write(&xml("試験 花美"));
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(at).unwrap();
    assert_eq!(place.looks(10).len(), 1);
}

#[test]
fn another_content_under_the_same_name_comes_again() {
    let mut place = Place::watched();
    place.write(&xml("試験 花子"));
    assert_eq!(place.looks(2).len(), 1);
    place.write(&xml("試験 太郎・長い名前"));
    assert_eq!(place.looks(2).len(), 1);
}

#[test]
fn what_was_taken_before_and_what_is_old_does_not_come_again() {
    let mut place = Place::watched();
    place.write(&xml("試験 花子"));
    let came = place.looks(2);
    let known = vec![(came[0].name.text.clone(), came[0].mark)];
    place.watch = Watch::new(Arc::clone(&place.folders), known, TODAY);
    assert_eq!(place.looks(30).len(), 0);
    let tomorrow = Date { day: 26, ..TODAY };
    place.watch = Watch::new(Arc::clone(&place.folders), Vec::new(), tomorrow);
    assert_eq!(place.looks(30).len(), 0, "it lay there before today");
}

#[test]
fn folders_that_go_away_come_back_and_nothing_is_lost() {
    let mut place = Place::watched();
    let aside = place.folders.own.join("face");
    fs::rename(&place.folders.face, &aside).unwrap();
    let events: Vec<_> = (0..10).flat_map(|_| place.watch.look()).collect();
    assert!(matches!(events.as_slice(), [TerminalEvent::Down]));
    fs::write(aside.join(NAME), xml("試験 花子")).unwrap();
    fs::rename(&aside, &place.folders.face).unwrap();
    let events: Vec<_> = (0..3).flat_map(|_| place.watch.look()).collect();
    assert!(matches!(
        events.as_slice(),
        [TerminalEvent::Up, TerminalEvent::Came(_)]
    ));
}

#[test]
fn other_programs_files_are_passed_over() {
    let mut place = Place::watched();
    for other in ["YZKsiquc01res_1.xml", "del1.txt", "OQSsiquc01req_1.xml"] {
        fs::write(place.folders.res.join(other), xml("試験 花子")).unwrap();
    }
    fs::create_dir(place.folders.face.join(NAME)).unwrap();
    assert_eq!(place.looks(30).len(), 0);
}

#[test]
fn ten_thousand_old_files_are_not_opened() {
    let mut place = Place::new();
    for number in 0..10_000 {
        let name = format!("OQSsiquc01res_face_{number}_20261124093015.xml");
        fs::write(place.folders.face.join(name), "").unwrap();
    }
    assert_eq!(place.looks(25).len(), 0, "they would come as broken");
}

fn place_in(folders: &Folders, name: &str) -> Placed {
    place::place(folders, name, b"request")
}

fn names(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap();
    names
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_request_is_placed_whole_and_once() {
    let place = Place::new();
    let name = "OQSsiquc01req_1.xml";
    assert_eq!(place_in(&place.folders, name), Placed::Sent);
    assert_eq!(names(&place.folders.req), [name]);
    assert_eq!(fs::read(place.folders.req.join(name)).unwrap(), b"request");
    // It is never written over what lies there.
    assert_eq!(place_in(&place.folders, name), Placed::Uncertain);
    assert_eq!(
        names(&place.folders.own),
        Vec::<String>::new(),
        "nothing is left aside"
    );
}

#[test]
fn a_request_that_cannot_have_arrived_is_said_so() {
    let place = Place::new();
    fs::remove_dir(&place.folders.req).unwrap();
    let name = "OQSsiquc01req_1.xml";
    assert_eq!(place_in(&place.folders, name), Placed::NotSent);
    fs::remove_dir(&place.folders.own).unwrap();
    assert_eq!(place_in(&place.folders, name), Placed::NotSent);
}

#[test]
fn a_second_watcher_of_the_same_folders_is_refused() {
    let place = Place::new();
    let first = lease::Lease::take(&place.folders.own).unwrap();
    let second = lease::Lease::take(&place.folders.own);
    assert!(matches!(second, Err(TerminalError::Watched(_))));
    drop(first);
    assert!(lease::Lease::take(&place.folders.own).is_ok());
}
