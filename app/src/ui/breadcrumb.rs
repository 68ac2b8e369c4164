//! Breadcrumbs: the way from the list down to this page.
use leptos::prelude::*;

use super::{Icon, IconView};

/// The way to a page at depth two or more. Below 640 px the pages in the middle give way to an ellipsis.
///
/// States: any depth. Accessibility: a `nav` named Breadcrumb with an ordered list; the page itself comes last, with
/// `aria-current=page` and no link.
#[component]
pub fn Breadcrumb(
    /// Label and address of each page above, from the top.
    parents: Vec<(String, String)>,
    /// This page.
    #[prop(into)]
    current: String,
) -> impl IntoView {
    let has_middle = parents.len() > 2;
    let last = parents.len().saturating_sub(1);
    let above = parents.into_iter().enumerate().map(|(place, (label, href))| {
        let is_middle = place > 0 && place < last;
        let ellipsis = (place == 1 && has_middle).then(|| {
            view! {
                <li class="sm:hidden" aria-hidden="true">
                    <span>"…"</span>
                    <IconView icon=Icon::ChevronRight size=14 />
                </li>
            }
        });
        view! {
            {ellipsis}
            <li class=if is_middle { "max-sm:hidden" } else { "" }>
                <a href=href>{label}</a>
                <IconView icon=Icon::ChevronRight size=14 />
            </li>
        }
    });
    view! {
        <nav aria-label="Breadcrumb">
            <ol class="breadcrumb">
                {above.collect_view()} <li>
                    <span class="truncate" aria-current="page">{current}</span>
                </li>
            </ol>
        </nav>
    }
}
