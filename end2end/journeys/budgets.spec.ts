// What is sent to the browser, and how still the page stands.
import { brotliCompressSync } from "node:zlib";

import { expect, test } from "../support/test.ts";

declare global {
  interface Window {
    shifted: number;
  }
}

const KB = 1000;

test("scripts, styles and fonts stay within their budgets", async ({ portal, page }) => {
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!/\.(wasm|css|woff2|js)$/.test(pathname) || !response.ok()) return;
    const sent = (body: Buffer) => (pathname.endsWith(".woff2") ? body.length : brotliCompressSync(body).length);
    pending.push(response.body().then((body) => void sizes.set(pathname, sent(body))));
  });
  await portal.open("/login");
  await Promise.all(pending);
  const sizesOf = (ending: string) => [...sizes].filter(([path]) => path.endsWith(ending)).map(([, size]) => size);
  const total = (ending: string) => sizesOf(ending).reduce((sum, size) => sum + size, 0);
  // Of the browser program only the main part is loaded here; each page's own part comes with the page.
  const main = Math.max(0, ...sizesOf(".wasm"));
  expect(main).toBeGreaterThan(0);
  expect(main).toBeLessThanOrEqual(350 * KB);
  expect(total(".css")).toBeLessThanOrEqual(25 * KB);
  expect(total(".woff2")).toBeLessThanOrEqual(32 * KB);
  expect([...sizes.keys()].filter((path) => path.startsWith("/charts/") && path !== "/charts/mount.js")).toEqual([]);
});

test("hashed files are compressed and kept for a year, pages are not stored", async ({ portal, page }) => {
  const headers = new Map<string, Record<string, string>>();
  page.on("response", (response) => headers.set(new URL(response.url()).pathname, response.headers()));
  await portal.open("/login");
  const files = [...headers].filter(([path]) => path.startsWith("/pkg/"));
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const [path, header] of files) {
    expect(header["cache-control"], path).toBe("public, max-age=31536000, immutable");
    if (/\.(wasm|css)$/.test(path)) expect(header["content-encoding"], path).toBe("br");
  }
  expect(headers.get("/login")?.["cache-control"]).toContain("no-store");
});

for (const [role, path] of [["AM", "/dashboard"], ["SALES", "/sales"]] as const) {
  for (const width of [360, 1440]) {
    test(`nothing moves on ${path} at ${width}`, async ({ portal, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.addInitScript(() => {
        window.shifted = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) window.shifted += entry.value;
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      await portal.signInAs(role);
      await portal.open(path);
      // The budget is defined over a time: from navigation to five seconds after hydration.
      await page.waitForTimeout(5000);
      expect(await page.evaluate(() => window.shifted)).toBeLessThanOrEqual(0.02);
    });
  }
}
