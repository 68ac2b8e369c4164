//! Navigation by group: a column, a rail, or a drawer, from one element.
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::browser;
use crate::access::Viewer;
use crate::period::Period;
use crate::routes::{NavGroup, PageDef, pages};
use crate::ui::{Icon, IconView, Logo, PageAddress, PreferenceForm, use_period};
use crate::visitor::{Preference, Sidebar as Width};

/// Id of the drawer that the menu button opens.
pub const DRAWER_ID: &str = "sidebar";

/// Only groups and pages that the role may open are in the document.
///
/// Below 1024 px it is a popover, opened without script; its width is CSS from `<html data-sidebar>`.
#[component]
pub fn Sidebar(
    /// The signed-in person.
    viewer: Viewer,
) -> impl IntoView {
    let period = use_period();
    let groups = NavGroup::ALL
        .into_iter()
        .filter_map(|group| {
            let pages: Vec<_> =
                pages().filter(|page| page.group == group && page.opens_to(viewer.role)).collect();
            (!pages.is_empty()).then(|| view! { <Group group pages period /> })
        })
        .collect_view();
    view! {
        <aside class="sidebar" id=DRAWER_ID popover="auto" aria-label="Sidebar">
            <div class="sidebar-inner">
                <div class="sidebar-head">
                    <Logo />
                    <span class="nav-label truncate">{viewer.organization.name.clone()}</span>
                    <button
                        class="btn btn-ghost btn-icon when-drawer ms-auto"
                        type="button"
                        popovertarget=DRAWER_ID
                        popovertargetaction="hide"
                        aria-label="Close navigation"
                    >
                        <IconView icon=Icon::Close />
                    </button>
                </div>
                <nav aria-label="Main">{groups}</nav>
                <div class="sidebar-foot">
                    <WidthButton width=Width::Rail label="Collapse" class="when-column rail:hidden" />
                    <WidthButton width=Width::Expanded label="Expand" class="when-column hidden rail:block" />
                </div>
            </div>
        </aside>
    }
}

#[component]
fn Group(group: NavGroup, pages: Vec<&'static PageDef>, period: Memo<Option<Period>>) -> impl IntoView {
    view! {
        <div class="nav-group" role="group" aria-label=group.label()>
            <p class="nav-title" aria-hidden="true">{group.label()}</p>
            {pages.into_iter().map(|page| view! { <Item page period /> }).collect_view()}
        </div>
    }
}

#[component]
fn Item(page: &'static PageDef, period: Memo<Option<Period>>) -> impl IntoView {
    let location = use_location();
    let current = move || location.pathname.with(|path| is_current(page, path)).then_some("page");
    // The period travels along, so that two pages are compared over the same days.
    let href = move || {
        let plain = PageAddress { path: page.path.to_owned(), ..PageAddress::default() };
        period.with(|period| period.as_ref().map_or(plain.path.clone(), |period| plain.with(period)))
    };
    view! {
        <a class="nav-item" href=href aria-current=current on:click=|_| browser::close_popover(DRAWER_ID)>
            <IconView icon=page.icon size=18 />
            <span class="nav-label">{page.title}</span>
        </a>
    }
}

/// Whether an entry stands for the page that is open; the one of settings stands for all of them.
fn is_current(page: &PageDef, path: &str) -> bool {
    const SETTINGS: &str = "/settings/";
    path == page.path || (page.path.starts_with(SETTINGS) && path.starts_with(SETTINGS))
}

/// Collapses the column to a rail; without script the form does it by a round trip.
///
/// Two forms of which CSS shows one: which of them depends on the width of the window while nothing was chosen.
#[component]
fn WidthButton(
    /// The width that the button chooses.
    width: Width,
    /// Visible name.
    label: &'static str,
    /// Class that shows it only in the other state.
    class: &'static str,
) -> impl IntoView {
    view! {
        <PreferenceForm
            choice=Preference::Sidebar(Some(width))
            class
            button_class="nav-item"
            controls=DRAWER_ID
            expanded=width == Width::Rail
        >
            <IconView icon=Icon::Sidebar size=18 />
            <span class="nav-label">{label}</span>
        </PreferenceForm>
    }
}

#[cfg(test)]
mod tests;
