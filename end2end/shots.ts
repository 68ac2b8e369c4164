// Pictures of every page for every role, at two widths, light and dark: shots/<role>/<page>-<width>-<theme>.png
import { pagesOf, ROLES } from "./support/accounts.ts";
import type { Portal } from "./support/portal.ts";
import { test } from "./support/test.ts";

const WIDTHS = [1440, 360];
const THEMES = ["light", "dark"] as const;

const nameOf = (path: string): string => path.slice(1).replaceAll("/", "-");

async function drawCharts(portal: Portal): Promise<void> {
  for (const chart of await portal.charts.all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator("svg").first().waitFor();
  }
  await portal.page.evaluate(() => scrollTo(0, 0));
}

async function take(portal: Portal, folder: string, path: string, status = 200): Promise<void> {
  const { page } = portal;
  for (const theme of THEMES) {
    await portal.chooseTheme(theme);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await portal.open(path, status);
      await drawCharts(portal);
      const file = `shots/${folder}/${nameOf(path)}-${width}-${theme}.png`;
      await page.screenshot({ path: file, fullPage: true, animations: "disabled" });
    }
  }
}

test("strangers", async ({ portal }) => {
  await take(portal, "strangers", "/login");
});

for (const role of ROLES) {
  test(role, async ({ portal }) => {
    test.slow();
    await portal.signInAs(role);
    const folder = role.toLowerCase();
    for (const path of pagesOf(role)) await take(portal, folder, path);
    if (role === "AM") {
      await take(portal, folder, "/sales", 403);
      await take(portal, folder, "/no/such/page", 404);
    }
  });
}
