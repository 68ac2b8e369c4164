//! Every sample is drawn, each under its own ids.
use leptos::prelude::{Owner, RenderHtml};

use super::{IDS, drawn};
use crate::features::kit::charts::all;
use crate::format::Locale;

#[test]
fn every_sample_has_a_card_with_ids_of_its_own() {
    let samples = all(Locale::Id);
    assert_eq!(samples.len(), IDS.len());
    let html = Owner::new().with(|| drawn(samples).to_html());
    for id in IDS.into_iter().chain(["kit-stale"]) {
        assert_eq!(html.matches(&format!("data-chart=\"{id}\"")).count(), 1, "{id}");
        assert_eq!(html.matches(&format!(" id=\"{id}-title\"")).count(), 1, "{id}");
    }
}

#[test]
fn a_chart_with_nothing_to_draw_says_so_and_keeps_its_frame() {
    let nothing = all(Locale::En).into_iter().find(|sample| sample.name == "No data");
    let html = Owner::new().with(|| super::specimen("kit-none", nothing.expect("a sample")).to_html());
    assert!(html.contains("No data in this period"));
    assert!(html.contains("data-chart-option"));
}

#[test]
fn buckets_that_lead_somewhere_are_links_in_the_table() {
    let stack = all(Locale::En).into_iter().find(|sample| sample.name == "Stacked bars");
    let html = Owner::new().with(|| super::specimen("kit-stack", stack.expect("a sample")).to_html());
    assert!(html.contains("href=\"/sales?range=custom&amp;from=2026-11-03&amp;to=2026-11-03\""), "{html}");
    assert!(html.contains("data-chart-toggle=\"Webinar\""));
}
