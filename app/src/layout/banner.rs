//! Demo builds only: sign in as the seeded person of another role.
use leptos::prelude::*;

use crate::access::Role;

/// One button per role; each posts a form, so that the server issues a real session of that person.
#[component]
pub fn DemoBanner(
    /// The role that is signed in.
    role: Role,
) -> impl IntoView {
    view! {
        <form class="demo" method="post" action="/demo/preview" aria-label="Demo role preview">
            <span>"Demo data. Preview as"</span>
            {[Role::Am, Role::Gm, Role::Admin, Role::Sales, Role::Marketing, Role::Csm]
                .into_iter()
                .map(|option| {
                    view! {
                        <button
                            class="demo-role"
                            name="role"
                            value=option.as_str()
                            aria-pressed=(option == role).to_string()
                        >
                            {option.label()}
                        </button>
                    }
                })
                .collect_view()}
        </form>
    }
}
