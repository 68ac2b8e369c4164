import assert from "node:assert/strict";
import { test } from "node:test";
import { labelStep } from "../axes.js";
import { plainColor, resolveColors } from "../colors.js";
import { prepare } from "../option.js";
import { lonePoints, roundStackEnds } from "../series.js";
import { reading, spoken } from "../tooltip.js";

const page = {
  color: (name, alpha = 1) => `${name}@${alpha}`,
  width: 600,
  font: "Geist",
  hidden: new Set(),
  moves: false,
  patterns: false,
  description: "Cash rose.",
};
const stacked = {
  waymark: { format: "en", currency: "USD", scale: 2, kind: "money", partial: 2 },
  xAxis: { type: "category", data: ["2026-08-01", "2026-08-02", "2026-08-03"], axisLabel: { formatter: "@day" } },
  yAxis: {},
  series: [
    { type: "bar", stack: "cash", name: "Outbound", data: [1000, 0, 500] },
    { type: "bar", stack: "cash", name: "Ads", data: [2000, -300, null] },
  ],
};

test("colours are resolved wherever they stand, with their opacity", () => {
  assert.deepEqual(resolveColors({ a: ["var(--chart-1)", "var(--chart-1 / 0.22)", "red"] }, page.color), {
    a: ["--chart-1@1", "--chart-1@0.22", "red"],
  });
});

test("a computed srgb colour becomes one that ECharts can read", () => {
  assert.equal(plainColor("color(srgb 1 0.5 0)", 0.2), "rgba(255,128,0,0.2)");
  assert.equal(plainColor("rgb(1, 2, 3)"), "rgb(1, 2, 3)");
});

test("our own key never reaches ECharts", () => {
  const { option } = prepare(stacked, page);
  assert.equal(option.waymark, undefined);
  assert.ok(option.series.every((series) => !("waymark" in series)));
});

test("the server's settings win over the defaults", () => {
  const { option } = prepare({ ...stacked, tooltip: { trigger: "none" }, yAxis: { splitNumber: 2 } }, page);
  assert.equal(option.tooltip.trigger, "none");
  assert.equal(option.yAxis.splitNumber, 2);
  assert.equal(option.yAxis.axisLine.show, false);
});

test("only new data moves", () => {
  assert.equal(prepare(stacked, page).option.animation, false);
  assert.equal(prepare(stacked, { ...page, moves: true }).option.animationDuration, 400);
});

test("formatters named with @ become functions", () => {
  const { option } = prepare(stacked, page);
  assert.equal(option.xAxis.axisLabel.formatter("2026-08-02"), "2 Aug");
  assert.equal(option.yAxis.axisLabel.formatter(2_000_000), "$20K");
});

test("an axis in a named unit has the decimals of its size", () => {
  const at = (largest) => {
    const raw = { ...stacked, waymark: { format: "id", currency: "IDR", scale: 2, kind: "money", unit: 9 } };
    raw.series = [{ type: "line", name: "Actual", data: [largest] }];
    return prepare(raw, page).option.yAxis.axisLabel.formatter(2e11);
  };
  assert.equal(at(5e11), "2,0");
  assert.equal(at(4e12), "2");
});

test("a series that is switched off leaves, and the others keep their colours", () => {
  const { option } = prepare(stacked, { ...page, hidden: new Set(["Outbound"]) });
  assert.deepEqual(
    option.series.map(({ name, color }) => [name, color]),
    [["Ads", "--chart-2@1"]],
  );
});

test("only the outer part of a stack is rounded, on both sides of zero", () => {
  const [outbound, ads] = roundStackEnds(stacked.series, false);
  assert.equal(outbound.data[0], 1000);
  assert.deepEqual(ads.data[0].itemStyle.borderRadius, [4, 4, 0, 0]);
  assert.deepEqual(ads.data[1].itemStyle.borderRadius, [0, 0, 4, 4]);
  assert.deepEqual(outbound.data[2].itemStyle.borderRadius, [4, 4, 0, 0]);
});

test("a value between two gaps keeps a mark", () => {
  assert.deepEqual([...lonePoints([1, null, 2, null, 3, 4])], [0, 2]);
});

test("labels stand at both ends where the count allows it", () => {
  assert.equal(labelStep(31, 670), 5);
  assert.equal(labelStep(8, 520, 48), 1);
  assert.equal(labelStep(1, 100), 1);
});

test("an unfinished bucket is pale in bars and dashed in lines", () => {
  const bars = prepare(stacked, page).option.series[0].data;
  assert.equal(bars[2].itemStyle.opacity, 0.55);
  const raw = { ...stacked, series: [{ type: "line", name: "Rate", data: [1, 2, 3] }] };
  const [done, rest] = prepare(raw, page).option.series;
  assert.deepEqual(done.data, [1, 2, null]);
  assert.deepEqual(rest.data, [null, 2, 3]);
  assert.deepEqual(rest.lineStyle.type, [5, 5]);
});

test("a reading lists every series, the total of a stack, and says what is unfinished", () => {
  const { model } = prepare(stacked, page);
  const first = reading(model, { dataIndex: 0 });
  assert.equal(first.title, "1 Aug 2026");
  assert.deepEqual(
    first.rows.map(({ name, value }) => `${name} ${value}`),
    ["Outbound $10.00", "Ads $20.00"],
  );
  assert.equal(first.total.value, "$30.00");
  assert.equal(reading(model, { dataIndex: 2 }).title, "3 Aug 2026 \u00b7 so far");
  assert.equal(spoken(first), "1 Aug 2026: Outbound $10.00, Ads $20.00, Total $30.00");
});

test("reading one series leaves out the others and the total", () => {
  const { model } = prepare(stacked, page);
  assert.equal(spoken(reading(model, { dataIndex: 0, name: "Ads" })), "1 Aug 2026: Ads $20.00");
});

test("the joint of a dashed line is read once", () => {
  const raw = { ...stacked, series: [{ type: "line", name: "Rate", data: [1, 2, 3] }] };
  const { model } = prepare(raw, page);
  assert.equal(reading(model, { dataIndex: 1 }).rows.length, 1);
  assert.equal(reading(model, { dataIndex: 2 }).rows.length, 1);
});

test("more than eight rows end in one that sums the rest", () => {
  const series = Array.from({ length: 10 }, (_, at) => ({ type: "bar", name: `S${at}`, data: [100] }));
  const { rows } = reading(prepare({ ...stacked, series }, page).model, { dataIndex: 0 });
  assert.equal(rows.length, 8);
  assert.deepEqual([rows[7].name, rows[7].value], ["Other", "$3.00"]);
});

test("a ring reads a slice and its share", () => {
  const data = [
    { name: "Prospect", value: 3 },
    { name: "Ongoing", value: 1 },
  ];
  const raw = { waymark: { kind: "count", format: "en" }, series: [{ type: "pie", name: "Customers", data }] };
  const { model, option } = prepare(raw, page);
  assert.equal(spoken(reading(model, { dataIndex: 0, seriesIndex: 0 })), "Prospect: Customers 3 (75.0%)");
  assert.equal(option.series[0].data[1].itemStyle.color, "--chart-2@1");
});

test("the frame of a chart without data keeps its buckets and reads nothing", () => {
  const raw = { ...stacked, yAxis: [{ min: 0, max: 1, axisLabel: { show: false } }], series: [] };
  const { option, model } = prepare(raw, page);
  assert.equal(option.xAxis.data.length, 3);
  assert.equal(option.yAxis[0].axisLabel.show, false);
  assert.deepEqual([model.names, reading(model, { dataIndex: 0 }).rows], [[], []]);
});

test("pages behind buckets stay with the model and never reach ECharts", () => {
  const links = ["/sales?day=1", "", "/sales?day=3"];
  const { option, model } = prepare({ ...stacked, waymark: { ...stacked.waymark, links } }, page);
  assert.deepEqual(model.settings.links, links);
  assert.equal(option.waymark, undefined);
});

test("figures above bars leave with the room for them", () => {
  const labelled = { value: 5, label: { show: true, position: "top", formatter: "78%" } };
  const raw = { ...stacked, series: [{ type: "bar", name: "Actual", data: [labelled, 3, 2] }] };
  assert.equal(prepare(raw, page).option.series[0].data[0].label.formatter, "78%");
  assert.equal(prepare(raw, { ...page, width: 300 }).option.series[0].data[0].label, undefined);
});

test("rates are written in percent on the axis and in the reading", () => {
  const raw = { ...stacked, waymark: { kind: "percent", format: "id" }, series: [{ type: "line", data: [0.62, null, 0.5] }] };
  const { option, model } = prepare(raw, page);
  assert.equal(option.yAxis.axisLabel.formatter(0.5), "50%");
  assert.equal(reading(model, { dataIndex: 0 }).rows[0].value, "62,0%");
});
