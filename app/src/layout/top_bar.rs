//! Who is signed in, the period, and the user menu.
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::shortcuts::SHORTCUTS_ID;
use super::sidebar::DRAWER_ID;
use crate::access::Viewer;
use crate::format::first_name;
use crate::routes::page_for;
use crate::ui::{
    Avatar, Icon, IconView, Menu, MenuAction, MenuLink, PeriodButton, PreferenceForm, RoleBadge,
};
use crate::visitor::{Preference, SignedIn, Theme};

const MENU_ID: &str = "user-menu";

/// Sticky bar over every signed-in page.
#[component]
pub fn TopBar(
    /// The signed-in person.
    person: SignedIn,
    /// Opens the palette.
    search: Callback<()>,
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
                <SearchButton search />
                {period_button}
                <UserMenu viewer />
            </div>
        </header>
    }
}

/// Opens the palette; without script there is none, and no button for it.
#[component]
fn SearchButton(search: Callback<()>) -> impl IntoView {
    view! {
        <button
            class="search-btn needs-script"
            type="button"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K"
            on:click=move |_| search.run(())
        >
            <IconView icon=Icon::Search />
            <span class="search-label">"Search"</span>
            <kbd class="kbd" aria-hidden="true">"Ctrl K"</kbd>
        </button>
    }
}

/// Avatar button with name, appearance and log out; opened by the browser itself, so it needs no script.
#[component]
fn UserMenu(viewer: Viewer) -> impl IntoView {
    let (id, name) = (viewer.id, viewer.name.clone());
    let button = move || view! { <Avatar id name=name.clone() /> };
    let label = format!("Account of {}", viewer.name);
    let head = move || {
        view! {
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
        }
    };
    view! {
        <Menu id=MENU_ID label button button_class="rounded-full hit-24" head>
            <MenuLink href="/settings/appearance" icon=Icon::Palette label="Appearance" />
            <ThemeEntry theme=Theme::Dark icon=Icon::Moon label="Dark theme" class="dark:hidden" />
            <ThemeEntry theme=Theme::Light icon=Icon::Sun label="Light theme" class="hidden dark:block" />
            <MenuAction icon=Icon::Keyboard label="Keyboard shortcuts" dialog=SHORTCUTS_ID keys="?" />
            <hr />
            <form method="post" action="/logout" role="none">
                <MenuAction icon=Icon::LogOut label="Log out" submit=true />
            </form>
        </Menu>
    }
}

#[component]
fn ThemeEntry(theme: Theme, icon: Icon, label: &'static str, class: &'static str) -> impl IntoView {
    view! {
        <PreferenceForm choice=Preference::Theme(theme) class button_class="menu-item" role="menuitem">
            <IconView icon />
            <span>{label}</span>
        </PreferenceForm>
    }
}
