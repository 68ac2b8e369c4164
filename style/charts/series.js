/** House style of lines, bars, rings and target ticks. */
import { asItem, fill, listOf, valueOf } from "./values.js";

// Below this width the figures above bars would run into each other.
const LABEL_WIDTH = 480;

/** Series with our defaults and their `@` formatters left for the caller to resolve. */
export function seriesOf(option, style) {
  const series = listOf(option.series);
  const rows = listOf(option.yAxis).some(({ type, data }) => type === "category" || (!type && data));
  const styled = series.map((one) => {
    if (one.type === "bar") return barStyle(one, rows, style);
    if (one.type === "pie") return ringStyle(one, style);
    if (one.type === "scatter") return tickStyle(one, rows, style);
    return lineStyle(one, style);
  });
  return roundStackEnds(rows || style.width >= LABEL_WIDTH ? styled : styled.map(withoutLabels), rows);
}

function withoutLabels(series) {
  if (series.type === "pie") return series;
  const data = (series.data ?? []).map((item) => (item?.label ? { ...item, label: undefined } : item));
  return { ...series, data, label: { ...series.label, show: false } };
}

function lineStyle(series, { color }) {
  const lone = lonePoints(series.data ?? []);
  return fill(series, {
    type: "line",
    smooth: false,
    connectNulls: false,
    symbol: "circle",
    // A value between two gaps has no line to sit on: it alone keeps its mark.
    showSymbol: lone.size > 0,
    symbolSize: lone.size > 0 ? (_, { dataIndex }) => (lone.has(dataIndex) ? 6 : 0) : 8,
    lineStyle: { width: 2.25, cap: "round", join: "round" },
    emphasis: { lineStyle: { width: 2.25 }, itemStyle: { borderColor: color("--card"), borderWidth: 2 } },
    cursor: "default",
  });
}

/** Indexes of values whose neighbours are both missing. */
export function lonePoints(data) {
  const present = data.map((item) => valueOf(item) !== null);
  return new Set([...present.keys()].filter((at) => present[at] && !present[at - 1] && !present[at + 1]));
}

function barStyle(series, rows, { color }) {
  const alone = series.stack === undefined;
  return fill(series, {
    barMaxWidth: rows ? 16 : 28,
    barCategoryGap: "36%",
    itemStyle: {
      ...(alone && { borderRadius: rows ? [0, 4, 4, 0] : [4, 4, 0, 0] }),
      // The gap between the parts of a stack is a line in the colour of the card.
      ...(!alone && { borderColor: color("--card"), borderWidth: 1 }),
    },
    // A track behind the bar would run under the value written beside it.
    ...(rows && alone && !series.label?.show && track(color)),
    label: labelStyle(color),
    ...(!alone && { emphasis: { focus: "series" }, blur: { itemStyle: { opacity: 0.35 } } }),
    cursor: "default",
  });
}

// A colour of its own keeps ECharts from drawing a halo around the text.
const labelStyle = (color) => ({ color: color("--fg"), fontSize: 12 });

const track = (color) => ({
  showBackground: true,
  backgroundStyle: { color: color("--muted"), borderRadius: [0, 4, 4, 0] },
});

function ringStyle(series, { color }) {
  return fill(series, {
    radius: ["68%", "92%"],
    padAngle: 2,
    itemStyle: { borderRadius: 5 },
    label: { show: false },
    labelLine: { show: false },
    emphasis: { scaleSize: 3, label: { show: false } },
    emptyCircleStyle: { color: color("--muted") },
    cursor: "default",
  });
}

/** A target: a short line across its bar. */
function tickStyle(series, rows, { color, width }) {
  // Where bars are close together the ticks of neighbours must not become one line.
  const across = Math.max(4, Math.min(18, Math.floor((width / Math.max(1, series.data?.length ?? 1)) * 0.7)));
  return fill(series, {
    symbol: "rect",
    symbolSize: rows ? [2, 18] : [across, 2],
    itemStyle: { opacity: 1 },
    label: labelStyle(color),
    emphasis: { scale: false },
    cursor: "default",
    z: 5,
  });
}

/** Rounds the outer end of each stack: the last part with a value, upwards and downwards apart. */
export function roundStackEnds(series, rows) {
  const ends = new Map();
  series.forEach(({ type, stack, data = [] }, at) => {
    if (type !== "bar" || stack === undefined) return;
    data.forEach((item, index) => {
      const value = valueOf(item);
      if (value) ends.set(`${stack}/${index}/${value > 0}`, at);
    });
  });
  if (ends.size === 0) return series;

  const up = rows ? [0, 4, 4, 0] : [4, 4, 0, 0];
  const down = rows ? [4, 0, 0, 4] : [0, 0, 4, 4];
  return series.map((one, at) => {
    if (one.type !== "bar" || one.stack === undefined) return one;
    const data = (one.data ?? []).map((item, index) => {
      const value = valueOf(item);
      if (!value || ends.get(`${one.stack}/${index}/${value > 0}`) !== at) return item;
      return fill(asItem(item), { itemStyle: { borderRadius: value > 0 ? up : down } });
    });
    return { ...one, data };
  });
}
