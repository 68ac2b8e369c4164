//! A line of 96×32 px without axes: the course, not the numbers.
use std::fmt::Write as _;

use leptos::prelude::*;

#[cfg(test)]
mod tests;

const WIDTH: f64 = 96.0;
const HEIGHT: f64 = 32.0;
const INSET: f64 = 2.0;

/// Course of a few values; flat data looks flat. Hidden from assistive technology: the value beside it is read.
#[component]
pub fn Spark(
    /// Oldest first; at least two.
    values: Vec<i64>,
    /// Grey instead of blue, for a change without judgement.
    quiet: bool,
) -> impl IntoView {
    let line = path(&values);
    let area = format!("{line}L{WIDTH},{HEIGHT}L0,{HEIGHT}Z");
    view! {
        <svg
            class=if quiet { "spark spark-quiet" } else { "spark" }
            viewBox="0 0 96 32"
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <path class="spark-area" d=area></path>
            <path class="spark-line" d=line></path>
        </svg>
    }
}

fn path(values: &[i64]) -> String {
    let (low, high) = domain(values);
    let step = WIDTH / f64::from(u32::try_from(values.len().saturating_sub(1)).unwrap_or(1).max(1));
    let mut path = String::new();
    let mut x = 0.0;
    for (index, value) in values.iter().enumerate() {
        let share = if high > low { (plotted(*value) - low) / (high - low) } else { 0.5 };
        let y = HEIGHT - INSET - share * (HEIGHT - 2.0 * INSET);
        let command = if index == 0 { 'M' } else { 'L' };
        // Writing to a String cannot fail.
        let _ = write!(path, "{command}{x:.1},{y:.1}");
        x += step;
    }
    path
}

/// Within 30 % of the mean the domain is widened, so that small changes do not look like mountains.
fn domain(values: &[i64]) -> (f64, f64) {
    let low = values.iter().copied().min().map_or(0.0, plotted);
    let high = values.iter().copied().max().map_or(0.0, plotted);
    let mean = values.iter().copied().map(plotted).sum::<f64>()
        / plotted(values.len().max(1).try_into().unwrap_or(1));
    if (high - low) < 0.3 * mean.abs() {
        (mean - 0.4 * mean.abs(), mean + 0.4 * mean.abs())
    } else {
        (low, high)
    }
}

#[expect(clippy::cast_precision_loss, reason = "pixels, not money")]
const fn plotted(value: i64) -> f64 {
    value as f64
}
