import assert from "node:assert/strict";
import { test } from "node:test";
import { step } from "../keyboard.js";
import { targetOf } from "../links.js";

const size = { points: 3, series: 2 };

test("arrows walk along and stop at the ends", () => {
  assert.equal(step(undefined, "ArrowRight", size).dataIndex, 0);
  assert.equal(step({ dataIndex: 2 }, "ArrowRight", size).dataIndex, 2);
  assert.equal(step({ dataIndex: 0 }, "ArrowLeft", size).dataIndex, 0);
  assert.equal(step(undefined, "ArrowLeft", size).dataIndex, 2);
  assert.equal(step({ dataIndex: 1 }, "Home", size).dataIndex, 0);
  assert.equal(step({ dataIndex: 1 }, "End", size).dataIndex, 2);
});

test("up and down go round the series", () => {
  assert.equal(step({ dataIndex: 1 }, "ArrowDown", size).seriesIndex, 0);
  assert.equal(step({ dataIndex: 1, seriesIndex: 1 }, "ArrowDown", size).seriesIndex, 0);
  assert.equal(step({ dataIndex: 1, seriesIndex: 0 }, "ArrowUp", size).seriesIndex, 1);
});

test("other keys and empty charts are left to the page", () => {
  assert.equal(step(undefined, "a", size), undefined);
  assert.equal(step(undefined, "ArrowRight", { points: 0, series: 0 }), undefined);
});

test("a template is filled from the datum and escaped", () => {
  const values = { series: "IG DM", category: "2026-08-01" };
  const path = targetOf(undefined, "/sales?source={series}&day={category}", values);
  assert.equal(path, "/sales?source=IG%20DM&day=2026-08-01");
  assert.equal(targetOf("/orders/1", "/sales", {}), "/orders/1");
  assert.equal(targetOf(undefined, "/sales?id={id}", {}), undefined);
});

test("a link never leaves the site", () => {
  for (const link of ["//elsewhere.test", "https://elsewhere.test", "javascript:alert(1)", "/\\elsewhere.test"]) {
    assert.equal(targetOf(link, undefined, {}), undefined);
  }
});
