//! The pages that say no, inside the shell and with their real status codes.
use leptos::prelude::*;
use leptos_meta::Title;

use super::frame::Frame;
use crate::response::set_status;
use crate::routes::{PageDef, home_of, roles_that_open};
use crate::ui::{EmptyState, Icon};
use crate::visitor::visitor;

/// Said to a role that may not open a page (403); names the roles that may.
#[component]
pub fn NoAccess(
    /// The page that was asked for.
    page: &'static PageDef,
) -> impl IntoView {
    set_status(403);
    view! {
        <Title text="No access" />
        <div class="card">
            <h1 class="vh">"No access"</h1>
            <EmptyState
                icon=Icon::Alert
                title=format!("You don't have access to {}", page.title)
                text=format!("Roles with access: {}. Ask an admin if you need it.", roles_that_open(page))
                action=("Go to home".to_owned(), home())
            />
        </div>
    }
}

/// Said for a path without a page (404).
#[component]
pub fn NotFound() -> impl IntoView {
    set_status(404);
    view! {
        <Frame>
            <Title text="Page not found" />
            <div class="card">
                <h1 class="vh">"Page not found"</h1>
                <EmptyState
                    icon=Icon::Search
                    title="Page not found"
                    text="The address may be mistyped, or the page has moved."
                    action=("Go to home".to_owned(), home())
                />
            </div>
        </Frame>
    }
}

fn home() -> String {
    visitor().signed_in.map_or("/login", |person| home_of(person.viewer.role)).to_owned()
}
