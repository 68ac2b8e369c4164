//! What stands in a cell of a table: drawn on pages, written in exports, from one value.
use leptos::prelude::*;
use time::Date;

use super::{Badge, Meter, MeterTone, Status, StatusBadge, Tone};
use crate::format::{Locale, UNKNOWN, count, date, money_exact, percent};
use crate::money::{Currency, Money, Ratio};
use crate::visitor::visitor;

/// Longer words are cut; the whole text is shown on hover.
const MAX_WORDS: usize = 32;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, or a formatted number where the column says so.
    Text(String),
    /// An amount below nothing.
    Negative(String),
    /// Words that lead to a page.
    Link(String, String),
    /// Words of their own on a tone.
    Badge(String, Tone),
    /// Status of a record.
    Status(Status),
    /// A share of a target: share, tick, text, judgement.
    Meter(Option<Ratio>, Option<Ratio>, String, MeterTone),
    /// Not known.
    Missing,
}

/// A field of a row, from which its cell and its place in an export are made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellValue {
    /// Words.
    Text(String),
    /// Status of a record.
    Status(Status),
    /// Hundredths of the organisation's currency.
    Cents(i64),
    /// An amount with its own currency.
    Money(Money),
    /// A whole number.
    Count(i64),
    /// A share, shown as a percentage with one decimal.
    Percent(Ratio),
    /// A local day.
    Day(Date),
    /// Drawn in a way of its own; exports take the value.
    Drawn(Cell, Box<CellValue>),
    /// Not known.
    Missing,
}

/// How the person reads numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberStyle {
    /// Marks between digits.
    pub locale: Locale,
    /// Currency of amounts without one of their own.
    pub currency: Currency,
}

impl NumberStyle {
    /// That of the person who looks at the page.
    pub fn of_visitor() -> Self {
        visitor().signed_in.map_or(Self { locale: Locale::En, currency: Currency::USD }, |person| Self {
            locale: person.viewer.locale,
            currency: person.viewer.organization.currency,
        })
    }
}

impl Cell {
    /// An amount in minor units.
    pub fn money(minor: i64, currency: Currency, locale: Locale) -> Self {
        signed(money_exact(minor, currency, locale), minor < 0)
    }
}

impl CellValue {
    /// As pages show it.
    pub fn cell(self, style: NumberStyle) -> Cell {
        let amount = |minor, currency| Cell::money(minor, currency, style.locale);
        match self {
            Self::Text(text) if text.is_empty() => Cell::Missing,
            Self::Text(text) => Cell::Text(text),
            Self::Status(status) => Cell::Status(status),
            Self::Cents(minor) => amount(minor, style.currency),
            Self::Money(money) => amount(money.minor, money.currency),
            Self::Count(number) => signed(count(number, style.locale), number < 0),
            Self::Percent(share) => signed(percent(share, style.locale, 1), share < Ratio::ZERO),
            Self::Day(day) => Cell::Text(date(day)),
            Self::Drawn(cell, _) => cell,
            Self::Missing => Cell::Missing,
        }
    }
}

impl From<&str> for CellValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for CellValue {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Date> for CellValue {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl<V: Into<Self>> From<Option<V>> for CellValue {
    fn from(value: Option<V>) -> Self {
        value.map_or(Self::Missing, Into::into)
    }
}

impl Cell {
    /// Draws it under the title of its column.
    pub fn draw(self, title: &str) -> AnyView {
        match self {
            Self::Meter(share, tick, text, tone) => {
                view! { <Meter label=title share tick text tone /> }.into_any()
            }
            other => other.draw_in_record(),
        }
    }

    /// Draws it in a record, where there is room for words only.
    pub fn draw_in_record(self) -> AnyView {
        match self {
            Self::Text(text) => words(text),
            Self::Negative(text) => view! { <span class="negative">{text}</span> }.into_any(),
            Self::Link(text, href) => view! { <a href=href>{words(text)}</a> }.into_any(),
            Self::Badge(label, tone) => view! { <Badge label tone /> }.into_any(),
            Self::Status(status) => view! { <StatusBadge status /> }.into_any(),
            Self::Meter(_, _, text, _) => text.into_any(),
            Self::Missing => view! { <span class="is-missing">{UNKNOWN}</span> }.into_any(),
        }
    }

    /// Draws it inside a link.
    pub fn draw_without_link(self) -> AnyView {
        match self {
            Self::Link(text, _) => words(text),
            other => other.draw_in_record(),
        }
    }
}

fn signed(text: String, is_negative: bool) -> Cell {
    if is_negative { Cell::Negative(text) } else { Cell::Text(text) }
}

fn words(text: String) -> AnyView {
    if text.chars().nth(MAX_WORDS).is_none() {
        return text.into_any();
    }
    let title = text.clone();
    view! {
        <span class="truncate-cell" title=title>
            <span>{text}</span>
        </span>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meter_is_called_what_its_column_is() {
        let cell = Cell::Meter(Ratio::from_millionths(784_000), None, "78.4%".to_owned(), MeterTone::Plain);
        let (drawn, record) =
            Owner::new().with(|| (cell.clone().draw("Paid").to_html(), cell.draw_in_record().to_html()));
        assert!(drawn.contains(r#"aria-label="Paid""#), "{drawn}");
        assert!(!record.contains("meter") && record.contains("78.4%"), "{record}");
    }
}
