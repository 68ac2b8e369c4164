//! The shape of what is on its way, at its final size.
use leptos::prelude::*;

/// KPI row and two rows of cards.
#[component]
pub fn DashboardSkeleton(
    /// What is loading, such as `dashboard`.
    what: &'static str,
) -> impl IntoView {
    view! {
        <div class="flex flex-col gap-4" aria-busy="true">
            <p class="vh" role="status">{format!("Loading {what}")}</p>
            <div class="kpi-grid" aria-hidden="true">
                {(0..4)
                    .map(|_| {
                        view! {
                            <div class="card kpi">
                                <div class="skeleton skeleton-line w-24"></div>
                                <div class="skeleton mt-2 h-8 w-36"></div>
                                <div class="skeleton skeleton-line mt-auto w-20"></div>
                            </div>
                        }
                    })
                    .collect_view()}
            </div>
            <div class="grid-12" aria-hidden="true">
                <SkeletonCard class="span-8" />
                <SkeletonCard class="span-4" />
            </div>
        </div>
    }
}

/// A card with a title and a plot.
#[component]
pub fn SkeletonCard(
    /// Grid class.
    class: &'static str,
) -> impl IntoView {
    view! {
        <div class=format!("card card-pad {class}")>
            <div class="skeleton skeleton-line w-40"></div>
            <div class="skeleton skeleton-line w-56"></div>
            <div class="skeleton chart-plot mt-4"></div>
        </div>
    }
}
