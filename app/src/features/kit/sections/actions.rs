//! Buttons and what they look like in every state.
use leptos::prelude::*;

use crate::features::kit::sample::Specimen;
use crate::ui::{
    Button, ButtonKind, ButtonSize, FieldChoice, Icon, LinkButton, SegmentLink, SegmentLinks, SegmentRadios,
};

/// Kinds and what their buttons say.
const KINDS: [(ButtonKind, &str); 5] = [
    (ButtonKind::Primary, "Add customer"),
    (ButtonKind::Secondary, "Export"),
    (ButtonKind::Ghost, "Columns"),
    (ButtonKind::Danger, "Delete"),
    (ButtonKind::Link, "View all"),
];

/// Sizes and what their buttons say.
const SIZES: [(ButtonSize, &str); 3] =
    [(ButtonSize::Small, "Small"), (ButtonSize::Medium, "Medium"), (ButtonSize::Large, "Large")];

/// Buttons and what they look like in every state.
#[component]
pub fn ActionsSection() -> impl IntoView {
    view! {
        <Kinds />
        <Icons />
        <Refusals />
        <Links />
        <Choices />
    }
}

#[component]
fn Kinds() -> impl IntoView {
    let kind = |(kind, label)| view! { <Button label kind /> };
    let size = |(size, label)| view! { <Button label size /> };
    view! {
        <Specimen name="Kinds" note="One primary button per view at most; the verb first.">
            <div class="flex flex-wrap items-center gap-3">{KINDS.map(kind).into_iter().collect_view()}</div>
        </Specimen>
        <Specimen name="Sizes" note="28, 36 and 40 pixels; taller under a finger.">
            <div class="flex flex-wrap items-center gap-3">{SIZES.map(size).into_iter().collect_view()}</div>
        </Specimen>
    }
}

#[component]
fn Icons() -> impl IntoView {
    let starred = RwSignal::new(true);
    let switch = move |()| starred.update(|starred| *starred = !*starred);
    view! {
        <Specimen name="With an icon" note="The icon repeats the words; it never replaces them, except below.">
            <div class="flex flex-wrap items-center gap-3">
                <Button label="Add note" kind=ButtonKind::Primary icon=Icon::Plus />
                <Button label="Download" icon=Icon::Download />
                <Button label="Filter" kind=ButtonKind::Ghost icon=Icon::Filter />
                <Button label="Archive" kind=ButtonKind::Danger icon=Icon::Trash />
            </div>
        </Specimen>
        <Specimen name="Icon only" note="Named for screen readers; the same words on hover and on focus.">
            <div class="flex flex-wrap items-center gap-3">
                <Button label="Edit customer" icon=Icon::Edit icon_only=true />
                <Button label="Refresh" kind=ButtonKind::Ghost icon=Icon::Refresh icon_only=true />
                <Button
                    label="Remove row"
                    kind=ButtonKind::Ghost
                    size=ButtonSize::Small
                    icon=Icon::Close
                    icon_only=true
                />
            </div>
        </Specimen>
        <Specimen name="Switching" note="Stays down while it is on.">
            <div class="flex flex-wrap items-center gap-3">
                <Button label="Only mine" icon=Icon::User pressed=starred on_click=switch />
                <Button label="Only overdue" icon=Icon::Clock pressed=Signal::stored(false) />
            </div>
        </Specimen>
    }
}

#[component]
fn Refusals() -> impl IntoView {
    let busy = Signal::stored(true);
    let never = Signal::stored(true);
    let reason = Signal::stored("Only a GM can edit targets.".to_owned());
    view! {
        <Specimen name="Loading" note="Keeps its words and its width, refuses clicks, and is announced as busy.">
            <div class="flex flex-wrap items-center gap-3">
                <Button label="Save customer" kind=ButtonKind::Primary loading=busy />
                <Button label="Export" icon=Icon::Download loading=busy />
                <Button label="Refresh" kind=ButtonKind::Ghost icon=Icon::Refresh icon_only=true loading=busy />
            </div>
        </Specimen>
        <Specimen name="Disabled" note="Where the reason is plain to see, such as the first page of a list.">
            <div class="flex flex-wrap items-center gap-3">
                <Button label="Add customer" kind=ButtonKind::Primary disabled=never />
                <Button label="Previous" icon=Icon::ChevronLeft disabled=never />
                <Button label="Columns" kind=ButtonKind::Ghost disabled=never />
            </div>
        </Specimen>
        <Specimen name="Disabled with a reason" note="Can be focused, so that everyone can find out why.">
            <div class="flex flex-wrap items-center gap-3">
                <Button label="Edit targets" icon=Icon::Lock id="kit-edit-targets" reason />
            </div>
        </Specimen>
    }
}

#[component]
fn Links() -> impl IntoView {
    view! {
        <Specimen name="Links that look like buttons" note="They go somewhere, or get a file.">
            <div class="flex flex-wrap items-center gap-3">
                <LinkButton label="Add customer" href="/kit" kind=ButtonKind::Primary icon=Icon::Plus />
                <LinkButton label="View all orders" href="/kit" />
                <LinkButton label="Next" href="/kit" kind=ButtonKind::Ghost icon=Icon::ChevronRight icon_only=true />
            </div>
        </Specimen>
    }
}

#[component]
fn Choices() -> impl IntoView {
    let link = |label: &str, icon, current| SegmentLink {
        label: label.to_owned(),
        href: format!("/kit?view={}", label.to_lowercase()),
        icon: Some(icon),
        current,
    };
    let links = vec![link("Table", Icon::Table, true), link("Board", Icon::Board, false)];
    let choices = vec![
        FieldChoice::new("day", "Day"),
        FieldChoice::new("week", "Week"),
        FieldChoice::new("month", "Month"),
        FieldChoice::new("quarter", "Quarter").disabled(),
    ];
    view! {
        <Specimen name="Segments" note="Two to five views with an address each, or values of a form.">
            <div class="flex flex-wrap items-center gap-3">
                <SegmentLinks label="View" links />
                <SegmentRadios label="Interval" name="kit-interval" choices value="week" />
            </div>
        </Specimen>
    }
}
