//! A scale cut into named stretches, with a marker where the value stands.
use leptos::prelude::*;

use super::meter::{decimal, hundredths};
use super::{Part, PartBar};
use crate::money::Ratio;

/// One bar of coloured stretches, their bounds below it, the value marked on it.
///
/// Accessibility: one image named by its label and the value in words; the drawing is hidden.
#[component]
pub fn CategoryBar(
    /// Name of what is measured.
    #[prop(into)]
    label: String,
    /// The value in words, such as `47 of 100, medium`.
    #[prop(into)]
    text: String,
    /// The stretches, from the left.
    parts: Vec<Part>,
    /// What stands under the start, every seam and the end: one more than the stretches.
    bounds: Vec<String>,
    /// Where the value stands; none draws no marker.
    #[prop(optional_no_strip)]
    marker: Option<Ratio>,
) -> impl IntoView {
    let mut seams = vec![0];
    let mut end = 0;
    for part in &parts {
        end += hundredths(part.share).max(0);
        seams.push(end.min(10_000));
    }
    let last = bounds.len().saturating_sub(1);
    let texts = bounds
        .into_iter()
        .zip(seams)
        .enumerate()
        .map(|(index, (bound, at))| {
            let anchor = match index {
                0 => "start",
                _ if index == last => "end",
                _ => "middle",
            };
            view! { <text x=format!("{}%", decimal(at)) y="12" text-anchor=anchor>{bound}</text> }
        })
        .collect_view();
    let marker = marker.map(|at| {
        let x = format!("{}%", decimal(hundredths(at).clamp(0, 10_000)));
        view! {
            <svg class="category-marker" aria-hidden="true">
                <rect x=x width="4" height="100%" rx="2" transform="translate(-2)"></rect>
            </svg>
        }
    });
    view! {
        <div class="category-bar" role="img" aria-label=format!("{label}: {text}")>
            <div class="category-scale">
                <PartBar parts />
                {marker}
            </div>
            <svg class="category-bounds" aria-hidden="true">{texts}</svg>
        </div>
    }
}
