//! Steps that fewer and fewer reach: columns beside each other, rows below 640 px.
use leptos::prelude::*;

use super::meter::{decimal, hundredths};
use crate::format::{self, Locale, UNKNOWN};
use crate::money::Ratio;

#[cfg(test)]
mod tests;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunnelStep {
    /// Its name.
    pub name: String,
    /// How many reached it.
    pub count: i64,
    /// Page with who did.
    pub href: Option<String>,
}

/// Each step as a bar of its share of the first, before the ghost of the step before, with the drop between them.
///
/// States: without anyone in the first step the shares are unknown and the bars are empty.
///
/// Accessibility: a named ordered list with counts, shares and drops as text; the bars are hidden.
#[component]
pub fn Funnel(
    /// What the steps are.
    #[prop(into)]
    label: String,
    /// From the first.
    steps: Vec<FunnelStep>,
    /// Number format.
    locale: Locale,
) -> impl IntoView {
    let first = steps.first().map_or(0, |step| step.count);
    let mut before: Option<i64> = None;
    let columns = steps
        .into_iter()
        .map(|step| {
            let drop = before.and_then(|before| drop_off(before, step.count, locale));
            let ghost = Ratio::of(before.unwrap_or(first), first);
            before = Some(step.count);
            column(step, first, ghost, drop, locale)
        })
        .collect_view();
    view! { <ol class="funnel" aria-label=label>{columns}</ol> }
}

fn column(
    step: FunnelStep,
    first: i64,
    ghost: Option<Ratio>,
    drop: Option<String>,
    locale: Locale,
) -> AnyView {
    let share = Ratio::of(step.count, first);
    let percent = share.map_or_else(|| UNKNOWN.to_owned(), |share| format::percent(share, locale, 0));
    let name = match step.href {
        Some(href) => view! { <a class="chart-link" href=href>{step.name}</a> }.into_any(),
        None => step.name.into_any(),
    };
    let (ghost, own) = (size(ghost), size(share));
    view! {
        <li class="funnel-step">
            <span class="funnel-name">{name}</span>
            <b class="funnel-share">{percent}</b>
            <span class="funnel-count">{format::count(step.count, locale)}</span>
            <svg class="funnel-column" aria-hidden="true">
                <rect class="fill-muted" y=text(10_000 - ghost) width="100%" height=text(ghost)></rect>
                <rect class="fill-1" y=text(10_000 - own) width="100%" height=text(own)></rect>
            </svg>
            <svg class="funnel-row" aria-hidden="true">
                <rect class="fill-muted" width=text(ghost) height="100%"></rect>
                <rect class="fill-1" width=text(own) height="100%"></rect>
            </svg>
            <span class="funnel-drop">{drop}</span>
        </li>
    }
    .into_any()
}

/// `−38.0% (14)`: how many of the step before did not come this far.
fn drop_off(before: i64, now: i64, locale: Locale) -> Option<String> {
    let change = Ratio::change(now, Some(before))?;
    let lost = before.saturating_sub(now).saturating_abs();
    Some(format!("{} ({})", format::signed_percent(change, locale), format::count(lost, locale)))
}

fn size(share: Option<Ratio>) -> i128 {
    share.map_or(0, hundredths).clamp(0, 10_000)
}

fn text(hundredths: i128) -> String {
    format!("{}%", decimal(hundredths))
}
