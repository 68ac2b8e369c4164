//! Every state of a calendar is drawn under an id of its own.
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;

use super::DatesSection;

#[test]
fn every_calendar_of_the_catalogue_has_ids_of_its_own() {
    let html = Owner::new().with(|| {
        provide_context(RequestUrl::new("/kit"));
        view! {
            <Router>
                <DatesSection />
            </Router>
        }
        .to_html()
    });
    let mut ids: Vec<_> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
    assert!(all > 6, "{ids:?}");
}
