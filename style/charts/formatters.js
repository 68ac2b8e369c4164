/** Named formatters: `"@money_compact"` in the server's option becomes a function here, so no code travels as data. */
import { dateFormats } from "./dates.js";
import { numberFormats } from "./format.js";

const LONG_DATES = { "@day": "day_long", "@week": "week_long", "@month": "month_long" };

/**
 * @param {object} settings the `waymark` part of an option
 * @param {number} largest the largest absolute value drawn; decides the decimals of `@axis`
 */
export function formattersOf(settings, largest = 0) {
  const numbers = numberFormats(settings);
  const dates = dateFormats(settings.language);
  const table = { ...numbers, ...dates };
  delete table.scaled;
  const kinds = { ...numbers, money: numbers.money };

  table.axis = axisFormatter(settings, numbers, largest);
  return {
    /** The function behind `"@name"`; an unknown name prints the value as it is. */
    named: (reference) => table[reference.slice(1)] ?? String,
    /** Exact text of a value of `kind` (money, count, percent, ratio, days, duration). */
    exact: (value, kind = settings.kind) => (kinds[kind] ?? numbers.count)(value),
    /** The axis category in words, written out in full for tooltips and for reading aloud. */
    category: (value, reference) => (LONG_DATES[reference] ? dates[LONG_DATES[reference]](value) : String(value)),
  };
}

function axisFormatter({ kind = "count", unit, scale = 2 }, numbers, largest) {
  if (kind === "money" && unit !== undefined) {
    const power = unit + scale;
    const top = largest / 10 ** power;
    const digits = top >= 10 ? 0 : top >= 1 ? 1 : 2;
    return (value) => numbers.scaled(value, power, digits);
  }
  const money = (minor) =>
    Math.abs(minor) < 10_000 * 10 ** scale ? numbers.money_whole(minor) : numbers.money_compact(minor);
  const byKind = {
    money,
    percent: largest < 0.04 ? numbers.percent : numbers.percent_whole,
    count: numbers.count_compact,
    ratio: numbers.ratio,
    days: numbers.days,
    duration: numbers.duration,
  };
  return byKind[kind] ?? numbers.count_compact;
}
