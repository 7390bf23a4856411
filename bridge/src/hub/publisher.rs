//! A stream of states of which only the newest matters.

use tokio::sync::watch;

/// A state and how often the stream had changed when it was current.
///
/// The count wraps; only differences mean something. A receiver that was slow sees the count
/// jump, and so knows that it missed states.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted<T> {
    /// How often the stream has changed.
    pub count: u32,
    /// The state.
    pub value: T,
}

/// The receiving end of a [`Publisher`].
pub type Views<T> = watch::Receiver<Counted<T>>;

/// The sending end of a stream of states. Publishing never waits for anybody.
#[derive(Debug)]
pub struct Publisher<T> {
    states: watch::Sender<Counted<T>>,
}

impl<T> Publisher<T> {
    /// A stream that begins with `first`.
    pub fn new(first: T) -> Self {
        Self {
            states: watch::Sender::new(Counted {
                count: 0,
                value: first,
            }),
        }
    }

    /// A new receiver; it has seen nothing yet.
    pub fn views(&self) -> Views<T> {
        let mut views = self.states.subscribe();
        views.mark_changed();
        views
    }

    /// Makes `value` the newest state.
    pub fn publish(&self, value: T) {
        self.states.send_modify(|newest| {
            newest.count = newest.count.wrapping_add(1);
            newest.value = value;
        });
    }
}

impl<T: PartialEq> Publisher<T> {
    /// Makes `value` the newest state unless it is the newest already; says whether it was new.
    pub fn publish_if_new(&self, value: T) -> bool {
        self.states.send_if_modified(|newest| {
            let new = newest.value != value;
            if new {
                newest.count = newest.count.wrapping_add(1);
                newest.value = value;
            }
            new
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_state_again_is_no_change() {
        let publisher = Publisher::new('a');
        let mut views = publisher.views();
        assert_eq!(views.borrow_and_update().count, 0);

        assert!(!publisher.publish_if_new('a'));
        assert!(!views.has_changed().unwrap());

        assert!(publisher.publish_if_new('b'));
        assert_eq!(
            *views.borrow_and_update(),
            Counted {
                count: 1,
                value: 'b'
            }
        );
    }

    #[test]
    fn a_slow_receiver_sees_the_count_jump() {
        let publisher = Publisher::new(0);
        let mut views = publisher.views();
        for state in 1..=5 {
            publisher.publish(state);
        }
        assert_eq!(*views.borrow_and_update(), Counted { count: 5, value: 5 });
    }
}
