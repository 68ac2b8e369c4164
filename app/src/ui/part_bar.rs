//! One bar cut into parts.
use leptos::prelude::*;

use crate::money::Ratio;

/// One part of the bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Fill class, such as `fill-1`.
    pub fill: &'static str,
    /// Share of the whole; parts below nothing are not drawn.
    pub share: Ratio,
}

/// Parts side by side; hidden from assistive technology, the list beside it says the same.
#[component]
pub fn PartBar(
    /// In order, from the left.
    parts: Vec<Part>,
) -> impl IntoView {
    let mut start = 0;
    let rects = parts
        .into_iter()
        .map(|part| {
            let width = part.share.millionths().max(0);
            let (x, width) = (percent(start), {
                start += width;
                percent(width)
            });
            view! { <rect class=part.fill x=x width=width height="100%"></rect> }
        })
        .collect_view();
    view! {
        <svg class="part-bar" aria-hidden="true">
            <rect class="fill-muted" width="100%" height="100%"></rect>
            {rects}
        </svg>
    }
}

fn percent(millionths: i128) -> String {
    format!("{}.{:02}%", millionths / 10_000, millionths % 10_000 / 100)
}
