/** House style of grids and axes. */
import { fill, listOf, valueOf } from "./values.js";

// Room for one label: months are shorter than days and weeks.
const TICK_WIDTH = { "@month": 48 };
const WIDE_TICK = 72;
// Widest digit of the chart font at 12 px, rounded up: close enough to reserve room without measuring.
const LETTER = 7.3;

/**
 * Every how many categories a label stands: at most one per `room` px, and where possible a step that ends on the
 * last category, so that the axis is labelled at both ends.
 */
export function labelStep(count, width, room = WIDE_TICK) {
  const least = Math.max(1, Math.ceil((count * room) / Math.max(width, room)));
  for (let step = least; step <= least * 2; step += 1) {
    if ((count - 1) % step === 0) return step;
  }
  return least;
}

/** Adds what every axis of the house has; `style` carries colours, formatters and the width of the plot. */
export function axesOf(option, style) {
  const write = (name) => (axis) => {
    const category = axis.type === "category" || (!axis.type && axis.data);
    return category ? categoryStyle(axis, name, style) : valueStyle(axis, name, style);
  };
  const several = (component, restyle) =>
    component === undefined ? undefined : Array.isArray(component) ? component.map(restyle) : restyle(component);
  return { xAxis: several(option.xAxis, write("xAxis")), yAxis: several(option.yAxis, write("yAxis")) };
}

function categoryStyle(axis, name, { color, width, bars }) {
  const along = name === "xAxis";
  const count = axis.data?.length ?? 0;
  const edges = along && axis.boundaryGap === false;
  const step = labelStep(count, width, TICK_WIDTH[axis.axisLabel?.formatter]);
  return fill(axis, {
    type: "category",
    // Rows are read from the top, and their names stand in the page, not in the drawing.
    ...(!along && { inverse: true }),
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
    axisPointer: bars
      ? { type: "shadow", shadowStyle: { color: color("--muted-fg", 0.08) }, label: { show: false } }
      : { type: "line", lineStyle: { color: color("--input"), width: 1, type: "solid" }, label: { show: false } },
    axisLabel: {
      show: along,
      color: color("--muted-fg"),
      fontSize: 12,
      margin: 12,
      ...(along && { hideOverlap: true, interval: (index) => index % step === 0 }),
      ...(edges && count > 1 && { alignMinLabel: "left" }),
      // Only the label of the last bucket stands at the edge; any other would leave its tick.
      ...(edges && count > 1 && (count - 1) % step === 0 && { alignMaxLabel: "right" }),
    },
  });
}

function valueStyle(axis, name, { color, formatters, kind }) {
  return fill(axis, {
    type: "value",
    // Horizontal bars carry their values beside them; a second scale would say the same.
    ...(name === "xAxis" && { show: false, max: "dataMax" }),
    splitNumber: 4,
    ...(kind === "count" && { minInterval: 1 }),
    axisLine: { show: false },
    axisTick: { show: false },
    axisPointer: { show: false },
    splitLine: { lineStyle: { color: color("--grid"), width: 1 } },
    axisLabel: { color: color("--muted-fg"), fontSize: 12, margin: 12, formatter: formatters.named("@axis") },
  });
}

/**
 * The frame around the plot. Labels are contained, except where two plots stand above each other and must share one
 * left edge, and beside horizontal bars, whose values are written to the right of them. A label centred under a thin
 * last bar reaches beyond the plot: that much is kept free.
 */
export function gridOf(option, model, width) {
  const grids = listOf(option.grid);
  if (grids.length > 1) {
    const axes = listOf(option.yAxis);
    const name = ({ yAxis = 0 }) => axes[yAxis]?.axisLabel?.formatter ?? "@axis";
    const left = widest(model.series, (one) => model.formatters.named(name(one)));
    return grids.map((grid) => fill(grid, { left, right: overhang(option, model, width), containLabel: false }));
  }
  if (model.rows) {
    const labels = listOf(option.series).find(({ label }) => label?.show)?.label;
    const right = labels ? widest(model.series, () => model.formatters.named(labels.formatter ?? "@count")) : 8;
    return fill(grids[0] ?? {}, { left: 0, right, top: 0, bottom: 0, containLabel: false });
  }
  const right = overhang(option, model, width);
  return fill(grids[0] ?? {}, { left: 2, right, top: 12, bottom: 2, containLabel: true });
}

/** How far the last category's label reaches beyond the last bar, in px; at least the usual margin. */
function overhang(option, { formatters, categories, categoryFormat }, width) {
  const last = categories.at(-1);
  if (last === undefined || listOf(option.xAxis)[0]?.boundaryGap === false) return 8;
  const text = categoryFormat ? formatters.named(categoryFormat)(last) : String(last);
  return Math.max(8, Math.ceil((text.length * LETTER - width / categories.length) / 2));
}

/** Room for the longest value as its formatter writes it, in px. */
function widest(series, formatterOf) {
  const lengths = series.flatMap((one) => one.data.map((item) => formatterOf(one)(valueOf(item) ?? 0).length));
  return Math.max(0, ...lengths) * LETTER + 16;
}
