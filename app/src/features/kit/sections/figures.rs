//! Key figures and small marks, in every state.
use leptos::prelude::*;

mod kpis;
mod marks;
#[cfg(test)]
mod tests;

use crate::visitor::visitor;

/// Key figures and small marks, in every state.
#[component]
pub fn FiguresSection() -> impl IntoView {
    let locale = visitor().locale();
    view! {
        <kpis::Kpis locale />
        <marks::Marks locale />
    }
}
