//! Sheets: details beside the page, from the right, or from below on small screens.
use leptos::html;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::dialog::head;

/// A peek at one record. Opened by a button that names its id, or by the URL: a page that finds `?peek=…` draws the
/// sheet with `close_href`, so that Back closes it and the address can be shared.
///
/// States: closed, open. Accessibility: as `Dialog`. With `close_href` it is open in the server's HTML already, where it
/// reads as part of the page until the browser makes it modal; closing is a link.
#[component]
pub fn Sheet(
    /// Id, unique on the page.
    #[prop(into)]
    id: String,
    /// Heading.
    #[prop(into)]
    title: String,
    /// Where closing leads: the page's URL without the peek. Draws the sheet open.
    #[prop(into, optional)]
    close_href: Option<String>,
    /// Actions at the end, the primary one last.
    #[prop(into, optional)]
    footer: Option<ViewFnOnce>,
    /// Content.
    children: Children,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let sheet = NodeRef::<html::Dialog>::new();
    let navigate = use_navigate();
    let by_url = close_href.is_some();
    Effect::new(move |_| {
        if let Some(dialog) = sheet.get().filter(|_| by_url) {
            // What the server opened is not modal yet, and an open dialog cannot become so.
            let _ = dialog.remove_attribute("open");
            let _ = dialog.show_modal();
        }
    });
    let target = close_href.clone();
    let closed = move |_| {
        if let Some(href) = &target {
            navigate(href, NavigateOptions { scroll: false, ..NavigateOptions::default() });
        }
    };
    let head = head(&id, title_id.clone(), title, close_href);
    let foot = footer.map(|footer| view! { <div class="dialog-foot">{footer.run()}</div> });
    view! {
        <dialog
            class="dialog sheet"
            id=id
            aria-labelledby=title_id
            closedby="any"
            open=by_url
            node_ref=sheet
            on:close=closed
        >
            {head}
            <div class="dialog-body">{children()}</div>
            {foot}
        </dialog>
    }
}
