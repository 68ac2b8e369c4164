//! How attainment and pace look: a meter with a tick where one should be by today.
use crate::features::targets::types::Pace;
use crate::format::{self, Locale};
use crate::metrics::Amount;
use crate::money::Ratio;
use crate::ui::{Cell, MeterTone};

/// Judgement of a pace.
pub const fn meter_tone(pace: Option<Pace>) -> MeterTone {
    match pace {
        Some(Pace::Ahead) => MeterTone::Good,
        Some(Pace::AtRisk) => MeterTone::Warning,
        Some(Pace::Behind) => MeterTone::Bad,
        None => MeterTone::Plain,
    }
}

/// Attainment as text; `No target` where there is none.
pub fn attainment_text(attainment: Option<Ratio>, locale: Locale) -> String {
    attainment.map_or_else(|| "No target".to_owned(), |share| format::percent(share, locale, 1))
}

/// Share of the target that is expected by today.
pub fn expected_share(expected: Option<Amount>, target: Amount) -> Option<Ratio> {
    Ratio::of(expected?.minor(), target.minor())
}

/// Table cell of an attainment.
pub fn meter_cell(
    attainment: Option<Ratio>,
    expected: Option<Amount>,
    target: Amount,
    pace: Option<Pace>,
    locale: Locale,
) -> Cell {
    let text = attainment_text(attainment, locale);
    Cell::Meter(attainment, expected_share(expected, target), text, meter_tone(pace))
}

/// Table cell of a pace.
pub fn pace_cell(pace: Option<Pace>) -> Cell {
    pace.map_or(Cell::Missing, |pace| Cell::Status(pace.into()))
}
