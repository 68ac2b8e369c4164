/** Where a click on a chart leads: the datum's own `link`, or the chart's template filled from the datum. */

/**
 * @param {string|undefined} template such as `/sales?range=custom&from={category}&to={category}`
 * @param {Record<string, unknown>} values what the placeholders may name
 * @returns {string|undefined} a path on this site, or nothing
 */
export function targetOf(link, template, values) {
  const path = typeof link === "string" ? link : fillTemplate(template, values);
  // Only our own pages: "//host" and "scheme:" would leave the site.
  return path && /^\/(?![/\\])/.test(path) ? path : undefined;
}

function fillTemplate(template, values) {
  if (!template) return undefined;
  let complete = true;
  const path = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = values[name];
    if (value === undefined || value === null) complete = false;
    return encodeURIComponent(String(value));
  });
  return complete ? path : undefined;
}

/** Follows `path` by a real click on a real link, so that a client router takes it when there is one. */
export function follow(path, inside) {
  const anchor = inside.ownerDocument.createElement("a");
  anchor.href = path;
  anchor.hidden = true;
  inside.append(anchor);
  anchor.click();
  anchor.remove();
}
