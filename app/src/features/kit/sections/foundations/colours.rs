//! Colour tokens with their names, and the contrast they reach.
use leptos::prelude::*;

use crate::features::kit::sample::Specimen;

/// Name, class that paints it, what it is for.
type Token = (&'static str, &'static str, &'static str);

const SURFACES: [Token; 11] = [
    ("bg", "bg-bg", "Page"),
    ("card", "bg-card", "Cards"),
    ("popover", "bg-popover", "Menus, dialogs"),
    ("sidebar", "bg-sidebar", "Sidebar, row hover"),
    ("muted", "bg-muted", "Table head, tracks, skeletons"),
    ("border", "bg-border", "Decorative lines, never the only cue"),
    ("input", "bg-input", "Borders of controls, 3.01:1"),
    ("fg", "bg-fg", "Text, 15.7:1 or more"),
    ("muted-fg", "bg-muted-fg", "Secondary text, 5.56:1"),
    ("primary", "bg-primary", "Primary buttons; text on it 14.68:1"),
    ("ring", "bg-ring", "Focus, 4.47:1"),
];

/// Name, solid, subtle, text, contrast of the text on its subtle and of the solid on a card.
const MEANINGS: [(&str, &str, &str, &str, &str); 5] = [
    ("brand", "bg-brand", "bg-brand-subtle text-brand-fg", "Links, the active mark, progress", "text 6.71:1"),
    ("success", "bg-success", "bg-success-subtle text-success-fg", "Good", "text 6.46:1, solid 4.07:1"),
    (
        "warning",
        "bg-warning",
        "bg-warning-subtle text-warning-fg",
        "Needs attention",
        "text 6.16:1, solid 3.25:1",
    ),
    (
        "danger",
        "bg-danger",
        "bg-danger-subtle text-danger-fg",
        "Bad, destructive",
        "text 6.05:1, solid 4.63:1",
    ),
    ("info", "bg-info", "bg-info-subtle text-info-fg", "Notices", "text 6.23:1, solid 4.05:1"),
];

const SERIES: [Token; 9] = [
    ("chart-1", "bg-chart-1", "SDR outbound, high-ticket"),
    ("chart-2", "bg-chart-2", "Webinar"),
    ("chart-3", "bg-chart-3", "IG DM, subscription, organic"),
    ("chart-4", "bg-chart-4", "Ads"),
    ("chart-5", "bg-chart-5", "Webinar retarget"),
    ("chart-6", "bg-chart-6", "Deposit"),
    ("chart-7", "bg-chart-7", ""),
    ("chart-8", "bg-chart-8", ""),
    ("chart-other", "bg-chart-other", "Everything beyond eight"),
];

const STAGES: [Token; 6] = [
    ("stage-1", "bg-stage-1", "Prospect"),
    ("stage-2", "bg-stage-2", "Ongoing"),
    ("stage-3", "bg-stage-3", "Proposal"),
    ("stage-4", "bg-stage-4", "Negotiation"),
    ("stage-won", "bg-stage-won", "Closed won"),
    ("stage-lost", "bg-stage-lost", "Closed lost"),
];

/// Surfaces and text.
pub fn surfaces() -> AnyView {
    view! {
        <Specimen name="Surfaces and text" note="Contrast is the lowest over every surface, in the light theme.">
            {tokens(&SURFACES)}
        </Specimen>
    }
    .into_any()
}

/// Colours that mean something, each with the text that stands on its subtle tint.
pub fn meanings() -> AnyView {
    let row = |(name, solid, subtle, used, contrast)| {
        view! {
            <li class="kit-token">
                <span class=format!("kit-swatch {solid}") aria-hidden="true"></span>
                <span class=format!("kit-swatch {subtle}") aria-hidden="true">
                    "Aa"
                </span>
                <span class="min-w-0">
                    <code>{name}</code>
                    <span class="block specimen-note">{used} ", " {contrast}</span>
                </span>
            </li>
        }
    };
    view! {
        <Specimen
            name="Meaning"
            note="Green, amber and red judge; they are never decoration. Each has a solid, a subtle tint, and a text for both."
        >
            <ul class="kit-tokens">{MEANINGS.into_iter().map(row).collect_view()}</ul>
        </Specimen>
    }
    .into_any()
}

/// Series of charts and the stages of a customer.
pub fn series() -> AnyView {
    view! {
        <Specimen
            name="Chart palette"
            note="Taken in this order; every colour reaches 3:1 on a card, and the first six stay apart for colour-blind readers."
        >
            {tokens(&SERIES)}
        </Specimen>
        <Specimen name="Stages" note="One ramp from light to dark, so that the order shows without the words.">
            {tokens(&STAGES)}
        </Specimen>
    }
    .into_any()
}

fn tokens(tokens: &'static [Token]) -> AnyView {
    let token = |(name, class, used): &Token| {
        view! {
            <li class="kit-token">
                <span class=format!("kit-swatch {class}") aria-hidden="true"></span>
                <span class="min-w-0">
                    <code>{*name}</code>
                    <span class="block specimen-note">{*used}</span>
                </span>
            </li>
        }
    };
    view! { <ul class="kit-tokens">{tokens.iter().map(token).collect_view()}</ul> }.into_any()
}
