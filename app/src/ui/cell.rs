//! What stands in a cell of a table: drawn on pages, written in exports, from one value.
use leptos::prelude::*;
use time::Date;

use super::{Badge, Meter, MeterTone, StageBadge, Tone};
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
    /// Status on its tone.
    Badge(String, Tone),
    /// Stage of a customer with its dot class.
    Stage(&'static str, &'static str),
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
    /// Status and its tone.
    Status(&'static str, Tone),
    /// Stage of a customer and its dot class.
    Stage(&'static str, &'static str),
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

impl CellValue {
    /// As pages show it.
    pub fn cell(self, style: NumberStyle) -> Cell {
        let amount = |minor: i64, currency| signed(money_exact(minor, currency, style.locale), minor < 0);
        match self {
            Self::Text(text) if text.is_empty() => Cell::Missing,
            Self::Text(text) => Cell::Text(text),
            Self::Status(label, tone) => Cell::Badge(label.to_owned(), tone),
            Self::Stage(label, dot) => Cell::Stage(label, dot),
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
    /// Draws it.
    pub fn draw(self) -> AnyView {
        match self {
            Self::Text(text) => words(text),
            Self::Negative(text) => view! { <span class="negative">{text}</span> }.into_any(),
            Self::Link(text, href) => view! { <a href=href>{words(text)}</a> }.into_any(),
            Self::Badge(label, tone) => view! { <Badge label tone /> }.into_any(),
            Self::Stage(label, dot) => view! { <StageBadge label dot /> }.into_any(),
            Self::Meter(share, tick, text, tone) => {
                view! { <Meter label="Attainment" share tick text tone /> }.into_any()
            }
            Self::Missing => view! { <span class="is-missing">{UNKNOWN}</span> }.into_any(),
        }
    }

    /// Draws it in a record, where there is room for words only.
    pub fn draw_in_record(self) -> AnyView {
        match self {
            Self::Meter(_, _, text, _) => text.into_any(),
            other => other.draw(),
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
