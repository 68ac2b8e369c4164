//! Sizes of type, steps of space, shape, and the icons.
use leptos::prelude::*;

use crate::features::kit::sample::Specimen;
use crate::ui::{Icon, IconView};

/// Class, name, sample.
const TYPE: [(&str, &str, &str); 7] = [
    ("text-kpi font-semibold", "KPI 28/36", "Rp 1,25 M"),
    ("text-h1 font-semibold", "Page title 24/32", "November performance"),
    ("text-lg font-semibold", "Section 18/28", "Needs follow-up"),
    ("text-title font-semibold", "Card title 15/20", "Cash collected by source"),
    ("text-base", "Body and controls 14/20", "PT Sinar Abadi asked for a new quote."),
    ("text-sm", "Secondary 13/18", "USD thousands, by first-touch source"),
    ("text-xs font-medium", "Caption, table head, badge, axis 12/16", "1–20 Nov 2026"),
];

/// Pixels of each step.
const STEPS: [u8; 10] = [4, 8, 12, 16, 20, 24, 32, 40, 48, 64];

const SHAPES: [(&str, &str); 6] = [
    ("rounded-badge", "Badge 6"),
    ("rounded-control", "Control 8"),
    ("rounded-menu", "Menu 10"),
    ("rounded-card", "Card 14"),
    ("rounded-dialog", "Dialog 16"),
    ("rounded-full", "Pill"),
];

const SHADOWS: [(&str, &str); 3] = [
    ("shadow-sm", "Small: active navigation"),
    ("shadow-card", "Card"),
    ("shadow-float", "Float: menus, dialogs"),
];

macro_rules! icons {
    ($($name:ident)+) => { [$((Icon::$name, stringify!($name))),+] };
}

/// Each size with its use.
pub fn type_scale() -> AnyView {
    let line = |(class, name, sample)| {
        view! {
            <div class="kit-type">
                <dt class="specimen-note">{name}</dt>
                <dd class=class>{sample}</dd>
            </div>
        }
    };
    view! {
        <Specimen name="Type" note="Geist; digits of one width wherever numbers stand below each other. Nothing below 12 px.">
            <dl class="flex flex-col gap-2">{TYPE.into_iter().map(line).collect_view()}</dl>
        </Specimen>
    }
    .into_any()
}

/// Each step of space.
pub fn spacing() -> AnyView {
    let step = |pixels: u8| {
        view! {
            <li class="flex items-center gap-3">
                <span class="num w-6">{pixels}</span>
                <svg width=pixels.to_string() height="12" aria-hidden="true">
                    <rect class="fill-brand" width="100%" height="100%" />
                </svg>
            </li>
        }
    };
    view! {
        <Specimen name="Space" note="Everything sits on a grid of 4 px: 20 inside cards, 16 between them, 24 between sections.">
            <ul class="flex flex-col gap-1">{STEPS.map(step).into_iter().collect_view()}</ul>
        </Specimen>
    }
    .into_any()
}

/// Corners and shadows.
pub fn shape() -> AnyView {
    let corner = |(class, name)| {
        view! { <li class=format!("kit-shape {class}")>{name}</li> }
    };
    let shadow = |(class, name)| {
        view! { <li class=format!("kit-shape rounded-card {class}")>{name}</li> }
    };
    view! {
        <Specimen name="Corners" note="What is inside has the corner of its frame less the padding.">
            <ul class="kit-shapes">{SHAPES.map(corner).into_iter().collect_view()}</ul>
        </Specimen>
        <Specimen name="Shadows" note="Dark has none: borders and lighter surfaces take their place.">
            <ul class="kit-shapes">{SHADOWS.map(shadow).into_iter().collect_view()}</ul>
        </Specimen>
    }
    .into_any()
}

/// Every icon with its name.
pub fn icons() -> AnyView {
    let all = icons! {
        Dashboard Sales Content Ads Clients Users Target Calendar Menu Sidebar LogOut User Palette ChevronDown
        ChevronRight ArrowUp ArrowDown Eye Info Check Alert Warning Inbox Clock Activity Search Close Settings Reports
        Orders Overdues Leads Email Kit Plus Minus Tick ChevronLeft ChevronUp Sortable SortUp SortDown Columns Filter
        Density Download Upload File Image Attachment Trash Edit More Copy Undo Refresh Lock Keyboard Grip Spinner Phone
        Board Table Sun Moon ArrowRight
    };
    let icon = |(icon, name)| {
        view! {
            <li class="kit-icon">
                <IconView icon size=20 />
                <span>{name}</span>
            </li>
        }
    };
    view! {
        <Specimen name="Icons" note="Lucide, drawn in the colour of the text: 18 px in navigation, 16 in buttons, 12 in deltas.">
            <ul class="kit-icons">{all.into_iter().map(icon).collect_view()}</ul>
        </Specimen>
    }
    .into_any()
}
