//! Four weeks of days as cells: on which something went well, and on which it did not.
use leptos::prelude::*;

/// How a day went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrackerTone {
    /// As it should.
    Good,
    /// With trouble.
    Warning,
    /// Not as it should.
    Bad,
    /// Nothing happened, or nothing was to happen.
    None,
}

/// One day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackerDay {
    /// The day, such as `12 Nov 2026`.
    pub day: String,
    /// What happened, in words.
    pub text: String,
    /// How it went.
    pub tone: TrackerTone,
}

/// A row of 28 cells, oldest first; two rows of 14 where the row is narrow.
///
/// Accessibility: one image with a sentence as its name; the days stand in a table for who cannot see the cells.
#[component]
pub fn Tracker(
    /// What is tracked, such as `Email sends`.
    #[prop(into)]
    label: String,
    /// All days in one sentence, such as `25 of 28 days without trouble`.
    #[prop(into)]
    summary: String,
    /// Oldest first.
    days: Vec<TrackerDay>,
) -> impl IntoView {
    let cells = days
        .iter()
        .map(|day| {
            let class = match day.tone {
                TrackerTone::Good => "track track-good",
                TrackerTone::Warning => "track track-warn",
                TrackerTone::Bad => "track track-bad",
                TrackerTone::None => "track",
            };
            view! { <span class=class title=format!("{}: {}", day.day, day.text)></span> }
        })
        .collect_view();
    let rows = days
        .into_iter()
        .map(|day| view! { <tr><th scope="row">{day.day}</th><td>{day.text}</td></tr> })
        .collect_view();
    view! {
        <div class="tracker-box">
            <div class="tracker" role="img" aria-label=format!("{label}: {summary}")>{cells}</div>
            <table class="vh">
                <caption>{label}</caption>
                <thead>
                    <tr>
                        <th scope="col">"Day"</th>
                        <th scope="col">"What happened"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
