//! The link that downloads all rows of a list.
use leptos::prelude::*;

use super::{Icon, IconView};

/// A plain link with `download`; its name says how much it brings.
#[component]
pub fn ExportCsvButton(
    /// What it brings, such as `128 orders`.
    #[prop(into)]
    what: String,
    /// Address of the CSV.
    #[prop(into)]
    href: String,
) -> impl IntoView {
    view! {
        <a class="btn btn-secondary" href=href download rel="external">
            <IconView icon=Icon::Download />
            <span>"Export" <span class="vh">{format!(" {what} as CSV")}</span></span>
        </a>
    }
}
