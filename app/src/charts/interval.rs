//! Day, week or month: how long the buckets of a chart are.
use leptos::prelude::*;

use crate::period::Bucket;

/// Links that ask for the same page with other buckets.
///
/// Accessibility: a navigation named by its label; the length shown now is the current one.
#[component]
pub fn IntervalChoice(
    /// Length of the buckets now.
    current: Bucket,
    /// Address of the page with each length, shortest first.
    links: Vec<(Bucket, String)>,
) -> impl IntoView {
    view! {
        <nav class="segments" aria-label="Interval">
            {links
                .into_iter()
                .map(|(bucket, href)| {
                    let now = (bucket == current).then_some("true");
                    view! { <a class="segment" href=href aria-current=now>{label(bucket)}</a> }
                })
                .collect_view()}
        </nav>
    }
}

const fn label(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Day => "Day",
        Bucket::Week => "Week",
        Bucket::Month => "Month",
    }
}
