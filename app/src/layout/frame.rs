//! The shell around signed-in pages, and the client-side half of the page guard.
use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_location;

use super::banner::DemoBanner;
use super::browser;
use super::keys::use_keys;
use super::palette::{Palette, use_palette};
use super::problems::NoAccess;
use super::shortcuts::Shortcuts;
use super::sidebar::Sidebar;
use super::top_bar::TopBar;
use crate::routes::page_for;
use crate::ui::{OfflineBanner, ToastRegion};
use crate::visitor::visitor;

/// Layout of every signed-in page: the page where the role may open it, else the no-access page.
#[component]
pub fn SignedInFrame() -> impl IntoView {
    let path = use_location().pathname;
    let announced = browser::use_page_changes(path);
    let outlet = move || match page_for(&path.get()) {
        Some(page) if !visitor().signed_in.is_some_and(|person| page.opens_to(person.viewer.role)) => {
            view! { <NoAccess page /> }.into_any()
        }
        _ => view! { <Outlet /> }.into_any(),
    };
    view! {
        <Frame>{outlet}</Frame>
        <p class="vh" role="status" aria-live="polite">{announced}</p>
    }
}

/// Skip link, banner, sidebar, top bar and the main region around its children; then what may open over them.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let Some(person) = visitor().signed_in else {
        return view! { <main id="main" class="page" tabindex="-1">{children()}</main> }.into_any();
    };
    let palette = use_palette();
    provide_context(palette);
    use_keys(palette.open());
    browser::use_dialogs();
    view! {
        // External to the router, which would not move the focus.
        <a class="skip" href="#main" rel="external">"Skip to content"</a>
        {cfg!(feature = "demo").then(|| view! { <DemoBanner role=person.viewer.role /> })}
        <OfflineBanner />
        <div class="shell">
            <Sidebar viewer=person.viewer.clone() />
            <div class="shell-col">
                <TopBar person=person.clone() search=palette.open() />
                <main id="main" class="page" tabindex="-1">{children()}</main>
            </div>
        </div>
        <Palette palette viewer=person.viewer />
        <Shortcuts />
        <ToastRegion />
    }
    .into_any()
}
