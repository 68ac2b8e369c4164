//! Lines over time: never smoothed, gaps stay gaps.
use charming::Chart;
use charming::element::{ItemStyle, LineStyle as Stroke};
use charming::series::Line as LineSeries;
use serde_json::{Value, json};

use super::ChartOption;
use super::option::{Scale, ValueKind, bare, buckets, finish, values};
use crate::format::Locale;

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineStyle {
    /// The subject: 2.25 px.
    Solid,
    /// Something to compare with: dashed, grey.
    Dashed,
}

/// One line; `None` leaves a gap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Name in legend and tooltip.
    pub name: String,
    /// CSS variable of its colour.
    pub color: &'static str,
    /// Solid or dashed.
    pub style: LineStyle,
    /// One value per bucket.
    pub values: Vec<Option<i64>>,
}

/// Draws the lines; a single solid line gets a soft area below it.
pub fn time_series(
    labels: Vec<String>,
    series: &[Line],
    kind: ValueKind,
    locale: Locale,
    description: String,
) -> ChartOption {
    let known = || series.iter().flat_map(|line| line.values.iter().flatten().copied());
    let scale = Scale::of(known(), kind, locale);
    if known().next().is_none() {
        return bare(labels, scale, description);
    }
    let mut chart = Chart::new().x_axis(buckets(labels).boundary_gap(false)).y_axis(values());
    let solid = series.iter().filter(|line| line.style == LineStyle::Solid).count();
    for line in series {
        let color = format!("var({})", line.color);
        let width = if line.style == LineStyle::Solid { 2.25 } else { 1.75 };
        chart = chart.series(
            LineSeries::new()
                .name(line.name.clone())
                .line_style(Stroke::new().width(width).color(color.clone()))
                .item_style(ItemStyle::new().color(color)),
        );
    }
    let patches: Vec<_> = series.iter().map(|line| line_patch(line, solid == 1, scale)).collect();
    finish(&chart, json!({ "series": patches }), scale, description)
}

fn line_patch(line: &Line, with_area: bool, scale: Scale) -> Value {
    let data: Vec<_> = line.values.iter().map(|value| value.map(|value| scale.plotted(value))).collect();
    match line.style {
        LineStyle::Solid if with_area => json!({
            "data": data, "connectNulls": false, "areaStyle": fade(line.color),
        }),
        LineStyle::Solid => json!({ "data": data, "connectNulls": false }),
        LineStyle::Dashed => json!({ "data": data, "lineStyle": { "type": [5, 5] } }),
    }
}

/// The colour of the line, fading towards the axis.
fn fade(color: &str) -> Value {
    let stop =
        |offset: u8, opacity: &str| json!({ "offset": offset, "color": format!("var({color} / {opacity})") });
    json!({ "color": {
        "type": "linear", "x": 0, "y": 0, "x2": 0, "y2": 1, "colorStops": [stop(0, "0.22"), stop(1, "0")],
    } })
}
