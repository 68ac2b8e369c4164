//! A table inside a card: rows as given, a record list in its place below 640 px.
use leptos::prelude::*;

use super::{Badge, Meter, MeterTone, StageBadge, Tone};
use crate::format::UNKNOWN;
use crate::money::Ratio;

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Title.
    pub title: &'static str,
    /// Whether its cells are numbers, aligned right.
    pub number: bool,
    /// 1 always, 2 from 768 px, 3 from 1280 px.
    pub priority: u8,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, or a formatted number where the column says so.
    Text(String),
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

impl Column {
    /// A column of words.
    pub const fn text(title: &'static str, priority: u8) -> Self {
        Self { title, number: false, priority }
    }

    /// A column of numbers.
    pub const fn number(title: &'static str, priority: u8) -> Self {
        Self { title, number: true, priority }
    }

    const fn class(self) -> &'static str {
        match (self.number, self.priority) {
            (false, 2) => "p2",
            (false, 3) => "p3",
            (true, 2) => "num p2",
            (true, 3) => "num p3",
            (true, _) => "num",
            (false, _) => "",
        }
    }
}

/// Rows of a card; the first column names the row.
///
/// Accessibility: caption, column and row headers; the record list repeats four cells of a row in reading order.
#[component]
pub fn CardTable(
    /// What the rows are, for assistive technology.
    #[prop(into)]
    caption: String,
    /// The columns.
    columns: &'static [Column],
    /// The rows, each as long as the columns.
    rows: Vec<Vec<Cell>>,
    /// Columns of the record list: name, status, main number, date.
    record: [usize; 4],
) -> impl IntoView {
    let records = rows.clone();
    view! {
        <div class="table-wrap">
            <table class="table">
                <caption class="vh">{caption.clone()}</caption>
                <thead>
                    <tr>
                        {columns
                            .iter()
                            .map(|column| view! { <th scope="col" class=column.class()>{column.title}</th> })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(|cells| row(columns, cells)).collect_view()}</tbody>
            </table>
        </div>
        <ul class="record-list" aria-label=caption>
            {records
                .into_iter()
                .map(|cells| {
                    view! {
                        <li class="record">
                            {record
                                .into_iter()
                                .enumerate()
                                .map(|(place, column)| {
                                    let class = if place == 0 { "record-title" } else { "" };
                                    view! { <div class=class>{cells.get(column).cloned().map(record_cell)}</div> }
                                })
                                .collect_view()}
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

fn row(columns: &'static [Column], cells: Vec<Cell>) -> impl IntoView {
    let cells = columns
        .iter()
        .zip(cells)
        .enumerate()
        .map(|(index, (column, content))| {
            if index == 0 {
                view! { <th scope="row" class=column.class()>{cell(content)}</th> }.into_any()
            } else {
                view! { <td class=column.class()>{cell(content)}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr>{cells}</tr> }
}

/// In a record there is room for words only.
fn record_cell(content: Cell) -> AnyView {
    match content {
        Cell::Meter(_, _, text, _) => text.into_any(),
        other => cell(other),
    }
}

fn cell(content: Cell) -> AnyView {
    match content {
        Cell::Text(text) => text.into_any(),
        Cell::Link(text, href) => view! { <a href=href>{text}</a> }.into_any(),
        Cell::Badge(label, tone) => view! { <Badge label tone /> }.into_any(),
        Cell::Stage(label, dot) => view! { <StageBadge label dot /> }.into_any(),
        Cell::Meter(share, tick, text, tone) => {
            view! { <Meter label="Attainment" share tick text tone /> }.into_any()
        }
        Cell::Missing => view! { <span class="is-missing">{UNKNOWN}</span> }.into_any(),
    }
}
