import assert from "node:assert/strict";
import { test } from "node:test";
import { dateFormats } from "../dates.js";

const en = dateFormats("en");
const id = dateFormats("id");

test("days are short on an axis and whole in a tooltip", () => {
  assert.equal(en.day("2026-08-22"), "22 Aug");
  assert.equal(en.day_long("2026-08-22"), "22 Aug 2026");
  assert.equal(id.day_long("2026-08-22"), "22 Agu 2026");
});

test("january carries its year on an axis of months", () => {
  assert.equal(en.month("2026-08"), "Aug");
  assert.equal(en.month("2027-01"), "Jan 2027");
  assert.equal(en.month_long("2026-08-01"), "August 2026");
  assert.equal(id.month_long("2026-05"), "Mei 2026");
});

test("a week is written as the range of its days", () => {
  assert.equal(en.week("2026-08-10"), "10 Aug");
  assert.equal(en.week_long("2026-08-10"), "10\u201316 Aug 2026");
  assert.equal(en.week_long("2026-08-31"), "31 Aug\u20136 Sep 2026");
  assert.equal(en.week_long("2026-12-28"), "28 Dec 2026\u20133 Jan 2027");
});

test("text that is no date is kept", () => {
  assert.equal(en.day("Webinar"), "Webinar");
});
