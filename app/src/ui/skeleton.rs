//! The shape of what is on its way, at its final size.
//!
//! Accessibility of all: the region is busy, one hidden sentence says what is loading, the shapes are hidden.
use leptos::prelude::*;

/// A busy region that says what is loading and hides its shapes.
#[component]
fn Busy(what: &'static str, children: Children) -> impl IntoView {
    view! {
        <div aria-busy="true">
            <p class="vh" role="status">{format!("Loading {what}")}</p>
            <div class="flex flex-col gap-4" aria-hidden="true">
                {children()}
            </div>
        </div>
    }
}

/// KPI row and one row of cards.
#[component]
pub fn DashboardSkeleton(
    /// What is loading, such as `dashboard`.
    what: &'static str,
) -> impl IntoView {
    let tile = |_| {
        view! {
            <div class="card kpi">
                <div class="skeleton skeleton-line w-24"></div>
                <div class="skeleton mt-2 h-8 w-36"></div>
                <div class="skeleton skeleton-line mt-auto w-20"></div>
            </div>
        }
    };
    view! {
        <Busy what>
            <div class="kpi-grid">{(0..4).map(tile).collect_view()}</div>
            <div class="grid-12">
                <SkeletonCard class="span-8" />
                <SkeletonCard class="span-4" />
            </div>
        </Busy>
    }
}

/// A form in a card: labels, fields, and the row of buttons.
#[component]
pub fn FormSkeleton(
    /// What is loading, such as `customer`.
    what: &'static str,
    /// How many fields.
    #[prop(default = 4)]
    fields: u8,
) -> impl IntoView {
    let field = |_| {
        view! {
            <div class="field">
                <div class="skeleton skeleton-line w-24"></div>
                <div class="skeleton skeleton-control"></div>
            </div>
        }
    };
    view! {
        <Busy what>
            <div class="card card-pad flex flex-col gap-4">
                {(0..fields).map(field).collect_view()} <div class="skeleton skeleton-control w-24"></div>
            </div>
        </Busy>
    }
}

/// A record: its name, its facts, and what happened to it.
#[component]
pub fn DetailSkeleton(
    /// What is loading, such as `customer`.
    what: &'static str,
) -> impl IntoView {
    let fact = |_| {
        view! {
            <div class="flex justify-between gap-4">
                <div class="skeleton skeleton-line w-20"></div>
                <div class="skeleton skeleton-line w-32"></div>
            </div>
        }
    };
    let entry = |_| {
        view! {
            <div>
                <div class="skeleton skeleton-line w-full"></div>
                <div class="skeleton skeleton-line w-28"></div>
            </div>
        }
    };
    view! {
        <Busy what>
            <div class="flex items-center gap-3">
                <div class="skeleton h-8 w-56"></div>
                <div class="skeleton h-5 w-20"></div>
            </div>
            <div class="grid-12">
                <div class="card card-pad span-8 flex flex-col gap-4">{(0..5).map(entry).collect_view()}</div>
                <div class="card card-pad span-4 flex flex-col gap-3">{(0..6).map(fact).collect_view()}</div>
            </div>
        </Busy>
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
            <div class="skeleton skeleton-line w-56 max-w-full"></div>
            <div class="skeleton chart-plot mt-4"></div>
        </div>
    }
}
