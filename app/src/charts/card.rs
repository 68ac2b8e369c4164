//! The card around a chart: legend, plot, and the same numbers as a table.
use leptos::prelude::*;

use super::legend::Legend;
use super::table::named;
use super::{ChartOption, ChartTable, FigureCard, LegendItem};
use crate::ui::Span;

/// A chart that is mounted when it becomes visible; without script the table below it is the chart.
///
/// States: drawn, nothing to draw, stale; [`super::ChartSkeleton`] and [`super::ChartError`] stand in for it while
/// there are no numbers.
///
/// Accessibility: a group with the title as its name, the server's sentence as its description, arrow keys read the
/// values into a polite region, Enter opens the page behind a value, and a table with the same rows and links.
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
    #[prop(optional_no_strip, into)]
    actions: Option<AnyView>,
    /// Address of the numbers as CSV.
    #[prop(optional_no_strip, into)]
    csv: Option<String>,
    /// What stands under the plot, such as a list legend.
    #[prop(optional_no_strip, into)]
    footer: Option<AnyView>,
    /// Height class of the plot.
    #[prop(default = "chart-plot")]
    plot_class: &'static str,
    /// Text in the middle of a ring: value and caption.
    #[prop(optional_no_strip, into)]
    center: Option<(String, String)>,
    /// Charts of one section with the same buckets share the place that is read: the name of their group.
    #[prop(optional_no_strip, into)]
    connect: Option<&'static str>,
    /// Said where there is nothing to draw.
    #[prop(default = "No data in this period")]
    empty_text: &'static str,
    /// Whether newer numbers are on their way.
    #[prop(optional, into)]
    stale: Signal<bool>,
) -> impl IntoView {
    let ChartOption { json, description, is_empty, row_names, links, .. } = option;
    let text_id = format!("{id}-text");
    let says_nothing = is_empty && center.is_none();
    let rest = table.rows.len().saturating_sub(row_names.len());
    let shown = row_names.len();
    let more = (shown > 0 && rest > 0)
        .then(|| view! { <p class="chart-more">{format!("{shown} of {} rows; the data table has all.", shown + rest)}</p> });
    view! {
        <FigureCard id title subtitle table links=links.clone() span actions csv stale>
            {(!legend.is_empty()).then(|| view! { <Legend items=legend /> })}
            <div
                class="chart"
                data-chart=id
                data-connect=connect
                role="group"
                tabindex="0"
                aria-roledescription="chart"
                aria-labelledby=format!("{id}-title")
                aria-describedby=text_id.clone()
            >
                {plot(plot_class, row_names, &links)}
                {center
                    .map(|(value, caption)| {
                        view! {
                            <div class="chart-center" aria-hidden="true">
                                <b>{value}</b>
                                <span>{caption}</span>
                            </div>
                        }
                    })}
                {says_nothing.then(|| view! { <p class="chart-none">{empty_text}</p> })}
                <script type="application/json" data-chart-option inner_html=script_safe(&json)></script>
                <p class="vh" role="status" aria-live="polite" data-chart-live></p>
            </div>
            <p class="vh" id=text_id>{description}</p>
            {more}
            {footer}
        </FigureCard>
    }
}

/// The empty element that the chart module fills; beside the names of the rows where there are any.
fn plot(class: &'static str, names: Vec<String>, links: &[String]) -> AnyView {
    if names.is_empty() {
        return view! { <div class=class></div> }.into_any();
    }
    let class = format!("chart-plot plot-rows {}", rows_class(names.len()));
    view! {
        <div class="chart-rows">
            <ul class="row-names">
                {names
                    .into_iter()
                    .enumerate()
                    .map(|(index, name)| view! { <li>{named(name, links.get(index).cloned())}</li> })
                    .collect_view()}
            </ul>
            <div class=class></div>
        </div>
    }
    .into_any()
}

/// Height of a plot of so many rows.
const fn rows_class(rows: usize) -> &'static str {
    match rows {
        0..=3 => "plot-rows-3",
        4 => "plot-rows-4",
        5 => "plot-rows-5",
        6 => "plot-rows-6",
        7 => "plot-rows-7",
        8 => "plot-rows-8",
        9 => "plot-rows-9",
        10 => "plot-rows-10",
        11 => "plot-rows-11",
        _ => "plot-rows-12",
    }
}

/// JSON that cannot end the script element it stands in.
fn script_safe(json: &str) -> String {
    json.replace('<', "\\u003c")
}
