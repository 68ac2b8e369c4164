//! What the sections share: the frame of one specimen and the fixed day of the samples.
use leptos::prelude::*;
use time::{Date, macros::date};

/// The day that counts as today in every sample, so that pictures of the catalogue never change by themselves.
pub const TODAY: Date = date!(2026 - 11 - 20);

/// One component or one state of it, with its name above.
#[component]
pub fn Specimen(
    /// What is shown.
    #[prop(into)]
    name: String,
    /// When it is used, or what is special about this state.
    #[prop(into, optional)]
    note: String,
    /// The component itself.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="specimen">
            <h3 class="specimen-name">{name}</h3>
            {(!note.is_empty()).then(|| view! { <p class="specimen-note">{note}</p> })}
            {children()}
        </div>
    }
}
