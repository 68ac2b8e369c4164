//! Attainment as a half ring: how much of the target is reached, and where one should be by now.
use leptos::prelude::*;

use super::MeterTone;
use super::meter::{decimal, hundredths, spoken};
use crate::money::Ratio;

/// A half circle around (100, 96).
const ARC: &str = "M16 96A84 84 0 0 1 184 96";
/// Hundredths of a percent: the whole, and the most that is drawn.
const WHOLE: i128 = 10_000;
const MOST: i128 = 12_000;
/// Length of a tick along the arc, of its 100.
const TICK: &str = "0.8 200";

/// Half ring with the value in words below; over the target the ring is full and the target becomes a tick on it.
///
/// States: without a share the ring is empty and the text says why.
///
/// Accessibility: `role=meter` with the text, and the distance to the pace where there is one.
#[component]
pub fn Gauge(
    /// Name of what is measured.
    #[prop(into)]
    label: String,
    /// The share; `None` draws an empty ring.
    share: Option<Ratio>,
    /// The share in words, such as `78.4%`.
    #[prop(into)]
    text: String,
    /// The amounts behind it, such as `Rp 3,92 M of Rp 5 M`.
    #[prop(into)]
    caption: String,
    /// Judgement.
    #[prop(default = MeterTone::Plain)]
    tone: MeterTone,
    /// Where one should be by now.
    #[prop(optional_no_strip)]
    pace: Option<Ratio>,
) -> impl IntoView {
    let reached = share.map_or(0, hundredths).clamp(0, MOST);
    let scale = reached.max(WHOLE);
    let on_arc = |hundredths: i128| decimal(hundredths * WHOLE / scale);
    let tick = |at: i128, class: &'static str| {
        let offset = format!("-{}", on_arc(at.clamp(0, scale - scale / 125)));
        view! { <path class=class d=ARC pathLength="100" stroke-dasharray=TICK stroke-dashoffset=offset></path> }
    };
    let tone = if reached >= WHOLE { MeterTone::Good } else { tone };
    let class = match tone {
        MeterTone::Plain => "gauge",
        MeterTone::Good => "gauge gauge-good",
        MeterTone::Warning => "gauge gauge-warn",
        MeterTone::Bad => "gauge gauge-bad",
    };
    let spoken = format!("{}, {caption}", spoken(&text, share, pace));
    view! {
        <div
            class=class
            role="meter"
            aria-label=label
            aria-valuemin="0"
            aria-valuemax="120"
            aria-valuenow=decimal(reached)
            aria-valuetext=spoken
        >
            <svg viewBox="0 0 200 106" aria-hidden="true">
                <path class="gauge-track" d=ARC></path>
                {(reached > 0)
                    .then(|| {
                        let dashes = format!("{} 200", on_arc(reached));
                        view! { <path class="gauge-fill" d=ARC pathLength="100" stroke-dasharray=dashes></path> }
                    })}
                {(reached > WHOLE).then(|| tick(WHOLE, "gauge-target"))}
                {pace.map(|pace| tick(hundredths(pace), "gauge-tick"))}
            </svg>
            <div class="gauge-text" aria-hidden="true">
                <b>{text}</b>
                <span>{caption}</span>
            </div>
        </div>
    }
}
