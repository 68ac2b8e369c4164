//! What happened last, newest first.
use leptos::prelude::*;

use super::view::Moment;
use crate::ui::Span;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happening {
    /// What, in few words, shown strong.
    pub what: String,
    /// The rest of the sentence.
    pub rest: String,
    /// When.
    pub moment: Moment,
}

/// A card with a list of happenings, or the sentence that says there are none.
#[component]
pub fn TimelineCard(
    /// What the list is about.
    title: &'static str,
    /// Newest first.
    happenings: Vec<Happening>,
    /// Shown when there are none.
    empty: AnyView,
    /// Width.
    span: Span,
) -> impl IntoView {
    let body = if happenings.is_empty() {
        empty
    } else {
        view! { <ol class="timeline card-body">{happenings.into_iter().map(item).collect_view()}</ol> }
            .into_any()
    };
    view! {
        <section class=format!("card {}", span.class()) aria-label=title>
            <div class="card-head">
                <h2 class="card-title">{title}</h2>
            </div>
            {body}
        </section>
    }
}

fn item(happening: Happening) -> impl IntoView {
    let Moment { datetime, relative, exact } = happening.moment;
    view! {
        <li class="timeline-item">
            <p class="timeline-title">
                <b>{happening.what}</b>
                {format!(" {}", happening.rest)}
            </p>
            <p class="timeline-meta">
                <time datetime=datetime title=exact>{relative}</time>
            </p>
        </li>
    }
}
