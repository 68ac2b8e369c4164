//! Who is signed in, the period, and the user menu.
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::browser;
use super::sidebar::DRAWER_ID;
use crate::access::Viewer;
use crate::format::first_name;
use crate::routes::page_for;
use crate::ui::{Avatar, Icon, IconView, PeriodButton, RoleBadge};
use crate::visitor::{SignedIn, Theme};

const MENU_ID: &str = "user-menu";

/// Sticky bar over every signed-in page.
#[component]
pub fn TopBar(
    /// The signed-in person.
    person: SignedIn,
) -> impl IntoView {
    let viewer = person.viewer;
    let path = use_location().pathname;
    let role = viewer.role;
    // Pages that follow a period hold the picker that the button opens; refusals hold none.
    let follows_period =
        move || path.with(|path| page_for(path)).is_some_and(|page| page.has_period && page.opens_to(role));
    let period_button = move || follows_period().then(|| view! { <PeriodButton class="max-md:hidden" /> });
    view! {
        <header class="topbar">
            <div class="topbar-start">
                <button
                    class="btn btn-ghost btn-icon lg:hidden"
                    type="button"
                    popovertarget=DRAWER_ID
                    aria-label="Open navigation"
                >
                    <IconView icon=Icon::Menu size=18 />
                </button>
                <p class="welcome">{format!("Welcome back, {}", first_name(&viewer.name))}</p>
                <span class="max-sm:hidden">
                    <RoleBadge role=viewer.role />
                </span>
                <span class="text-muted-fg truncate max-xl:hidden">{viewer.organization.name.clone()}</span>
            </div>
            <div class="topbar-end">
                {period_button}
                <UserMenu viewer />
            </div>
        </header>
    }
}

/// Avatar button with name, appearance and log out; opened by the browser itself, so it needs no script.
#[component]
fn UserMenu(viewer: Viewer) -> impl IntoView {
    view! {
        <button
            class="rounded-full hit-24"
            type="button"
            popovertarget=MENU_ID
            aria-label=format!("Account of {}", viewer.name)
        >
            <Avatar id=viewer.id name=viewer.name.clone() />
        </button>
        <div class="popover menu" id=MENU_ID popover="auto">
            <div class="menu-head">
                <Avatar id=viewer.id name=viewer.name.clone() />
                <div class="min-w-0">
                    <p class="font-semibold truncate">{viewer.name.clone()}</p>
                    <p class="text-sm text-muted-fg truncate">{viewer.email.clone()}</p>
                </div>
            </div>
            <p class="px-2.5 pb-2">
                <RoleBadge role=viewer.role />
            </p>
            <hr />
            <ThemeForm theme=Theme::Dark label="Dark theme" class="dark:hidden" />
            <ThemeForm theme=Theme::Light label="Light theme" class="hidden dark:block" />
            <form method="post" action="/logout">
                <button class="menu-item">
                    <IconView icon=Icon::LogOut />
                    <span>"Log out"</span>
                </button>
            </form>
        </div>
    }
}

#[component]
fn ThemeForm(theme: Theme, label: &'static str, class: &'static str) -> impl IntoView {
    view! {
        <form
            class=class
            method="post"
            action="/ui/prefs"
            on:submit=move |event| {
                event.prevent_default();
                browser::choose_theme(theme);
            }
        >
            <ReturnHere />
            <button class="menu-item" name="theme" value=theme.as_str()>
                <IconView icon=Icon::Palette />
                <span>{label}</span>
            </button>
        </form>
    }
}

/// Hidden field that brings a plain form back to the page it stands on.
#[component]
pub fn ReturnHere() -> impl IntoView {
    let location = use_location();
    let here = move || {
        let path = location.pathname.get();
        location
            .search
            .with(|search| if search.is_empty() { path.clone() } else { format!("{path}?{search}") })
    };
    view! { <input type="hidden" name="next" value=here /> }
}
