// Charts: loaded when they are seen, readable by keyboard and as a table.
import type { Request } from "@playwright/test";

import type { Portal } from "../support/portal.ts";
import { expect, test } from "../support/test.ts";

/** The drawing code and everything it brings; the small module that watches for charts may come earlier. */
const isDrawingCode = (request: Request): boolean => /^\/charts\/(?!mount\.js$)/.test(new URL(request.url()).pathname);

async function firstChart(portal: Portal) {
  const chart = portal.charts.first();
  await chart.scrollIntoViewIfNeeded();
  await expect(chart.locator("svg").first()).toBeVisible();
  return chart;
}

test("nothing is loaded for charts before one is about to be seen", async ({ portal, page }) => {
  const loaded: string[] = [];
  page.on("request", (request) => {
    if (isDrawingCode(request)) loaded.push(request.url());
  });
  // So low that the first chart is more than 200 px away.
  await page.setViewportSize({ width: 360, height: 240 });
  await portal.signInAs("AM");
  await page.evaluate(() => new Promise<void>((done) => requestIdleCallback(() => done())));
  expect(loaded).toEqual([]);
  await firstChart(portal);
  expect(loaded.length).toBeGreaterThan(0);
});

test("the arrow keys read a chart's values", async ({ portal, page }) => {
  await portal.signInAs("AM");
  const chart = await firstChart(portal);
  const spoken = chart.getByRole("status");
  await chart.focus();
  await page.keyboard.press("Home");
  await expect(spoken).not.toBeEmpty();
  const first = await spoken.innerText();
  await page.keyboard.press("ArrowRight");
  await expect(spoken).not.toHaveText(first);
  await expect(spoken).not.toBeEmpty();
  await page.keyboard.press("ArrowLeft");
  await expect(spoken).toHaveText(first);
  await page.keyboard.press("End");
  await expect(spoken).not.toHaveText(first);
  await page.keyboard.press("Escape");
  await expect(spoken).toBeEmpty();
});

for (const [role, path] of [["AM", "/dashboard"], ["GM", "/dashboard"], ["ADMIN", "/dashboard"], ["SALES", "/sales"]] as const) {
  test(`every chart of ${role} on ${path} has a name, a description and a table`, async ({ portal }) => {
    await portal.signInAs(role);
    const charts = await portal.charts.all();
    expect(charts.length).toBeGreaterThan(0);
    for (const chart of charts) {
      await chart.scrollIntoViewIfNeeded();
      await expect(chart).toHaveAccessibleName(/\S/);
      await expect(chart).toHaveAccessibleDescription(/\S/);
      await expect(chart.locator("svg").first()).toBeVisible();
      await chart.hover();
      const figure = chart.locator("xpath=ancestor::figure");
      await figure.getByText("View data table").click();
      await expect(figure.getByRole("table").getByRole("row").nth(1)).toBeVisible();
    }
  });
}
