//! Whether a view is the next one of the stream.

/// The place in the stream of views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Numbering {
    /// No view yet on this socket.
    #[default]
    Fresh,
    /// The number of the view that is shown.
    At(u32),
    /// A change was missed and a snapshot was asked for.
    Asked,
}

/// What to do with a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Show it.
    Show,
    /// Leave it and ask for a snapshot.
    Ask,
    /// Leave it: a snapshot is on its way.
    Leave,
}

impl Numbering {
    /// A snapshot came: it is always shown.
    pub(crate) const fn snapshot(&mut self, number: u32) {
        *self = Self::At(number);
    }

    /// A change came.
    pub(crate) const fn change(&mut self, number: u32) -> Verdict {
        match *self {
            Self::At(last) if number == last.wrapping_add(1) => {
                *self = Self::At(number);
                Verdict::Show
            }
            Self::At(_) | Self::Fresh => {
                *self = Self::Asked;
                Verdict::Ask
            }
            Self::Asked => Verdict::Leave,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_gap_asks_once_and_the_snapshot_goes_on() {
        let mut numbering = Numbering::default();
        numbering.snapshot(0);
        assert_eq!(numbering.change(1), Verdict::Show);
        assert_eq!(numbering.change(3), Verdict::Ask);
        assert_eq!(numbering.change(4), Verdict::Leave);
        numbering.snapshot(4);
        assert_eq!(numbering.change(5), Verdict::Show);
    }

    #[test]
    fn a_change_before_the_first_snapshot_asks() {
        assert_eq!(Numbering::default().change(0), Verdict::Ask);
    }

    proptest! {
        #[test]
        fn only_the_next_number_is_shown(last: u32, number: u32) {
            let mut numbering = Numbering::At(last);
            let shown = numbering.change(number) == Verdict::Show;
            prop_assert_eq!(shown, number == last.wrapping_add(1));
        }
    }
}
