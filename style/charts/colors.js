/** Colours of the style sheet as values that ECharts can compute with. */

const REFERENCE = /^var\((--[\w-]+)(?:\s*\/\s*([\d.]+))?\)$/;
const SRGB = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.e-]+))?\)$/;

/** `color(srgb …)` as the browser prints it, turned into `rgba(…)`; other notations come back unchanged. */
export function plainColor(computed, alpha = 1) {
  const match = SRGB.exec(computed);
  if (!match) return computed;
  const [red, green, blue] = match.slice(1, 4).map((part) => Math.round(Math.min(1, Math.max(0, Number(part))) * 255));
  return `rgba(${red},${green},${blue},${Number(match[4] ?? 1) * alpha})`;
}

/**
 * A function from a custom property's name (and an opacity) to a colour, read from the computed style of `element`.
 * Mixing a colour with itself in sRGB makes every browser print it in one notation, whatever the token was written in.
 */
export function colorReader(element) {
  const cache = new Map();
  return (name, alpha = 1) => {
    const key = `${name}/${alpha}`;
    if (!cache.has(key)) {
      const probe = element.ownerDocument.createElement("i");
      // With forced colours the browser would answer with the system's text colour for every token.
      probe.style.forcedColorAdjust = "none";
      probe.style.color = `color-mix(in srgb, var(${name}), var(${name}))`;
      element.append(probe);
      cache.set(key, plainColor(getComputedStyle(probe).color, alpha));
      probe.remove();
    }
    return cache.get(key);
  };
}

/** Replaces every `"var(--name)"` and `"var(--name / 0.2)"` in a JSON value; the rest is kept as it is. */
export function resolveColors(value, color) {
  if (typeof value === "string") {
    const match = REFERENCE.exec(value);
    return match ? color(match[1], match[2] === undefined ? 1 : Number(match[2])) : value;
  }
  if (Array.isArray(value)) return value.map((item) => resolveColors(item, color));
  if (value && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolveColors(item, color)]));
  }
  return value;
}
