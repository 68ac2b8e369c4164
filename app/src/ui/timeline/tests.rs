//! Tests of the timeline.
use leptos::prelude::*;

use super::{Timeline, TimelineAttachment, TimelineEntry};

fn entry(key: &str, day: &str) -> TimelineEntry {
    TimelineEntry {
        key: key.to_owned(),
        day: day.to_owned(),
        what: "PT Sinar Abadi".to_owned(),
        rest: "Called".to_owned(),
        datetime: "2026-11-20T07:20:00Z".to_owned(),
        relative: "2 hours ago".to_owned(),
        exact: "20 Nov 2026, 14:20 WIB".to_owned(),
        ..TimelineEntry::default()
    }
}

fn drawn(entries: Vec<TimelineEntry>, older: Option<&str>) -> String {
    Owner::new().with(|| {
        let entries = Signal::stored(entries);
        match older {
            Some(older) => view! { <Timeline label="Progress" entries older /> }.to_html(),
            None => view! { <Timeline label="Progress" entries /> }.to_html(),
        }
    })
}

#[test]
fn each_day_has_a_heading_and_a_list_of_its_own() {
    let html =
        drawn(vec![entry("a", "Today"), entry("b", "Today"), entry("c", "Yesterday")], Some("/x?page=2"));
    assert_eq!(
        (html.matches("<h3").count(), html.matches("<ol").count(), html.matches("<li").count()),
        (2, 2, 3)
    );
    assert!(html.contains(r#"aria-label="Progress, Yesterday""#));
    assert!(html.contains(r#"href="/x?page=2""#) && html.contains("Load older"));
}

#[test]
fn without_days_it_is_one_list_with_machine_readable_times() {
    let file =
        TimelineAttachment { name: "Offer.pdf".to_owned(), size: "240 kB".to_owned(), href: "/f".to_owned() };
    let html = drawn(vec![TimelineEntry { attachments: vec![file], ..entry("a", "") }, entry("b", "")], None);
    assert_eq!((html.matches("<h3").count(), html.matches("<ol").count()), (0, 1));
    assert!(html.contains(r#"datetime="2026-11-20T07:20:00Z" title="20 Nov 2026, 14:20 WIB""#));
    assert!(html.contains("Offer.pdf") && !html.contains("Load older"));
}

#[test]
fn only_what_is_added_on_top_is_announced() {
    Owner::new().with(|| {
        let entries = RwSignal::new(vec![entry("a", "")]);
        let said = super::announcement(entries.into());
        assert_eq!(said.get().1, "");
        entries.update(|entries| entries.push(entry("older", "")));
        assert_eq!(said.get().1, "");
        entries.update(|entries| entries.insert(0, entry("b", "")));
        assert_eq!(said.get().1, "New: PT Sinar Abadi Called");
    });
}
