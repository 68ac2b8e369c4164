import assert from "node:assert/strict";
import { test } from "node:test";
import { targetOf } from "../links.js";

test("a datum's own link wins over the template of its chart", () => {
  const values = { category: "2026-11-03" };
  assert.equal(targetOf("/orders", "/sales?from={category}", values), "/orders");
  assert.equal(targetOf(undefined, "/sales?from={category}", values), "/sales?from=2026-11-03");
});

test("a bucket without a page leads nowhere", () => {
  assert.equal(targetOf("", undefined, {}), undefined);
  assert.equal(targetOf(undefined, "/sales?from={category}", {}), undefined);
});

test("no link leaves the site", () => {
  for (const link of ["//host/path", "/\\host", "https://host", "javascript:alert(1)"]) {
    assert.equal(targetOf(link, undefined, {}), undefined, link);
  }
});

test("what fills a template is escaped", () => {
  assert.equal(targetOf(undefined, "/orders?q={category}", { category: "a&b=c" }), "/orders?q=a%26b%3Dc");
});
