/** From the server's JSON to an option ECharts can take, and what the tooltip and the keyboard need to know of it. */
import { axesOf, gridOf } from "./axes.js";
import { resolveColors } from "./colors.js";
import { formattersOf } from "./formatters.js";
import { markPartial } from "./partial.js";
import { seriesOf } from "./series.js";
import { asItem, categoryAxis, fill, largestValue, listOf, valueOf } from "./values.js";

/**
 * @param {object} raw option as the server wrote it, with its `waymark` part
 * @param {object} page what the page adds: `color(name, alpha)`, `width`, `font`, `hidden` (names switched off),
 *   `moves` (new data, and the reader does not mind motion), `patterns`, `description`
 */
export function prepare(raw, page) {
  const { waymark: settings = {}, ...source } = resolveColors(raw, page.color);
  const shown = withoutHidden(withPalette(listOf(source.series), page.color), page.hidden);
  const formatters = formattersOf(settings, largestValue(shown));
  const category = categoryAxis(source);
  const series = markPartial(shown, settings.partial);
  const style = {
    color: page.color,
    width: page.width,
    formatters,
    kind: settings.kind,
    bars: series.some(({ type }) => type === "bar"),
  };
  const styled = seriesOf({ ...source, series }, style);
  const described = styled.map(describe);
  const model = {
    settings,
    formatters,
    categories: category?.axis.data ?? [],
    categoryFormat: categoryFormat(source),
    rows: category?.name === "yAxis",
    series: described,
    names: [...new Set(described.map(({ name }) => name))],
  };
  const option = resolveFormatters(
    {
      ...source,
      ...(source.xAxis && { ...axesOf(source, style), grid: gridOf(source, model, page.width) }),
      series: styled.map(({ waymark, ...one }) => one),
      textStyle: { fontFamily: page.font, fontSize: 12, ...source.textStyle },
      tooltip: tooltipOf(source, model),
      aria: ariaOf(source, page),
      ...motion(page),
    },
    formatters,
  );
  return { option, model };
}

/** How categories are written: of several axes over the same categories only the last carries labels. */
function categoryFormat(source) {
  const axes = [...listOf(source.xAxis), ...listOf(source.yAxis)];
  return axes.find(({ data, axisLabel }) => data && axisLabel?.formatter)?.axisLabel.formatter;
}

/** What the tooltip and the keyboard know of one series. A tick in the colour of text takes that of the tooltip. */
function describe({ name, type, stack, data = [], waymark = {}, color, yAxisIndex: yAxis }) {
  return {
    name: name ?? "",
    type,
    stack,
    kind: waymark.kind,
    joint: waymark.joint,
    yAxis,
    data,
    color: waymark.ink ? "currentColor" : color,
  };
}

/** Palette colours in the order given, so that a series keeps its colour when another is switched off. */
function withPalette(series, color) {
  const paint = (at) => (at < 8 ? color(`--chart-${at + 1}`) : color("--chart-other"));
  return series.map((one, at) => {
    if (one.type === "pie") {
      const data = one.data.map((item, slice) => fill(asItem(item), { itemStyle: { color: paint(slice) } }));
      return { ...one, data };
    }
    const own = one.color ?? one.itemStyle?.color ?? one.lineStyle?.color;
    if (own || one.type !== "scatter") return { ...one, color: own ?? paint(at) };
    return { ...one, color: color("--fg"), waymark: { ...one.waymark, ink: true } };
  });
}

/** Legend boxes that are off: whole series, or slices of a ring. */
function withoutHidden(series, hidden) {
  if (hidden.size === 0) return series;
  return series
    .filter(({ type, name }) => type === "pie" || !hidden.has(name))
    .map((one) => (one.type === "pie" ? { ...one, data: one.data.filter(({ name }) => !hidden.has(name)) } : one));
}

function tooltipOf(source, model) {
  return {
    trigger: model.categories.length > 0 ? "axis" : "item",
    confine: true,
    padding: 0,
    borderWidth: 0,
    backgroundColor: "transparent",
    shadowBlur: 0,
    shadowColor: "transparent",
    transitionDuration: 0.1,
    ...source.tooltip,
  };
}

function ariaOf(source, { patterns, description }) {
  const given = source.aria ?? {};
  return {
    ...given,
    enabled: true,
    label: { enabled: true, ...(description && { description }), ...given.label },
    decal: { show: patterns, ...given.decal },
  };
}

/** Nothing moves on first paint, on another theme or width; later data takes 400 ms. */
function motion({ moves }) {
  if (!moves) return { animation: false };
  return { animation: true, animationDuration: 400, animationDurationUpdate: 400, animationEasing: "cubicOut" };
}

function resolveFormatters(value, formatters) {
  if (Array.isArray(value)) return value.map((item) => resolveFormatters(item, formatters));
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (key !== "formatter" || typeof item !== "string" || !item.startsWith("@")) {
        return [key, resolveFormatters(item, formatters)];
      }
      const write = formatters.named(item);
      return [key, (given) => write(given && typeof given === "object" ? valueOf(given) : given)];
    }),
  );
}
