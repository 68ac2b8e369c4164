//! A fact of two windows, and the metrics made of it.
use super::value::{AverageMetric, Metric, RatioMetric};

/// A fact of the window beside the same fact of the window compared with, if there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Compared<T> {
    /// Of the window.
    pub current: T,
    /// Of the window compared with.
    pub previous: Option<T>,
}

impl<T> Compared<T> {
    /// A sum or count of the fact.
    pub fn metric(&self, read: impl Fn(&T) -> i64) -> Metric {
        Metric::new(read(&self.current), self.previous.as_ref().map(read))
    }

    /// A quotient of the fact, read as `(numerator, denominator)`.
    pub fn ratio(&self, read: impl Fn(&T) -> (i64, i64)) -> RatioMetric {
        RatioMetric::new(read(&self.current), self.previous.as_ref().map(read))
    }

    /// Money per piece of the fact, read as `(minor units, pieces)`.
    pub fn average(&self, read: impl Fn(&T) -> (i64, i64)) -> AverageMetric {
        AverageMetric::new(read(&self.current), self.previous.as_ref().map(read))
    }

    /// The same of another fact.
    pub fn try_map<U, E>(&self, mut make: impl FnMut(&T) -> Result<U, E>) -> Result<Compared<U>, E> {
        Ok(Compared {
            current: make(&self.current)?,
            previous: self.previous.as_ref().map(make).transpose()?,
        })
    }
}

impl<T: Default> Compared<T> {
    /// Nothing counted yet, in one window or in two.
    pub fn empty(has_previous: bool) -> Self {
        Self { current: T::default(), previous: has_previous.then(T::default) }
    }

    /// The side that a row belongs to; rows of a window that nobody asked for go nowhere.
    pub fn side(&mut self, is_current: bool) -> Option<&mut T> {
        if is_current { Some(&mut self.current) } else { self.previous.as_mut() }
    }
}
