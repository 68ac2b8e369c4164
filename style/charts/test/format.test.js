import assert from "node:assert/strict";
import { test } from "node:test";
import { numberFormats } from "../format.js";

const idr = numberFormats({ format: "id", currency: "IDR", scale: 2 });
const usd = numberFormats({ format: "en", currency: "USD", scale: 2 });
const plain = (text) => text.replaceAll("\u00a0", " ");

test("rupiah are exact without decimals and with a hard space", () => {
  assert.equal(idr.money(125_000_000_000), "Rp\u00a01.250.000.000");
  assert.equal(idr.money(0), "Rp\u00a00");
});

test("dollars are exact with two decimals", () => {
  assert.equal(usd.money(125_000), "$1,250.00");
  assert.equal(usd.money(5), "$0.05");
  assert.equal(usd.money(0), "$0.00");
});

test("a compact amount has three significant digits and no idle zeros", () => {
  assert.equal(plain(idr.money_compact(125_000_000_000)), "Rp 1,25 M");
  assert.equal(plain(idr.money_compact(1_250_000_000)), "Rp 12,5 jt");
  assert.equal(plain(idr.money_compact(98_800_000)), "Rp 988 rb");
  assert.equal(plain(idr.money_compact(123_000_000_000_000)), "Rp 1,23 T");
  assert.equal(plain(idr.money_compact(500_000_000_000)), "Rp 5 M");
  assert.equal(usd.money_compact(125_000_000_000), "$1.25B");
  assert.equal(usd.money_compact(1_250_000_000), "$12.5M");
  assert.equal(usd.money_compact(98_800_000), "$988K");
});

test("amounts below ten thousand are never compact", () => {
  assert.equal(usd.money_compact(999_999), "$9,999.99");
  assert.equal(usd.money_compact(1_000_000), "$10K");
  assert.equal(plain(idr.money_compact(999_900)), "Rp 9.999");
});

test("rounding goes half away from zero", () => {
  assert.equal(usd.money_compact(1_234_500), "$12.3K");
  assert.equal(usd.money_compact(1_235_000), "$12.4K");
  assert.equal(usd.money_compact(-1_235_000), "\u2212$12.4K");
  assert.equal(plain(idr.money(150)), "Rp 2");
  assert.equal(plain(idr.money(-150)), "\u2212Rp 2");
  assert.equal(usd.percent(0.7845), "78.5%");
});

test("rounding up to a thousand moves to the next unit", () => {
  assert.equal(usd.money_compact(99_999_999), "$1M");
  assert.equal(plain(idr.money_compact(99_999_999_999)), "Rp 1 M");
  assert.equal(plain(idr.money_compact(999_999_999_999_999_9)), "Rp 100 T");
});

test("beyond the last unit the digits are grouped", () => {
  const whole = numberFormats({ format: "id", currency: "IDR", scale: 0 });
  assert.equal(plain(whole.money_compact(1_234_000_000_000_000)), "Rp 1.230 T");
});

test("the minus is the mathematical one and stands before the symbol", () => {
  assert.equal(plain(idr.money(-35_000_000)), "\u2212Rp 350.000");
  assert.equal(usd.money(-1), "\u2212$0.01");
  assert.equal(usd.percent(-0.04), "\u22124.0%");
});

test("a value that rounds to nothing has no sign", () => {
  assert.equal(plain(idr.money(-1)), "Rp 0");
  assert.equal(usd.percent(-0.0001), "0.0%");
});

test("a dollar amount in an Indonesian organisation is marked US", () => {
  assert.equal(numberFormats({ format: "id", currency: "USD", scale: 2 }).money(125_000), "US$1.250,00");
});

test("a currency without minor units is not divided", () => {
  assert.equal(plain(numberFormats({ format: "en", currency: "JPY", scale: 0 }).money(1250)), "JPY 1,250");
});

test("unknown values are an en dash", () => {
  for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) assert.equal(usd.money(value), "\u2013");
});

test("percent, ratio and count follow the separators of the organisation", () => {
  assert.equal(idr.percent(0.784), "78,4%");
  assert.equal(idr.ratio(2.4), "2,4x");
  assert.equal(idr.count(1284), "1.284");
  assert.equal(usd.percent(0.784), "78.4%");
  assert.equal(usd.ratio(2.4), "2.4x");
  assert.equal(usd.count(1284), "1,284");
  assert.equal(usd.count_compact(9_999), "9,999");
  assert.equal(usd.count_compact(12_500), "12.5K");
});

test("durations name their two largest units", () => {
  assert.equal(plain(usd.duration(260)), "4 min 20 s");
  assert.equal(plain(usd.duration(3_600)), "1 h");
  assert.equal(plain(usd.duration(90_000)), "1 d 1 h");
  assert.equal(plain(usd.duration(0)), "0 s");
  assert.equal(plain(idr.days(9.2)), "9,2 days");
});

test("amounts near the safe limit keep every digit", () => {
  assert.equal(usd.money(9_007_199_254_740_991), "$90,071,992,547,409.91");
  assert.equal(usd.money_compact(9_007_199_254_740_991), "$90.1T");
});
