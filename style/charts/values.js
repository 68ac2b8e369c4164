/** Small readings of ECharts data: an item is a number, null, or an object with a `value`. */

const isItem = (item) => item !== null && typeof item === "object" && !Array.isArray(item);

/** The number in an item; `null` when there is none. A `[category, value]` pair counts by its second part. */
export function valueOf(item) {
  const value = isItem(item) ? item.value : item;
  const number = Array.isArray(value) ? value[1] : value;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}

/** The item as an object, so that fields can be put beside its value. */
export const asItem = (item) => (isItem(item) ? item : { value: item ?? null });

/** A component that may be given once or as a list, as a list. */
export const listOf = (component) => (component === undefined ? [] : [component].flat());

/** The category axis of an option (`{name: "xAxis"|"yAxis", axis}`), or `undefined`. */
export function categoryAxis(option) {
  for (const name of ["xAxis", "yAxis"]) {
    const axis = listOf(option[name]).find(({ type, data }) => type === "category" || (!type && data));
    if (axis) return { name, axis };
  }
  return undefined;
}

/** The largest absolute value an axis has to reach: stacks are added up, everything else stands alone. */
export function largestValue(series) {
  const sums = new Map();
  let largest = 0;
  for (const { stack, data = [] } of series) {
    data.forEach((item, index) => {
      const value = Math.abs(valueOf(item) ?? 0);
      const key = stack === undefined ? undefined : `${stack}/${index}`;
      const sum = key === undefined ? value : (sums.get(key) ?? 0) + value;
      if (key !== undefined) sums.set(key, sum);
      largest = Math.max(largest, sum);
    });
  }
  return largest;
}

/** Fills what `target` leaves open from `defaults`, at any depth; what the target says always stays. */
export function fill(target, defaults) {
  const result = { ...target };
  for (const [key, value] of Object.entries(defaults)) {
    const present = result[key];
    if (present === undefined) result[key] = value;
    else if (isItem(present) && isItem(value)) result[key] = fill(present, value);
  }
  return result;
}
