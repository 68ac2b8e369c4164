//! Cash by kind of product: high-ticket against deposits, and the rest.
use leptos::prelude::*;

use crate::features::orders::types::ProductKind;
use crate::features::sales::types::SalesOverview;
use crate::format::{self, UNKNOWN};
use crate::money::Ratio;
use crate::ui::{Part, PartBar, ShareList, ShareRow};
use crate::visitor::visitor;

const fn tone(kind: ProductKind) -> (&'static str, &'static str) {
    match kind {
        ProductKind::HighTicket => ("fill-1", "tone-1"),
        ProductKind::Deposit => ("fill-6", "tone-6"),
        ProductKind::Subscription => ("fill-3", "tone-3"),
        ProductKind::Other => ("fill-other", "tone-other"),
    }
}

/// One bar cut into the four kinds, and the kinds with amount and share.
#[component]
pub fn MixCard(
    /// The page's document.
    overview: SalesOverview,
) -> impl IntoView {
    let locale = visitor().locale();
    let parts = overview
        .mix
        .iter()
        .map(|part| Part { fill: tone(part.kind).0, share: part.share.unwrap_or(Ratio::ZERO) })
        .collect();
    let rows = overview
        .mix
        .into_iter()
        .map(|part| ShareRow {
            swatch: tone(part.kind).1,
            fill: tone(part.kind).0,
            name: part.kind.label().to_owned(),
            value: format::money_exact(part.cash_cents, overview.currency, locale),
            share: part.share,
            note: part.share.map_or_else(
                || UNKNOWN.to_owned(),
                |share| format::percent(share, locale, 1) + " of net cash",
            ),
        })
        .collect();
    view! {
        <section class="card span-4 flex flex-col" aria-labelledby="mix-title">
            <div class="card-head">
                <div>
                    <h2 class="card-title" id="mix-title">"High-ticket vs deposits"</h2>
                    <p class="card-sub">{format!("Net cash by kind of product, {}", overview.currency)}</p>
                </div>
            </div>
            <div class="card-body pb-0">
                <PartBar parts />
            </div>
            <ShareList label="Kinds of product" rows />
        </section>
    }
}
