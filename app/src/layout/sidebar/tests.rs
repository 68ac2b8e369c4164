//! Tests of the entries: which is current, and which days they lead to.
use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;
use time::macros::date;
use uuid::Uuid;

use super::{Sidebar, is_current};
use crate::access::{Role, Viewer, ViewerOrganization};
use crate::format::Locale;
use crate::money::Currency;
use crate::period::Calendar;
use crate::routes::page_for;
use crate::visitor::{SignedIn, Visitor};

fn person() -> SignedIn {
    let organization = ViewerOrganization {
        name: "Waymark".to_owned(),
        currency: Currency::USD,
        target_currency: Currency::IDR,
        timezone: "Asia/Jakarta".to_owned(),
    };
    let viewer = Viewer {
        id: Uuid::nil(),
        name: "Dewi".to_owned(),
        email: "dewi@example.com".to_owned(),
        role: Role::Admin,
        organization,
        locale: Locale::En,
    };
    SignedIn {
        viewer,
        today: date!(2026 - 11 - 20),
        calendar: Calendar::default(),
        number_format: None,
        organization_format: Locale::En,
    }
}

/// Addresses of all entries on a page.
fn addresses(page: &str) -> Vec<String> {
    let html = Owner::new().with(|| {
        let person = person();
        provide_context(RequestUrl::new(page));
        provide_context(Visitor { signed_in: Some(person.clone()), ..Visitor::default() });
        view! {
            <Router>
                <Sidebar viewer=person.viewer />
            </Router>
        }
        .to_html()
    });
    html.split(" href=\"/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|path| format!("/{path}"))
        .collect()
}

#[test]
fn every_page_of_the_settings_marks_their_entry() {
    let settings = page_for("/settings/appearance").unwrap();
    assert!(is_current(settings, "/settings/appearance"));
    assert!(is_current(settings, "/settings/profile"));
    assert!(!is_current(settings, "/sales"));
    assert!(!is_current(page_for("/sales").unwrap(), "/settings/profile"));
}

#[test]
fn entries_lead_to_the_days_of_the_page() {
    let custom = addresses("/sales?q=kopi&from=2026-10-01&to=2026-10-31&cmp=off");
    assert!(
        custom.contains(&"/marketing/ads?from=2026-10-01&amp;to=2026-10-31&amp;compare=none".to_owned()),
        "{custom:?}"
    );
    assert!(addresses("/sales?range=ytd").contains(&"/marketing/ads?range=ytd".to_owned()));
    assert!(addresses("/sales").contains(&"/marketing/ads".to_owned()));
}

#[test]
fn what_is_no_period_stands_in_no_entry() {
    let long = format!("/sales?range={}", "x".repeat(10_000));
    for page in ["/sales?from=a%26range%3Dytd%23x&to=%22%3E", long.as_str()] {
        let found = addresses(page);
        assert!(
            found.contains(&"/marketing/ads".to_owned())
                && found.iter().all(|address| !address.contains('?')),
            "{found:?}"
        );
    }
}
