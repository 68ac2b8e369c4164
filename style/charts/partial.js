/** The bucket that is not over yet: bars are paler, lines are dashed into it. */
import { asItem, fill, valueOf } from "./values.js";

/**
 * @param {object[]} series
 * @param {number|undefined} from index of the first unfinished bucket
 */
export function markPartial(series, from) {
  if (from === undefined) return series;
  return series.flatMap((one) => {
    if (one.type === "bar") return [paleBars(one, from)];
    if (one.type === "line" && from > 0 && valueOf(one.data?.[from]) !== null) return dashedEnd(one, from);
    return [one];
  });
}

function paleBars(series, from) {
  const data = (series.data ?? []).map((item, index) =>
    index < from ? item : fill(asItem(item), { itemStyle: { opacity: 0.55 } }),
  );
  return { ...series, data };
}

/** One line becomes two of the same name: the finished part, and a dashed one from its last point on. */
function dashedEnd(series, from) {
  const keep = (test) => series.data.map((item, index) => (test(index) ? item : null));
  const rest = {
    ...series,
    id: `${series.id ?? series.name}/so-far`,
    data: keep((index) => index >= from - 1),
    lineStyle: { ...series.lineStyle, type: [5, 5] },
    areaStyle: undefined,
    // The joint belongs to the finished part; the tooltip must not list it twice.
    waymark: { ...series.waymark, joint: from - 1 },
  };
  return [{ ...series, data: keep((index) => index < from) }, rest];
}
