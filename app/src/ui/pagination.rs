//! Pages of a list: the way to the previous, the next and the near ones.
use leptos::prelude::*;

use super::{Icon, IconView};

/// Links to the pages of a list; nothing where there is one page.
///
/// Accessibility: a named landmark; the present page is `aria-current=page`, an end that is reached is no link.
#[component]
pub fn Pagination(
    /// Name of the landmark, such as `Orders pages`.
    #[prop(into)]
    label: String,
    /// The present page, from 1.
    page: u32,
    /// The last page.
    last: u32,
    /// Address of a page.
    href: Box<dyn Fn(u32) -> String>,
) -> impl IntoView {
    if last <= 1 {
        return None;
    }
    let step = |name: &'static str, icon: Icon, target: Option<u32>| {
        let href = target.map(&href);
        let content = view! {
            <IconView icon />
            <span class="vh">{name}</span>
        };
        match href {
            Some(href) => view! { <a class="page-link" href=href>{content}</a> }.into_any(),
            None => view! { <span class="page-link" aria-disabled="true">{content}</span> }.into_any(),
        }
    };
    let number = |target: Option<u32>| match target {
        None => view! { <span class="page-gap" aria-hidden="true">"…"</span> }.into_any(),
        Some(target) => {
            let current = (target == page).then_some("page");
            let name = format!("Page {target}");
            view! {
                <a class="page-link" href=href(target) aria-label=name aria-current=current>{target}</a>
            }
            .into_any()
        }
    };
    let previous = step("Previous page", Icon::ChevronLeft, (page > 1).then(|| page - 1));
    let next = step("Next page", Icon::ChevronRight, (page < last).then(|| page + 1));
    let numbers: Vec<_> = window(page, last).into_iter().map(number).collect();
    Some(view! {
        <nav class="pager" aria-label=label>
            {previous}
            <span class="pager-numbers">{numbers}</span>
            {next}
        </nav>
    })
}

/// First, last, and the pages around the present one; `None` stands for a gap. Never more than seven.
fn window(page: u32, last: u32) -> Vec<Option<u32>> {
    if last <= 7 {
        return (1..=last).map(Some).collect();
    }
    let start = page.saturating_sub(1).clamp(2, last - 3);
    let (from, to) = match page {
        0..=4 => (2, 5),
        _ if page + 3 >= last => (last - 4, last - 1),
        _ => (start, start + 2),
    };
    let mut pages = vec![Some(1)];
    if from > 2 {
        pages.push(None);
    }
    pages.extend((from..=to).map(Some));
    if to < last - 1 {
        pages.push(None);
    }
    pages.push(Some(last));
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(page: u32, last: u32) -> String {
        let pages = window(page, last).into_iter();
        pages.map(|page| page.map_or("…".to_owned(), |page| page.to_string())).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_ends_and_the_neighbours_of_a_page_are_near() {
        assert_eq!(shown(1, 6), "1 2 3 4 5 6");
        assert_eq!(shown(1, 20), "1 2 3 4 5 … 20");
        assert_eq!(shown(4, 20), "1 2 3 4 5 … 20");
        assert_eq!(shown(5, 20), "1 … 4 5 6 … 20");
        assert_eq!(shown(16, 20), "1 … 15 16 17 … 20");
        assert_eq!(shown(17, 20), "1 … 16 17 18 19 20");
        assert_eq!(shown(20, 20), "1 … 16 17 18 19 20");
    }

    #[test]
    fn no_window_has_more_than_seven_places() {
        for last in 1..=30 {
            for page in 1..=last {
                let places = window(page, last);
                assert!(places.len() <= 7 && places.contains(&Some(page)), "{page} of {last}");
            }
        }
    }
}
