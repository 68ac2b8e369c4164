//! A share of a target as a bar, with a tick where one should be by now.
use leptos::prelude::*;

use crate::money::{Ratio, div_round};

#[cfg(test)]
mod tests;

/// What the share means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeterTone {
    /// No judgement.
    Plain,
    /// On or ahead of pace.
    Good,
    /// At risk.
    Warning,
    /// Behind.
    Bad,
}

impl MeterTone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "meter",
            Self::Good => "meter meter-good",
            Self::Warning => "meter meter-warn",
            Self::Bad => "meter meter-bad",
        }
    }
}

/// Filled share of a track; more than the whole fills it and the text says how much.
///
/// Accessibility: `role=meter` with the text as its value, and the distance to the pace where there is one.
#[component]
pub fn Meter(
    /// Name of what is measured.
    #[prop(into)]
    label: String,
    /// The share; `None` draws an empty track.
    share: Option<Ratio>,
    /// What stands beside the bar.
    #[prop(into)]
    text: String,
    /// Judgement.
    #[prop(default = MeterTone::Plain)]
    tone: MeterTone,
    /// Where one should be by now.
    #[prop(optional_no_strip)]
    tick: Option<Ratio>,
) -> impl IntoView {
    let spoken = spoken(&text, share, tick);
    let percent = share.map_or(0, hundredths).clamp(0, 10_000);
    let over = share.and_then(surplus);
    view! {
        <div
            class=tone.class()
            role="meter"
            aria-label=label
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=decimal(percent)
            aria-valuetext=spoken
        >
            <svg class="meter-bar" aria-hidden="true">
                <rect class="meter-track" width="100%" height="100%"></rect>
                <rect class="meter-fill" width=format!("{}%", decimal(percent)) height="100%"></rect>
                {tick
                    .map(|tick| {
                        let x = format!("{}%", decimal(hundredths(tick).clamp(0, 9_900)));
                        view! { <rect class="meter-tick" x=x width="2" height="100%"></rect> }
                    })}
            </svg>
            <span class="meter-value" aria-hidden="true">{text}</span>
            {over.map(|over| view! { <span class="meter-over" aria-hidden="true">{over}</span> })}
        </div>
    }
}

/// `78.4%, behind pace by 6 points`.
pub(super) fn spoken(text: &str, share: Option<Ratio>, pace: Option<Ratio>) -> String {
    let gap = share.zip(pace).map(|(share, pace)| points(share) - points(pace));
    match gap {
        None => text.to_owned(),
        Some(0) => format!("{text}, on pace"),
        Some(gap) => {
            let side = if gap > 0 { "ahead of" } else { "behind" };
            let noun = if gap.abs() == 1 { "point" } else { "points" };
            format!("{text}, {side} pace by {} {noun}", gap.abs())
        }
    }
}

/// `+12%` over the whole; nothing up to it.
fn surplus(share: Ratio) -> Option<String> {
    let over = points(share) - 100;
    (over > 0).then(|| format!("+{over}%"))
}

/// Whole percent.
const fn points(share: Ratio) -> i128 {
    div_round(share.millionths(), 10_000)
}

/// Hundredths of a percent.
pub(super) const fn hundredths(share: Ratio) -> i128 {
    share.millionths() / 100
}

pub(super) fn decimal(hundredths: i128) -> String {
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
