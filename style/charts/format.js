/** Numbers as text: money in minor units, counts, shares, ratios and durations, without the browser's locale. */

export const MINUS = "\u2212";
export const NBSP = "\u00a0";
export const UNKNOWN = "\u2013";

const SEPARATORS = { id: { group: ".", point: "," }, en: { group: ",", point: "." } };

// "M" is miliar (10^9) in Indonesian and million in English; a page never mixes the two.
const SUFFIXES = {
  id: { 3: `${NBSP}rb`, 6: `${NBSP}jt`, 9: `${NBSP}M`, 12: `${NBSP}T` },
  en: { 3: "K", 6: "M", 9: "B", 12: "T" },
};

const UNIT_WORDS = {
  en: { day: "day", days: "days", d: "d", h: "h", min: "min", s: "s" },
  id: { day: "hari", days: "hari", d: "hr", h: "j", min: "mnt", s: "dtk" },
};

/** `a / b` rounded half away from zero; both are non-negative whole numbers, `b` a power of ten. */
const divide = (a, b) => Math.floor(a / b) + (b > 1 && a % b >= b / 2 ? 1 : 0);

/** A non-negative decimal as a whole number of `10^-digits`, half away from zero, immune to binary noise. */
const scaled = (value, digits) => Math.round(Number((value * 10 ** digits).toPrecision(15)));

/** Whole number `units` of `10^-digits` as text with separators: `digitsText(1250, 2)` is `12,50`. */
function digitsText(units, digits, { group, point }) {
  const padded = String(units).padStart(digits + 1, "0");
  const whole = padded.slice(0, padded.length - digits).replace(/\B(?=(\d{3})+$)/g, group);
  return digits > 0 ? whole + point + padded.slice(-digits) : whole;
}

/** A non-negative whole number of `10^-scale`, three significant digits, as digits and suffix. */
function compactText(units, scale, format) {
  let length = String(units).length;
  let head = divide(units, 10 ** (length - 3));
  if (head === 1000) {
    head = 100;
    length += 1;
  }
  const order = length - 1 - scale;
  const unit = Math.min(12, Math.floor(order / 3) * 3);
  const exponent = length - 3 - scale - unit;
  const separators = SEPARATORS[format];
  if (exponent >= 0) {
    return digitsText(head * 10 ** exponent, 0, separators) + SUFFIXES[format][unit];
  }
  let digits = -exponent;
  while (digits > 0 && head % 10 === 0) {
    head /= 10;
    digits -= 1;
  }
  return digitsText(head, digits, separators) + SUFFIXES[format][unit];
}

function symbolOf(currency, format) {
  if (currency === "IDR") return `Rp${NBSP}`;
  if (currency === "USD") return format === "en" ? "$" : "US$";
  return currency ? `${currency}${NBSP}` : "";
}

/**
 * Formatters of one organisation.
 * @param {{format?: "id"|"en", language?: "en"|"id", currency?: string, scale?: number}} settings
 *   `scale` is the number of minor-unit digits of `currency`.
 */
export function numberFormats({ format = "en", language = "en", currency = "", scale = 2 } = {}) {
  const separators = SEPARATORS[format];
  const words = UNIT_WORDS[language] ?? UNIT_WORDS.en;
  const symbol = symbolOf(currency, format);
  // Rupiah are written without decimals even where amounts are stored in hundredths.
  const moneyDigits = currency === "IDR" ? 0 : scale;

  const shown = (write) => (value) => {
    if (typeof value !== "number" || !Number.isFinite(value)) return UNKNOWN;
    const text = write(Math.abs(value));
    return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
  };

  const fixed = (value, digits) => digitsText(scaled(value, digits), digits, separators);
  const exact = (minor, digits) =>
    symbol + digitsText(divide(Math.round(minor), 10 ** (scale - digits)), digits, separators);

  return {
    money: shown((minor) => exact(minor, moneyDigits)),
    money_whole: shown((minor) => exact(minor, 0)),
    money_compact: shown((minor) =>
      minor < 10_000 * 10 ** scale ? exact(minor, moneyDigits) : symbol + compactText(Math.round(minor), scale, format),
    ),
    count: shown((value) => fixed(value, 0)),
    count_compact: shown((value) => (value < 10_000 ? fixed(value, 0) : compactText(Math.round(value), 0, format))),
    percent: shown((share) => `${fixed(share * 100, 1)}%`),
    percent_whole: shown((share) => `${fixed(share * 100, 0)}%`),
    ratio: shown((value) => `${fixed(value, 1)}x`),
    days: shown((value) => `${fixed(value, 1)}${NBSP}${value === 1 ? words.day : words.days}`),
    duration: shown((seconds) => durationText(Math.round(seconds), words)),
    /** `value` in units of `10^power`, with `digits` decimals and no sign of the unit. */
    scaled: (value, power, digits) => shown((units) => fixed(units / 10 ** power, digits))(value),
  };
}

function durationText(seconds, words) {
  const steps = [
    [86_400, words.d],
    [3_600, words.h],
    [60, words.min],
    [1, words.s],
  ];
  const first = Math.max(
    0,
    steps.findIndex(([size]) => seconds >= size),
  );
  if (seconds < 1) return `0${NBSP}${words.s}`;
  const [size, word] = steps[first];
  const head = `${Math.floor(seconds / size)}${NBSP}${word}`;
  const [nextSize, nextWord] = steps[first + 1] ?? [];
  const rest = nextSize ? Math.floor((seconds % size) / nextSize) : 0;
  return rest > 0 ? `${head} ${rest}${NBSP}${nextWord}` : head;
}
