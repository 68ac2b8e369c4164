//! Every state of a tile is drawn under an id of its own.
use leptos::prelude::{IntoAny, Owner, RenderHtml};

use super::FiguresSection;

#[test]
fn every_figure_of_the_catalogue_has_ids_of_its_own() {
    let html = Owner::new().with(|| FiguresSection().into_any().to_html());
    let mut ids: Vec<_> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "{ids:?}");
    assert!(all > 10, "{ids:?}");
    for tile in ["Not available", "No comparison", "New", "No data in this period"] {
        assert!(html.contains(tile), "{tile}");
    }
}
