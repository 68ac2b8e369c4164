//! Ways around: tabs, breadcrumb, pages of a list, the command palette.
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::access::Permission;
use crate::features::kit::sample::Specimen;
use crate::ui::{Breadcrumb, PageTabs, RoleGuard, Tab, TabLink, Tabs};

/// Ways around: tabs, breadcrumb, pages of a list, the command palette.
#[component]
pub fn NavigationSection() -> impl IntoView {
    view! {
        <TabSpecimens />
        <Ways />
        <Specimen
            name="Role guard"
            note="What a role may not use is not in its document. Preview another role to see this line change."
        >
            <p>
                <RoleGuard permission=Permission::Administer>"You may administer the portal. "</RoleGuard>
                <RoleGuard permission=Permission::WriteTargets>"You may change targets. "</RoleGuard>
                "You are signed in."
            </p>
        </Specimen>
        <Specimen
            name="Command palette"
            note="Pages, actions and records by a few letters, on every page: Ctrl K or Cmd K, or Search in the top bar."
        >
            <p class="flex flex-wrap items-center gap-2">
                <kbd class="kbd">"Ctrl K"</kbd>
                <kbd class="kbd">"⌘ K"</kbd>
                <button
                    class="btn btn-secondary btn-sm"
                    type="button"
                    command="show-modal"
                    commandfor="shortcuts"
                    aria-haspopup="dialog"
                >
                    "All shortcuts"
                </button>
            </p>
        </Specimen>
    }
}

#[component]
fn TabSpecimens() -> impl IntoView {
    let query = use_query_map();
    let pages = move || {
        let open = query.with(|query| query.get("report")).unwrap_or_else(|| "targets".to_owned());
        let link = |key: &str, label: &str, count: Option<&str>| TabLink {
            label: label.to_owned(),
            href: format!("/kit?report={key}"),
            count: count.map(str::to_owned),
            current: open == key,
        };
        let tabs = vec![
            link("targets", "Targets", None),
            link("customers", "Customers", Some("128")),
            link("progress", "Progress", Some("1,284")),
        ];
        view! { <PageTabs label="Reports" tabs /> }
    };
    let panel = |label: &str, count: &str, text: &'static str| Tab {
        label: label.to_owned(),
        count: Some(count.to_owned()),
        content: view! { <p>{text}</p> }.into_any(),
    };
    let plans = vec![
        panel("Active", "24", "24 plans are being paid; the next instalment is due on 1 Dec 2026."),
        panel("Completed", "61", "61 plans were paid in full."),
        panel("Defaulted", "3", "3 plans were given up; their clients are in the red zone."),
    ];
    view! {
        <Specimen name="Page tabs" note="Links: each tab has its address, and Back goes to the one before.">
            {pages}
        </Specimen>
        <Specimen
            name="Tabs in a page"
            note="One place for several panels; Left, Right, Home and End select. Without script all panels show."
        >
            <Tabs id="kit-plans" label="Payment plans" tabs=plans />
        </Specimen>
    }
}

#[component]
fn Ways() -> impl IntoView {
    let here = || "/kit".to_owned();
    let deep = vec![
        ("Field sales".to_owned(), here()),
        ("Customers".to_owned(), here()),
        ("Jakarta".to_owned(), here()),
        ("PT Sinar Abadi".to_owned(), here()),
    ];
    view! {
        <Specimen
            name="Breadcrumb"
            note="At depth two or more; the pages in the middle give way below 640 pixels."
        >
            <Breadcrumb parents=vec![("Customers".to_owned(), here())] current="PT Sinar Abadi" />
            <Breadcrumb parents=deep current="Edit" />
        </Specimen>
    }
}
