//! Stacked bars by bucket; a stacked area when there are more buckets than bars stay readable for.
use charming::Chart;
use charming::element::{AreaStyle, ItemStyle, LineStyle};
use charming::series::{Bar, Line, Series};
use serde_json::json;

use super::ChartOption;
use super::option::{Scale, ValueKind, buckets, finish, plotted, values};
use crate::format::Locale;

/// Most buckets that are drawn as bars.
const MOST_BARS: usize = 45;

/// One layer of the stack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stack {
    /// Name in legend and tooltip.
    pub name: String,
    /// CSS variable of its colour: `--chart-1`.
    pub color: &'static str,
    /// One value per bucket.
    pub values: Vec<i64>,
}

/// Stacks the layers over the buckets; `line` draws one more series over them, such as a target.
pub fn stacked(
    labels: Vec<String>,
    stacks: &[Stack],
    line: Option<&Stack>,
    kind: ValueKind,
    locale: Locale,
    description: String,
) -> ChartOption {
    let as_area = labels.len() > MOST_BARS;
    let sums = (0..labels.len()).map(|bucket| {
        stacks.iter().filter_map(|stack| stack.values.get(bucket)).copied().fold(0, i64::saturating_add)
    });
    let over = line.iter().flat_map(|line| line.values.iter().copied());
    let scale = Scale::of(sums.chain(over), kind, locale);
    let mut chart = Chart::new().x_axis(buckets(labels)).y_axis(values());
    for stack in stacks {
        chart = chart.series(layer(stack, as_area));
    }
    let mut patches = vec![json!({}); stacks.len()];
    if let Some(line) = line {
        chart = chart.series(overlay(line));
        patches.push(json!({ "lineStyle": { "type": [5, 5] } }));
    }
    finish(&chart, json!({ "series": patches }), scale, description)
}

fn layer(stack: &Stack, as_area: bool) -> Series {
    let color = format!("var({})", stack.color);
    let data: Vec<f64> = stack.values.iter().copied().map(plotted).collect();
    let item = ItemStyle::new().color(color.clone());
    if as_area {
        return Series::Line(
            Line::new()
                .name(stack.name.clone())
                .stack("total")
                .line_style(LineStyle::new().width(0))
                .area_style(AreaStyle::new().color(color).opacity(0.85))
                .item_style(item)
                .data(data),
        );
    }
    Series::Bar(Bar::new().name(stack.name.clone()).stack("total").item_style(item).data(data))
}

fn overlay(line: &Stack) -> Series {
    let color = format!("var({})", line.color);
    Series::Line(
        Line::new()
            .name(line.name.clone())
            .line_style(LineStyle::new().width(1.75).color(color.clone()))
            .item_style(ItemStyle::new().color(color))
            .data(line.values.iter().copied().map(plotted).collect::<Vec<_>>()),
    )
}
