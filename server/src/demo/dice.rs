//! Chance that falls the same way every time.
use rand::rngs::StdRng;
use rand::{Rng, SeedableRng};
use time::OffsetDateTime;
use uuid::{Builder, Uuid};

/// Everything drawn for one subject; drawing more for one changes no other.
pub struct Dice(StdRng);

impl Dice {
    /// The dice of a subject and its part, such as the third seller.
    pub fn of(subject: &str, part: u64) -> Self {
        // FNV-1a: the standard library's hasher promises nothing from one release to the next.
        let hash = subject.bytes().chain(part.to_le_bytes()).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self(StdRng::seed_from_u64(hash))
    }

    /// A whole number from `low` to `high`, both included; `low` when there is none.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        if high <= low { low } else { self.0.random_range(low..=high) }
    }

    /// True in so many of a hundred cases.
    pub fn chance(&mut self, percent: u32) -> bool {
        self.0.random_range(0..100) < percent
    }

    /// One of the items, which must not be none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.0.random_range(0..items.len())]
    }

    /// An index drawn by weight.
    pub fn weighted(&mut self, weights: &[i64]) -> usize {
        let mut left = self.between(1, weights.iter().sum());
        for (index, weight) in weights.iter().enumerate() {
            left -= weight;
            if left <= 0 {
                return index;
            }
        }
        0
    }

    /// Splits a total into that many uneven parts, each a multiple of `unit` but the last, which takes the rest.
    pub fn split(&mut self, total: i64, parts: usize, unit: i64) -> Vec<i64> {
        let weights: Vec<i64> = (0..parts).map(|_| self.between(60, 150)).collect();
        let sum: i64 = weights.iter().sum();
        let mut shares: Vec<i64> = weights
            .iter()
            .map(|weight| total / sum * weight / unit * unit)
            .map(|share| share.max(0))
            .collect();
        let given: i64 = shares.iter().sum();
        if let Some(last) = shares.last_mut() {
            *last += total - given;
        }
        shares
    }

    /// A second of the working day.
    pub fn office_second(&mut self) -> i64 {
        self.between(30_600, 63_000)
    }

    /// A key that sorts by the instant of its row, as the application makes them.
    pub fn id(&mut self, at: OffsetDateTime) -> Uuid {
        let millis = u64::try_from(at.unix_timestamp()).unwrap_or(0).saturating_mul(1_000);
        Builder::from_unix_timestamp_millis(millis, &self.0.random()).into_uuid()
    }
}
