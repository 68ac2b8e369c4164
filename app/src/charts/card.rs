//! The card around a chart: title, unit, legend, plot, and the same numbers as a table.
use leptos::prelude::*;

use super::ChartOption;
use crate::ui::{Icon, IconView, Span};

/// One entry of the legend above a plot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendItem {
    /// Series name.
    pub name: String,
    /// Swatch class, such as `tone-1`: the colour of the series.
    pub swatch: &'static str,
    /// Sum or end value of the series, formatted.
    pub value: Option<String>,
}

/// The numbers behind a chart, formatted exactly; the first column names the row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ChartTable {
    /// Column titles.
    pub columns: Vec<String>,
    /// Rows, as long as the titles.
    pub rows: Vec<Vec<String>>,
}

/// A chart that is mounted when it becomes visible; without script the table below it is the chart.
///
/// Accessibility: a group with the title as its name, the server's sentence as its description, arrow keys read the
/// values into a polite region, and a table with the same rows.
#[component]
pub fn ChartCard(
    /// Unique on the page; prefix of the ids inside.
    id: &'static str,
    /// What the chart is about.
    #[prop(into)]
    title: String,
    /// The unit in words.
    #[prop(into)]
    subtitle: String,
    /// What to draw.
    option: ChartOption,
    /// Legend entries; none for a single series.
    #[prop(optional)]
    legend: Vec<LegendItem>,
    /// The same numbers as a table.
    table: ChartTable,
    /// Width.
    span: Span,
    /// What stands beside the title, such as a toggle.
    #[prop(optional)]
    actions: Option<AnyView>,
    /// What stands under the plot, such as a list legend.
    #[prop(optional)]
    footer: Option<AnyView>,
    /// Height class of the plot.
    #[prop(default = "chart-plot")]
    plot_class: &'static str,
    /// Text in the middle of a ring: value and caption.
    #[prop(optional)]
    center: Option<(String, String)>,
) -> impl IntoView {
    let title_id = format!("{id}-title");
    let text_id = format!("{id}-text");
    view! {
        <figure class=format!("card chart-card {}", span.class())>
            <div class="card-head">
                <div>
                    <h2 class="card-title" id=title_id.clone()>{title.clone()}</h2>
                    <p class="card-sub">{subtitle}</p>
                </div>
                {actions}
            </div>
            {(!legend.is_empty()).then(|| view! { <Legend items=legend /> })}
            <div
                class="chart"
                data-chart=id
                role="group"
                tabindex="0"
                aria-roledescription="chart"
                aria-labelledby=title_id
                aria-describedby=text_id.clone()
            >
                <div class=plot_class></div>
                {center
                    .map(|(value, caption)| {
                        view! {
                            <div class="chart-center" aria-hidden="true">
                                <b>{value}</b>
                                <span>{caption}</span>
                            </div>
                        }
                    })}
                <script type="application/json" data-chart-option inner_html=script_safe(&option.json)></script>
                <p class="vh" role="status" aria-live="polite" data-chart-live></p>
            </div>
            <p class="vh" id=text_id>{option.description}</p>
            {footer}
            <DataTableDetails title table />
        </figure>
    }
}

#[component]
fn Legend(items: Vec<LegendItem>) -> impl IntoView {
    view! {
        <ul class="legend">
            {items
                .into_iter()
                .map(|item| {
                    view! {
                        <li class="legend-item">
                            <span class=format!("swatch {}", item.swatch) aria-hidden="true"></span>
                            <span>{item.name}</span>
                            {item.value.map(|value| view! { <b>{value}</b> })}
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

#[component]
fn DataTableDetails(title: String, table: ChartTable) -> impl IntoView {
    let name = format!("{title}, data");
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
                            {table
                                .columns
                                .into_iter()
                                .enumerate()
                                .map(|(index, column)| {
                                    view! { <th scope="col" class=number_class(index)>{column}</th> }
                                })
                                .collect_view()}
                        </tr>
                    </thead>
                    <tbody>{table.rows.into_iter().map(data_row).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
}

fn data_row(cells: Vec<String>) -> impl IntoView {
    let mut cells = cells.into_iter();
    let head = cells.next();
    view! {
        <tr>
            <th scope="row">{head}</th>
            {cells.map(|cell| view! { <td class="num">{cell}</td> }).collect_view()}
        </tr>
    }
}

const fn number_class(index: usize) -> Option<&'static str> {
    if index == 0 { None } else { Some("num") }
}

/// JSON that cannot end the script element it stands in.
fn script_safe(json: &str) -> String {
    json.replace('<', "\\u003c")
}
