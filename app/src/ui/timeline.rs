//! What happened, in the order of time, newest first.
use leptos::prelude::*;

use super::{Icon, IconView};

#[cfg(test)]
mod tests;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimelineEntry {
    /// Unique in the list.
    pub key: String,
    /// Day under whose heading it stands, such as `Today` or `20 Nov 2026`; empty for a list without headings.
    pub day: String,
    /// What, in few words, shown strong.
    pub what: String,
    /// The rest of the sentence.
    pub rest: String,
    /// Who, or where, before the time.
    pub by: String,
    /// RFC 3339, for machines.
    pub datetime: String,
    /// `2 hours ago`, or the date.
    pub relative: String,
    /// `22 Aug 2026, 16:20 WIB`.
    pub exact: String,
    /// Files that belong to it.
    pub attachments: Vec<TimelineAttachment>,
}

/// A file of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineAttachment {
    /// Name of the file.
    pub name: String,
    /// Its size, such as `240 kB`.
    pub size: String,
    /// Where it is downloaded.
    pub href: String,
}

/// Entries under the headings of their days.
///
/// States: with and without days, attachments and older entries; what to show for none is the page's choice.
///
/// Accessibility: ordered lists named by their day, machine-readable times with the exact one as title; an entry that
/// is added on top is announced politely.
#[component]
pub fn Timeline(
    /// What the list is about.
    label: &'static str,
    /// Newest first.
    #[prop(into)]
    entries: Signal<Vec<TimelineEntry>>,
    /// Page with older entries too; none when there are none.
    #[prop(optional, into)]
    older: Option<String>,
) -> impl IntoView {
    let newest = announcement(entries);
    let days = move || entries.with(|entries| days(label, entries));
    view! {
        {days}
        {older.map(|href| view! { <a class="btn btn-ghost btn-sm timeline-older" href=href>"Load older"</a> })}
        <p class="vh" role="status">{move || newest.get().1}</p>
    }
}

/// Key of the entry on top, and what is said about it: nothing as long as it has been there from the start.
fn announcement(entries: Signal<Vec<TimelineEntry>>) -> Memo<(String, String)> {
    Memo::new(move |before: Option<&(String, String)>| {
        entries.with(|entries| match (entries.first(), before) {
            (Some(first), Some((key, said))) if *key == first.key => (key.clone(), said.clone()),
            (Some(first), Some(_)) => (first.key.clone(), format!("New: {} {}", first.what, first.rest)),
            (first, _) => (first.map(|first| first.key.clone()).unwrap_or_default(), String::new()),
        })
    })
}

/// One list for each run of entries with the same day.
fn days(label: &'static str, entries: &[TimelineEntry]) -> Vec<AnyView> {
    entries
        .chunk_by(|one, next| one.day == next.day)
        .map(|run| {
            let day = run.first().map(|entry| entry.day.clone()).unwrap_or_default();
            let name = if day.is_empty() { label.to_owned() } else { format!("{label}, {day}") };
            let heading = (!day.is_empty()).then(|| view! { <h3 class="timeline-day">{day}</h3> });
            let items: Vec<_> = run.iter().cloned().map(item).collect();
            view! {
                {heading}
                <ol class="timeline" aria-label=name>{items}</ol>
            }
            .into_any()
        })
        .collect()
}

fn item(entry: TimelineEntry) -> AnyView {
    let by = (!entry.by.is_empty()).then(|| format!("{} · ", entry.by));
    let files: Vec<_> = entry.attachments.into_iter().map(attachment).collect();
    let files =
        (!files.is_empty()).then(|| view! { <ul class="timeline-files" aria-label="Files">{files}</ul> });
    view! {
        <li class="timeline-item">
            <p class="timeline-title">
                <b>{entry.what}</b>
                {format!(" {}", entry.rest)}
            </p>
            <p class="timeline-meta">
                {by} <time datetime=entry.datetime title=entry.exact>{entry.relative}</time>
            </p>
            {files}
        </li>
    }
    .into_any()
}

fn attachment(file: TimelineAttachment) -> AnyView {
    view! {
        <li>
            <a class="chip" href=file.href download rel="external">
                <IconView icon=Icon::Attachment size=16 />
                {file.name}
                <span class="text-muted-fg">{file.size}</span>
            </a>
        </li>
    }
    .into_any()
}
