//! The numbers behind a chart as a table: what the chart is without script, and what a screen reader reads.
use leptos::prelude::*;

use crate::ui::{Icon, IconView};

/// The numbers behind a chart, formatted exactly; the first column names the row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartTable {
    /// Column titles.
    pub columns: Vec<String>,
    /// Rows, as long as the titles.
    pub rows: Vec<Vec<String>>,
}

impl ChartTable {
    /// A table of one row a bucket: `head` titles the buckets, `names` the series, each row is a bucket and its cells.
    pub fn of<N: Into<String>>(
        head: &str,
        names: impl IntoIterator<Item = N>,
        rows: impl IntoIterator<Item = (String, Vec<String>)>,
    ) -> Self {
        let mut columns = vec![head.to_owned()];
        columns.extend(names.into_iter().map(Into::into));
        let rows = rows
            .into_iter()
            .map(|(bucket, mut cells)| {
                cells.insert(0, bucket);
                cells
            })
            .collect();
        Self { columns, rows }
    }
}

/// The table in a disclosure; open where there is no script and on paper.
///
/// Accessibility: a region with a name that scrolls by keyboard; rows that lead somewhere are links.
#[component]
pub(super) fn DataTableDetails(
    /// What the rows are.
    title: String,
    /// The rows.
    table: ChartTable,
    /// Page behind each row; none, or as long as the rows.
    links: Vec<String>,
) -> impl IntoView {
    let name = format!("{title}, data");
    let ChartTable { columns, rows } = table;
    view! {
        <details class="chart-table">
            <summary>
                <IconView icon=Icon::ChevronRight size=14 />
                "View data table"
            </summary>
            <div class="table-wrap" role="region" tabindex="0" aria-label=name>
                <table class="table">
                    <caption class="vh">{title}</caption>
                    <thead>
                        <tr>
                            {columns
                                .into_iter()
                                .enumerate()
                                .map(|(index, column)| {
                                    view! { <th scope="col" class=number_class(index)>{column}</th> }
                                })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>
                        {rows
                            .into_iter()
                            .enumerate()
                            .map(|(index, cells)| data_row(cells, links.get(index).cloned()))
                            .collect_view()}
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn data_row(cells: Vec<String>, link: Option<String>) -> impl IntoView {
    let mut cells = cells.into_iter();
    let head = cells.next().unwrap_or_default();
    view! {
        <tr>
            <th scope="row">{named(head, link)}</th>
            {cells.map(|cell| view! { <td class="num">{cell}</td> }).collect_view()}
        </tr>
    }
}

/// A name, as a link where it leads somewhere.
pub(super) fn named(name: String, link: Option<String>) -> AnyView {
    match link.filter(|link| !link.is_empty()) {
        Some(link) => view! { <a class="chart-link" href=link>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

const fn number_class(index: usize) -> Option<&'static str> {
    if index == 0 { None } else { Some("num") }
}
