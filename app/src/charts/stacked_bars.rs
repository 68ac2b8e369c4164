//! Stacked bars by bucket; a stacked area when there are more buckets than bars stay readable for.
use charming::Chart;
use charming::element::{AreaStyle, ItemStyle, LineStyle};
use charming::series::{Bar, Line, Series};
use serde_json::json;

use super::ChartOption;
use super::option::{Scale, ValueKind, bare, buckets, finish, values};
use super::palette::{COLORS_MAX, OTHER, color};
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
///
/// What comes after the eighth layer is one grey layer: more colours could not be told apart.
pub fn stacked_bars(
    labels: Vec<String>,
    stacks: &[Stack],
    line: Option<&Stack>,
    kind: ValueKind,
    locale: Locale,
    description: String,
) -> ChartOption {
    let stacks = folded(stacks, labels.len());
    let as_area = labels.len() > MOST_BARS;
    let sizes = (0..labels.len()).flat_map(|bucket| reach(&stacks, bucket));
    let over = line.iter().flat_map(|line| line.values.iter().copied());
    let scale = Scale::of(sizes.chain(over), kind, locale);
    if scale.reach == 0 {
        return bare(labels, scale, description);
    }
    let mut chart = Chart::new().x_axis(buckets(labels)).y_axis(values());
    for stack in &stacks {
        chart = chart.series(layer(stack, as_area, scale));
    }
    let mut patches = vec![json!({}); stacks.len()];
    if let Some(line) = line {
        chart = chart.series(overlay(line, scale));
        patches.push(json!({ "lineStyle": { "type": [5, 5] } }));
    }
    finish(&chart, json!({ "series": patches }), scale, description)
}

/// How far a bucket's stack reaches above and below the axis.
fn reach(stacks: &[Stack], bucket: usize) -> [i64; 2] {
    let parts = || stacks.iter().filter_map(|stack| stack.values.get(bucket)).copied();
    [
        parts().filter(|value| *value > 0).fold(0, i64::saturating_add),
        parts().filter(|value| *value < 0).fold(0, i64::saturating_add),
    ]
}

/// The layers, with all after the eighth added up.
fn folded(stacks: &[Stack], buckets: usize) -> Vec<Stack> {
    let (own, rest) = stacks.split_at(stacks.len().min(COLORS_MAX));
    let mut layers = own.to_vec();
    if !rest.is_empty() {
        let sum = |bucket| {
            rest.iter().filter_map(|stack| stack.values.get(bucket)).copied().fold(0, i64::saturating_add)
        };
        layers.push(Stack {
            name: OTHER.to_owned(),
            color: color(COLORS_MAX),
            values: (0..buckets).map(sum).collect(),
        });
    }
    layers
}

fn layer(stack: &Stack, as_area: bool, scale: Scale) -> Series {
    let color = format!("var({})", stack.color);
    let data: Vec<f64> = stack.values.iter().map(|value| scale.plotted(*value)).collect();
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

fn overlay(line: &Stack, scale: Scale) -> Series {
    let color = format!("var({})", line.color);
    Series::Line(
        Line::new()
            .name(line.name.clone())
            .line_style(LineStyle::new().width(1.75).color(color.clone()))
            .item_style(ItemStyle::new().color(color))
            .data(line.values.iter().map(|value| scale.plotted(*value)).collect::<Vec<_>>()),
    )
}
