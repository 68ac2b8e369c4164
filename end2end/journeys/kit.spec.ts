// The catalogue of components, section by section, against the pictures in pictures/. After a wanted change:
// make e2e ARGS="kit.spec.ts --update-snapshots", then look at what changed.
import type { Page } from "@playwright/test";

import { expect, test } from "../support/test.ts";

// Both widths and both themes, in half as many pictures.
const VIEWS = [
  { name: "1440-light", width: 1440, theme: "light" },
  { name: "360-dark", width: 360, theme: "dark" },
] as const;

async function drawAll(page: Page): Promise<void> {
  for (const plot of await page.locator("[data-chart] .chart-plot").all()) {
    await plot.scrollIntoViewIfNeeded();
    await expect(plot.locator("svg, .chart-none").first()).toBeVisible();
  }
  await page.evaluate(() => scrollTo(0, 0));
}

for (const { name, width, theme } of VIEWS) {
  test(`the catalogue looks as it did, ${name}`, async ({ portal, page }) => {
    test.setTimeout(120_000);
    await portal.signInAs("ADMIN");
    await portal.chooseTheme(theme);
    await page.setViewportSize({ width, height: 900 });
    await portal.open("/kit");
    await drawAll(page);
    const links = page.getByRole("navigation", { name: "Sections of the kit" }).getByRole("link");
    const sections = (await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))).map((href) => href.slice(1));
    expect(sections.length).toBeGreaterThan(0);
    for (const section of sections) {
      await expect.soft(page.locator(`section[id="${section}"]`)).toHaveScreenshot(`${section}-${name}.png`);
    }
  });
}
