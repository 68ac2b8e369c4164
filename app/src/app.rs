//! The routes and what stands around them.
use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::{Lazy, SsrMode, path};

use crate::features::ads::AdsPage;
use crate::features::auth::LoginPage;
use crate::features::clients::ClientsPage;
use crate::features::content::ContentPage;
use crate::features::dashboards::DashboardPage;
use crate::features::kit::KitPage;
use crate::features::sales::SalesPage;
use crate::features::settings::AppearancePage;
use crate::layout::{NoAccessPage, NotFound, SignedInFrame};
use crate::ui::provide_toasts;
use crate::visitor::provide_visitor;

/// Root component, the same on the server and in the browser.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_visitor();
    provide_toasts();
    view! {
        <Title formatter=tab_title />
        <Router>
            <Routes fallback=NotFound>
                <Route path=path!("/login") view=LoginPage ssr=SsrMode::Async />
                <Route path=path!("/no-access") view=NoAccessPage ssr=SsrMode::Async />
                <ParentRoute path=path!("") view=SignedInFrame ssr=SsrMode::Async>
                    <Route path=path!("/dashboard") view={Lazy::<DashboardPage>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/sales") view={Lazy::<SalesPage>::new()} ssr=SsrMode::Async />
                    <Route
                        path=path!("/marketing/content")
                        view={Lazy::<ContentPage>::new()}
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/marketing/ads") view={Lazy::<AdsPage>::new()} ssr=SsrMode::Async />
                    <Route path=path!("/csm") view={Lazy::<ClientsPage>::new()} ssr=SsrMode::Async />
                    <Route
                        path=path!("/settings/appearance")
                        view={Lazy::<AppearancePage>::new()}
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/kit") view={Lazy::<KitPage>::new()} ssr=SsrMode::Async />
                </ParentRoute>
            </Routes>
        </Router>
    }
}

/// Text of the browser tab: page, then product.
fn tab_title(page: String) -> String {
    if page.is_empty() { "Waymark".to_owned() } else { format!("{page} · Waymark") }
}
