//! A table inside a card: rows as given, a record list in its place below 640 px.
use leptos::prelude::*;

use super::Cell;

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
        column_class(self.number, self.priority)
    }
}

/// Side of a column and the width from which it shows.
pub(super) const fn column_class(number: bool, priority: u8) -> &'static str {
    match (number, priority) {
        (false, 2) => "p2",
        (false, 3) => "p3",
        (true, 2) => "num p2",
        (true, 3) => "num p3",
        (true, _) => "num",
        (false, _) => "",
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
                                    view! { <div class=class>{cells.get(column).cloned().map(Cell::draw_in_record)}</div> }
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
                view! { <th scope="row" class=column.class()>{content.draw(column.title)}</th> }.into_any()
            } else {
                view! { <td class=column.class()>{content.draw(column.title)}</td> }.into_any()
            }
        })
        .collect_view();
    view! { <tr>{cells}</tr> }
}
