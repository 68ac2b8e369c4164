//! `/sales`: what came in, what was won, what is owed.
use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::parts::{CashCard, KpiRows, LatestOrders, LatestOverdues, MixCard, Sources};
use super::server_fns::overview;
use super::types::SalesOverview;
use crate::layout::PeriodHead;
use crate::ui::{Loaded, use_period_query};

/// The sales overview, driven by the period in the URL.
pub struct SalesPage;

#[lazy_route]
impl LazyRoute for SalesPage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let SalesPage = page;
        let query = use_period_query();
        let resource = Resource::new(move || query.get(), overview);
        view! {
            <PeriodHead title=|_| "Sales overview".to_owned() />
            <Loaded resource what="Sales" view=sections />
        }
        .into_any()
    }
}

fn sections(overview: SalesOverview) -> AnyView {
    view! {
        <KpiRows overview=overview.clone() />
        <div class="grid-12">
            <CashCard overview=overview.clone() />
            <MixCard overview=overview.clone() />
        </div>
        <div class="grid-12">
            <LatestOverdues overview=overview.clone() />
            <LatestOrders overview=overview.clone() />
        </div>
        <Sources overview />
    }
    .into_any()
}
