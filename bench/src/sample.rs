//! What was measured of one thing, and what stands for all of it.

/// Every value that was measured.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sample(Vec<f64>);

impl Sample {
    /// Nothing yet.
    pub(crate) const fn new() -> Self {
        Self(Vec::new())
    }

    /// One value that is not measured but counted, a size for instance.
    pub(crate) fn counted(value: f64) -> Self {
        Self(vec![value])
    }

    /// One value more.
    pub(crate) fn add(&mut self, value: f64) {
        self.0.push(value);
    }

    /// How many there are.
    pub(crate) fn runs(&self) -> usize {
        self.0.len()
    }

    /// The median; none of nothing.
    pub(crate) fn p50(&self) -> Option<f64> {
        self.percentile(50)
    }

    /// The value that 95 of 100 do not exceed; none of nothing.
    pub(crate) fn p95(&self) -> Option<f64> {
        self.percentile(95)
    }

    /// The nearest rank: always a value that was measured, never one between two.
    fn percentile(&self, percent: usize) -> Option<f64> {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let rank = (sorted.len() * percent).div_ceil(100);
        sorted.get(rank.saturating_sub(1)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::Sample;

    #[test]
    fn percentiles_are_values_that_were_measured() {
        let hundred = Sample((1..=100).rev().map(f64::from).collect());
        assert_eq!((hundred.p50(), hundred.p95()), (Some(50.0), Some(95.0)));
        let three = Sample(vec![9.0, 1.0, 5.0]);
        assert_eq!((three.p50(), three.p95()), (Some(5.0), Some(9.0)));
        assert_eq!(
            (Sample::counted(7.0).p50(), Sample::counted(7.0).p95()),
            (Some(7.0), Some(7.0))
        );
        assert_eq!(Sample::default().p50(), None);
    }
}
