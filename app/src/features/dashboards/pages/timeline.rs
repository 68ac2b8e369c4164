//! What happened last, newest first.
use leptos::prelude::*;

use super::view::Moment;
use crate::ui::{Span, Timeline, TimelineEntry};

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
        let entries: Vec<_> = happenings.into_iter().enumerate().map(entry).collect();
        // Beside a taller card the list scrolls, so that both end at the same line.
        view! {
            <div class="card-body" role="region" tabindex="0" aria-label=title>
                <Timeline label=title entries=Signal::stored(entries) />
            </div>
        }
        .into_any()
    };
    view! {
        <section class=format!("card card-fill {}", span.class())>
            <div class="card-head">
                <h2 class="card-title">{title}</h2>
            </div>
            {body}
        </section>
    }
}

fn entry((place, happening): (usize, Happening)) -> TimelineEntry {
    let Moment { datetime, relative, exact } = happening.moment;
    TimelineEntry {
        key: format!("{datetime} {place}"),
        what: happening.what,
        rest: happening.rest,
        datetime,
        relative,
        exact,
        ..TimelineEntry::default()
    }
}
