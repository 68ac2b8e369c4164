//! Small drawings of the portal as a preference makes it look; decoration beside words that say the same.
use leptos::prelude::*;

use crate::visitor::{Density, Sidebar, Theme};

/// The portal in a theme, whatever theme the page is in.
pub fn of_theme(theme: Theme) -> AnyView {
    let (page, card, line, text, mark) = match theme {
        Theme::Light => ("#f9fafc", "#ffffff", "#e0e3e8", "#5b616e", "#1b60cf"),
        Theme::Dark => ("#0c0f14", "#14181f", "#2b2f37", "#9fa5b2", "#2d6fd4"),
    };
    let bar = |x: u8, height: u8| {
        view! { <rect x=x.to_string() y=(64 - height).to_string() width="10" height=height.to_string() rx="2" fill=mark /> }
    };
    picture(
        view! {
            <rect width="160" height="80" fill=page />
            <rect x="40" y="12" width="108" height="56" rx="5" fill=card stroke=line />
            <rect x="8" y="12" width="24" height="4" rx="2" fill=text />
            <rect x="8" y="24" width="18" height="4" rx="2" fill=line />
            <rect x="8" y="36" width="20" height="4" rx="2" fill=line />
            <rect x="50" y="20" width="36" height="4" rx="2" fill=text />
            {bar(52, 14)}
            {bar(68, 22)}
            {bar(84, 18)}
            {bar(100, 30)}
            {bar(116, 26)}
        }
        .into_any(),
    )
}

/// Rows of a table as high as a density makes them.
pub fn of_density(density: Density) -> AnyView {
    let height: u8 = match density {
        Density::Comfortable => 16,
        Density::Compact => 11,
    };
    let rows = (0..56 / height).map(|row| {
        let y = 14 + row * height + height / 2;
        view! {
            <rect class="fill-muted-fg" x="20" y=(y - 2).to_string() width="44" height="3" rx="1.5" />
            <rect class="fill-input" x="104" y=(y - 2).to_string() width="36" height="3" rx="1.5" />
            <rect class="fill-border" x="12" y=(y + height / 2).to_string() width="136" height="1" />
        }
    });
    picture(
        view! {
            <rect class="fill-bg" width="160" height="80" />
            <rect class="fill-card" x="12" y="6" width="136" height="74" />
            <rect class="fill-muted" x="12" y="6" width="136" height="8" />
            {rows.collect_view()}
        }
        .into_any(),
    )
}

/// The sidebar beside a page; both widths where the window decides.
pub fn of_sidebar(sidebar: Option<Sidebar>) -> AnyView {
    let column = |x: u8, width: u8| {
        view! {
            <rect class="fill-muted" x=x.to_string() width=width.to_string() height="80" />
            {(0..4_u8)
                .map(|item| {
                    view! {
                        <rect
                            class=if item == 0 { "fill-brand" } else { "fill-input" }
                            x=(x + 5).to_string()
                            y=(12 + item * 14).to_string()
                            width=(width - 10).to_string()
                            height="5"
                            rx="2"
                        />
                    }
                })
                .collect_view()}
        }
        .into_any()
    };
    let columns = match sidebar {
        Some(Sidebar::Expanded) => column(0, 46),
        Some(Sidebar::Rail) => column(0, 17),
        None => view! {
            {column(0, 46)} <rect class="fill-border" x="100" width="1" height="80" />
            {column(101, 17)}
        }
        .into_any(),
    };
    picture(
        view! {
            <rect class="fill-card" width="160" height="80" />
            {columns}
        }
        .into_any(),
    )
}

/// Two bars told apart by colour alone, or by stripes too.
pub fn of_patterns(patterns: bool) -> AnyView {
    let stripes = (0..9_u8).map(|stripe| {
        view! { <rect class="fill-card" x="84" y=(18 + stripe * 6).to_string() width="28" height="2" /> }
    });
    picture(
        view! {
            <rect class="fill-card" width="160" height="80" />
            <rect class="fill-1" x="48" y="30" width="28" height="40" rx="2" />
            <rect class="fill-2" x="84" y="14" width="28" height="56" rx="2" />
            {patterns.then(|| stripes.collect_view())}
        }
        .into_any(),
    )
}

fn picture(drawing: AnyView) -> AnyView {
    view! {
        <svg class="choice-picture" viewBox="0 0 160 80" aria-hidden="true">
            {drawing}
        </svg>
    }
    .into_any()
}
