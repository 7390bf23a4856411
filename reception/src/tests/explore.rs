//! Every state that a desk can reach, searched through to the end for each kind of card.

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::fmt::Write as _;

use expect_test::expect_file;

use super::world::{By, Card, World};
use crate::desk::stage::Stage;

/// All that can be reached with one kind of card.
struct Graph {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

struct Node {
    name: String,
    done: bool,
}

struct Edge {
    from: usize,
    to: usize,
    by: By,
    transition: (&'static str, &'static str, &'static str),
}

impl Graph {
    fn search(card: Card) -> Self {
        let mut graph = Self {
            nodes: Vec::new(),
            edges: Vec::new(),
        };
        let mut known = HashMap::new();
        let mut queue = VecDeque::new();
        let start = World::new(card);
        known.insert(key(&start), graph.add(&start));
        queue.push_back((0, start));
        while let Some((from, world)) = queue.pop_front() {
            for (by, cause, happening) in world.possible() {
                let mut next = world.clone();
                next.happen(happening);
                let to = *known.entry(key(&next)).or_insert_with(|| {
                    let index = graph.add(&next);
                    queue.push_back((index, next.clone()));
                    index
                });
                graph.edges.push(Edge {
                    from,
                    to,
                    by,
                    transition: (world.desk.stage().name(), cause, next.desk.stage().name()),
                });
            }
        }
        graph
    }

    fn add(&mut self, world: &World) -> usize {
        self.nodes.push(Node {
            name: name(world),
            done: matches!(world.desk.stage(), Stage::Done { .. }),
        });
        self.nodes.len() - 1
    }

    /// The states from which no way leads to the end along the edges that are allowed.
    fn stuck(&self, allowed: impl Fn(&Edge) -> bool) -> BTreeSet<String> {
        let mut back: Vec<Vec<usize>> = vec![Vec::new(); self.nodes.len()];
        for edge in self.edges.iter().filter(|edge| allowed(edge)) {
            back[edge.to].push(edge.from);
        }
        let mut ways = vec![false; self.nodes.len()];
        let mut queue: VecDeque<usize> = (0..self.nodes.len())
            .filter(|index| self.nodes[*index].done)
            .collect();
        while let Some(index) = queue.pop_front() {
            if !std::mem::replace(&mut ways[index], true) {
                queue.extend(back[index].iter().filter(|from| !ways[**from]));
            }
        }
        (0..self.nodes.len())
            .filter(|index| !ways[*index])
            .map(|index| self.nodes[index].name.clone())
            .collect()
    }
}

/// What makes a state another one. What only counts on, and the time itself, do not.
fn key(world: &World) -> u128 {
    use std::hash::{DefaultHasher, Hash as _, Hasher as _};
    let desk = world.desk.canonical();
    let asked: Vec<_> = world.asked.iter().map(std::mem::discriminant).collect();
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, &desk, world.tries, world.lies, world.reader).hash(&mut hasher);
        (world.marked, &asked, world.typed, world.pad.is_some()).hash(&mut hasher);
        (world.knowledge, world.armed.is_some()).hash(&mut hasher);
        u128::from(hasher.finish())
    };
    half(0) << 64 | half(1)
}

/// A state's name for the list of those from which there is no way without the staff, with the
/// reason why there is none.
fn name(world: &World) -> String {
    let stage = world.desk.stage().name();
    let reason = match (world.card, world.tries, stage) {
        (_, _, "WithStaff") => "the staff have taken over and finish it themselves",
        (Card::Foreign, _, _) => "not an Individual Number Card: the staff ask for another proof",
        (Card::Bare, _, _) => "no certificate on the card: the staff receive on the card itself",
        (Card::Lapsed, _, _) => "the certificate lapsed: the staff receive on the card itself",
        (_, 0, _) => "the PIN is locked: only the staff's look is left",
        _ => "no reason is known",
    };
    format!("{:?} card, {stage}: {reason}", world.card)
}

#[test]
fn every_state_has_a_way_to_the_end_and_every_transition_is_known() {
    let mut transitions: BTreeMap<_, BTreeSet<Card>> = BTreeMap::new();
    let mut stages = BTreeSet::new();
    let mut alone = String::new();
    let (mut state_count, mut edge_count) = (0, 0);
    // One thread a card: the searches share nothing.
    let graphs = std::thread::scope(|scope| {
        Card::ALL
            .map(|card| (card, scope.spawn(move || Graph::search(card))))
            .map(|(card, search)| (card, search.join().expect("the search ends")))
    });
    for (card, graph) in graphs {
        state_count += graph.nodes.len();
        edge_count += graph.edges.len();
        // (a) With the staff there is a way to 受付完了 from every state.
        assert_eq!(graph.stuck(|_| true), BTreeSet::new(), "{card:?}");
        // (b) Without them, from every state but those written down.
        for name in graph.stuck(|edge| edge.by == By::Others) {
            assert!(!name.ends_with("no reason is known"), "{name}");
            writeln!(alone, "{name}").unwrap();
        }
        for edge in graph.edges {
            let (from, cause, to) = edge.transition;
            stages.insert(to);
            if from != to {
                transitions
                    .entry((from, cause, to))
                    .or_default()
                    .insert(card);
            }
        }
    }
    let unreached: Vec<_> = Stage::NAMES
        .into_iter()
        .filter(|name| !stages.contains(name))
        .collect();
    assert_eq!(
        unreached,
        Vec::<&str>::new(),
        "stages that nothing leads to"
    );

    let mut listed = String::new();
    for (from, cause, to) in transitions.keys() {
        writeln!(listed, "{from} -- {cause} -> {to}").unwrap();
    }
    println!(
        "{state_count} states, {edge_count} edges; {} stages, {} transitions, all reached",
        stages.len(),
        transitions.len(),
    );
    expect_file!["transitions.txt"].assert_eq(&listed);
    expect_file!["alone.txt"].assert_eq(&alone);
}
