/** Reading a chart with the arrow keys: left and right walk along, up and down choose a series, Escape leaves. */

/** The next place after `key`, or `undefined` when the key is not ours. */
export function step(at, key, { points, series }) {
  if (points === 0) return undefined;
  const last = points - 1;
  const start = at ?? { dataIndex: -1, seriesIndex: undefined };
  const along = (dataIndex) => ({ ...start, dataIndex: Math.min(last, Math.max(0, dataIndex)) });
  switch (key) {
    case "ArrowRight":
      return along(start.dataIndex + 1);
    case "ArrowLeft":
      return along(at ? start.dataIndex - 1 : last);
    case "Home":
      return along(0);
    case "End":
      return along(last);
    case "ArrowDown":
    case "ArrowUp": {
      if (series < 2) return along(Math.max(0, start.dataIndex));
      const by = key === "ArrowDown" ? 1 : -1;
      const from = start.seriesIndex ?? (by > 0 ? -1 : 0);
      return { ...along(Math.max(0, start.dataIndex)), seriesIndex: (from + by + series) % series };
    }
    default:
      return undefined;
  }
}
