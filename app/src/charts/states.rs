//! A chart that is on its way, and one that could not be had: the card keeps its height.
use leptos::prelude::*;

use crate::ui::{Icon, IconView, Span};

/// A chart card while its numbers are on their way.
///
/// Accessibility: busy, with one sentence for who cannot see the shapes.
#[component]
pub fn ChartSkeleton(
    /// What is loading, such as `Cash by source`.
    title: &'static str,
    /// Width.
    span: Span,
) -> impl IntoView {
    view! {
        <div class=format!("card chart-card {}", span.class()) aria-busy="true">
            <p class="vh">{format!("Loading {title}")}</p>
            <div class="card-head" aria-hidden="true">
                <div>
                    <div class="skeleton skeleton-line w-40"></div>
                    <div class="skeleton skeleton-line w-56"></div>
                </div>
            </div>
            <div class="chart" aria-hidden="true">
                <div class="skeleton chart-plot"></div>
            </div>
            <div class="chart-foot-skeleton" aria-hidden="true"></div>
        </div>
    }
}

/// A chart card whose numbers could not be had; the rest of the page stays as it is.
///
/// Accessibility: an alert that names the chart and what to do.
#[component]
pub fn ChartError(
    /// What the chart is about, such as `Cash by source`.
    title: &'static str,
    /// The unit in words.
    #[prop(into)]
    subtitle: String,
    /// Width.
    span: Span,
    /// Asks again.
    retry: Callback<()>,
) -> impl IntoView {
    view! {
        <section class=format!("card chart-card {}", span.class()) aria-label=title>
            <div class="card-head">
                <div>
                    <h2 class="card-title">{title}</h2>
                    <p class="card-sub">{subtitle}</p>
                </div>
            </div>
            <div class="chart">
                <div class="chart-plot chart-failed" role="alert">
                    <span class="empty-icon empty-icon-danger">
                        <IconView icon=Icon::Alert size=20 />
                    </span>
                    <p>{format!("{title} could not be loaded. Other figures are up to date.")}</p>
                    <button class="btn btn-secondary btn-sm needs-script" type="button" on:click=move |_| retry.run(())>
                        "Try again"
                    </button>
                </div>
            </div>
            <div class="chart-foot-skeleton" aria-hidden="true"></div>
        </section>
    }
}
