/** Tooltip of a chart: rows of text, first as plain values, then as elements (never as HTML text). */
import { valueOf } from "./values.js";

const MAX_ROWS = 8;
const WORDS = {
  en: { total: "Total", other: "Other", soFar: "so far" },
  id: { total: "Total", other: "Lainnya", soFar: "sampai kini" },
};

/**
 * What there is to read at one place of a chart.
 * @param {{dataIndex: number, seriesIndex?: number, name?: string}} at `name` is the series chosen by keyboard
 * @returns {{title: string, rows: {name: string, value: string, delta?: string, color?: string, current: boolean}[],
 *   total?: {name: string, value: string}}}
 */
export function reading(model, at) {
  const words = WORDS[model.settings.language] ?? WORDS.en;
  if (model.categories.length === 0) return sliceReading(model, at);

  const parts = model.series
    .map((series) => ({ series, item: series.data[at.dataIndex], value: valueOf(series.data[at.dataIndex]) }))
    .filter(({ series, value }) => value !== null && series.joint !== at.dataIndex);
  const text = ({ series, value }) => model.formatters.exact(value, series.kind);
  const rows = parts.map((part) => ({
    name: part.series.name,
    value: text(part),
    delta: part.item?.delta,
    color: part.item?.itemStyle?.color ?? part.series.color,
    current: at.name !== undefined && part.series.name === at.name,
  }));

  const category = model.formatters.category(model.categories[at.dataIndex], model.categoryFormat);
  const unfinished = model.settings.partial !== undefined && at.dataIndex >= model.settings.partial;
  const stacked = parts.filter(({ series }) => series.stack !== undefined);
  const sum = (some) => some.reduce((total, { value }) => total + value, 0);
  return {
    title: unfinished ? `${category} \u00b7 ${words.soFar}` : category,
    rows: folded(rows, parts, words.other, (rest) => model.formatters.exact(sum(rest))),
    total: stacked.length > 1 ? { name: words.total, value: model.formatters.exact(sum(stacked)) } : undefined,
  };
}

function folded(rows, parts, name, write) {
  if (rows.length <= MAX_ROWS) return rows;
  const head = rows.slice(0, MAX_ROWS - 1);
  return [...head, { name, value: write(parts.slice(MAX_ROWS - 1)), current: false }];
}

/** A ring has no axis: the reading is one slice and its share. */
function sliceReading(model, { dataIndex, seriesIndex = 0 }) {
  const series = model.series[seriesIndex];
  const item = series.data[dataIndex];
  const value = valueOf(item) ?? 0;
  const whole = series.data.reduce((sum, one) => sum + (valueOf(one) ?? 0), 0);
  return {
    title: item?.name ?? series.name,
    rows: [
      {
        name: series.name,
        value: model.formatters.exact(value, series.kind),
        delta: whole > 0 ? model.formatters.exact(value / whole, "percent") : undefined,
        color: item?.itemStyle?.color,
        current: false,
      },
    ],
  };
}

/** The reading as one sentence for the live region; with a series given, only that series. */
export function spoken({ title, rows, total }) {
  const current = rows.filter((row) => row.current);
  const parts = (current.length > 0 ? current : rows).map(({ name, value, delta }) =>
    [name, value, delta && `(${delta})`].filter(Boolean).join(" "),
  );
  if (total && current.length === 0) parts.push(`${total.name} ${total.value}`);
  return `${title}: ${parts.join(", ")}`;
}

/** The reading as an element drawn by the classes of chart.css. */
export function tipElement(document, { title, rows, total }) {
  const make = (tag, name, text) => {
    const element = document.createElement(tag);
    element.className = name;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const row = ({ name, value, delta, color, current }, extra = "") => {
    const line = make("div", `chart-tip-row${current ? " is-current" : ""}${extra}`);
    line.append(swatch(document, color), make("span", "chart-tip-name", name), make("span", "chart-tip-value", value));
    if (delta) line.append(make("span", "chart-tip-delta", delta));
    return line;
  };
  const tip = make("div", "chart-tip");
  tip.append(make("div", "chart-tip-title", title), ...rows.map((one) => row(one)));
  if (total) tip.append(row(total, " is-total"));
  return tip;
}

function swatch(document, color) {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 10 10");
  svg.setAttribute("aria-hidden", "true");
  if (typeof color === "string") {
    const box = document.createElementNS(namespace, "rect");
    box.setAttribute("width", "10");
    box.setAttribute("height", "10");
    box.setAttribute("rx", "3");
    box.setAttribute("fill", color);
    svg.append(box);
  }
  return svg;
}
