//! Day, week or month: how long the buckets of a chart are.
use leptos::prelude::*;

use crate::period::Bucket;
use crate::ui::{SegmentLink, SegmentLinks};

/// Links that ask for the same page with other buckets.
///
/// Accessibility: see [`SegmentLinks`]; the length shown now is the current one.
#[component]
pub fn IntervalChoice(
    /// Length of the buckets now.
    current: Bucket,
    /// Address of the page with each length, shortest first.
    links: Vec<(Bucket, String)>,
) -> impl IntoView {
    let link = |(bucket, href)| SegmentLink {
        label: label(bucket).to_owned(),
        href,
        icon: None,
        current: bucket == current,
    };
    view! { <SegmentLinks label="Interval" links=links.into_iter().map(link).collect() /> }
}

const fn label(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Day => "Day",
        Bucket::Week => "Week",
        Bucket::Month => "Month",
    }
}
