// Going through the whole portal by its links: every page by client navigation and by a full load, with a clean console
// (the collector in support/problems.ts fails the test otherwise).
import { ROLES } from "../support/accounts.ts";
import { expect, test } from "../support/test.ts";

for (const role of ROLES) {
  test(`${role} clicks through every page`, async ({ portal, page }) => {
    test.slow();
    await portal.signInAs(role);
    const paths = await portal.linkedPaths();
    await page.evaluate(() => document.documentElement.setAttribute("data-same-document", ""));
    for (const path of paths) {
      const link = portal.navigation.getByRole("link").and(page.locator(`[href^="${path}"]`));
      await link.first().click();
      await portal.arrivedAt(path);
      await expect(link.first()).toHaveAttribute("aria-current", "page");
      // The catalogue shows what loading looks like.
      if (path !== "/kit") await expect(portal.main.locator('[aria-busy="true"]')).toHaveCount(0);
      for (const chart of await portal.charts.all()) {
        await chart.scrollIntoViewIfNeeded();
        await expect(chart.locator("svg").first()).toBeVisible();
        await chart.hover();
      }
    }
    // No full load in between.
    await expect(page.locator("html")).toHaveAttribute("data-same-document", "");
    for (const path of paths) {
      await portal.open(path);
      await expect(portal.heading).toBeVisible();
    }
  });
}
