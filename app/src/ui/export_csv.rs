//! The link that downloads all rows of a list.
use leptos::prelude::*;

use super::{Icon, IconView, use_toasts};

/// A plain link with `download`; its name says how much it brings, and a message that it came.
#[component]
pub fn ExportCsvButton(
    /// What it brings, such as `128 orders`.
    #[prop(into)]
    what: String,
    /// Address of the CSV.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    let toasts = use_toasts();
    let done = format!("Exported {what}");
    let tell = move |_| toasts.success(done.clone());
    view! {
        <a class="btn btn-secondary" href=href download rel="external" on:click=tell>
            <IconView icon=Icon::Download />
            <span>"Export" <span class="vh">{format!(" {what} as CSV")}</span></span>
        </a>
    }
}
