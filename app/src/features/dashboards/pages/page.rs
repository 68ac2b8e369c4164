//! `/dashboard`: the page of the signed-in person's role.
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};

use super::admin::AdminPage;
use super::am::AmPage;
use super::gm::GmPage;
use super::view::DashboardView;
use crate::features::dashboards::server_fns::dashboard;
use crate::format::month_name;
use crate::layout::PeriodHead;
use crate::period::{Period, Range};
use crate::ui::{Loaded, use_period_query};

/// One of three dashboards, driven by the period in the URL.
pub struct DashboardPage;

#[lazy_route]
impl LazyRoute for DashboardPage {
    fn data() -> Self {
        Self
    }

    fn view(page: Self) -> AnyView {
        let DashboardPage = page;
        let period = use_period_query();
        let query = use_query_map();
        let department = Memo::new(move |_| query.with(|query| query.get("departmentId")));
        let resource = Resource::new(
            move || (period.get(), department.get()),
            |(period, department)| dashboard(period, department),
        );
        view! {
            <PeriodHead title />
            <Loaded resource what="Dashboard" view=sections />
        }
        .into_any()
    }
}

fn sections(view: DashboardView) -> AnyView {
    match view {
        DashboardView::Am(view) => view! { <AmPage view=*view /> }.into_any(),
        DashboardView::Gm(view) => view! { <GmPage view=*view /> }.into_any(),
        DashboardView::Admin(view) => view! { <AdminPage view=*view /> }.into_any(),
    }
}

/// `August performance`, or the range in words.
fn title(period: &Period) -> String {
    match period.range {
        Range::MonthToDate => format!("{} performance", month_name(period.to.month())),
        _ => "Performance".to_owned(),
    }
}
