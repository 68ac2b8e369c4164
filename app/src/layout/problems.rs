//! The pages that say no, inside the shell and with their real status codes.
use leptos::prelude::*;
use leptos_meta::Title;

use super::frame::Frame;
use super::palette::PaletteState;
use crate::response::set_status;
use crate::routes::{PageDef, home_of, roles_that_open};
use crate::ui::{EmptyState, Icon, IconView};
use crate::visitor::visitor;

/// Said to a role that may not open a page (403); names the roles that may.
#[component]
pub fn NoAccess(
    /// The page that was asked for.
    page: &'static PageDef,
) -> impl IntoView {
    no_access(
        format!("You don't have access to {}", page.full_name()),
        format!("Roles with access: {}. Ask an admin if you need it.", roles_that_open(page)),
    )
}

/// The same as an address of its own, for whoever is sent there without a page in mind.
#[component]
pub fn NoAccessPage() -> impl IntoView {
    let title = "You don't have access to this page".to_owned();
    let text = match visitor().signed_in {
        Some(person) => {
            let role = person.viewer.role.label();
            format!("It is not open to your role, {role}. Ask an admin if you need it.")
        }
        None => "Sign in with an account that may open it.".to_owned(),
    };
    view! { <Frame>{no_access(title, text)}</Frame> }
}

fn no_access(title: String, text: String) -> impl IntoView {
    set_status(403);
    view! {
        <Title text="No access" />
        <div class="card">
            <EmptyState icon=Icon::Lock title text level=1 action=way_on() />
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
                <EmptyState
                    icon=Icon::Search
                    title="Page not found"
                    text="The address may be mistyped, or the page has moved."
                    level=1
                    action=way_on()
                >
                    <SearchButton />
                </EmptyState>
            </div>
        </Frame>
    }
}

/// Opens the palette, which finds pages and records; nothing where nobody is signed in.
#[component]
fn SearchButton() -> impl IntoView {
    use_context::<PaletteState>().map(|palette| {
        let open = palette.open();
        view! {
            <button class="btn btn-primary needs-script" type="button" on:click=move |_| open.run(())>
                <IconView icon=Icon::Search />
                "Search"
            </button>
        }
    })
}

/// Home for whoever is signed in, else the way to sign in.
fn way_on() -> (String, String) {
    match visitor().signed_in {
        Some(person) => ("Go to home".to_owned(), home_of(person.viewer.role).to_owned()),
        None => ("Sign in".to_owned(), "/login".to_owned()),
    }
}
