//! What every component is made of: colours, type, space, shape, icons, and the words for states.
use leptos::prelude::*;

mod colours;
mod measures;
mod vocabulary;

/// What every component is made of: colours, type, space, shape, icons, and the words for states.
#[component]
pub fn FoundationsSection() -> impl IntoView {
    view! {
        {colours::surfaces()}
        {colours::meanings()}
        {colours::series()}
        {measures::type_scale()}
        {measures::spacing()}
        {measures::shape()}
        {measures::icons()}
        {vocabulary::statuses()}
        {vocabulary::avatars()}
    }
}
