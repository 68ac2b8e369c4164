// The shell: sidebar, theme, widths, focus.
import { spareManager } from "../support/accounts.ts";
import { expect, test } from "../support/test.ts";

test("the collapsed sidebar stays collapsed after a reload", async ({ portal, page }) => {
  await portal.signInAs("AM", spareManager(2));
  const root = page.locator("html");
  const width = async () => (await page.getByRole("complementary").boundingBox())?.width;
  expect(await width()).toBeCloseTo(256, -1);
  await page.getByRole("button", { name: "Collapse" }).click();
  await expect(root).toHaveAttribute("data-sidebar", "rail");
  await expect.poll(width).toBeLessThan(100);
  await page.reload();
  await expect(root).toHaveAttribute("data-sidebar", "rail");
  await portal.hydrated();
  expect(await width()).toBeLessThan(100);
  await expect(portal.navigation.getByRole("link", { name: "Dashboard" })).toBeVisible();
  await page.keyboard.press("Control+b");
  await expect(root).toHaveAttribute("data-sidebar", "expanded");
});

test("the sidebar collapses without script", async ({ unscripted }) => {
  await unscripted.signInAs("AM", spareManager(3));
  await unscripted.page.getByRole("button", { name: "Collapse" }).click();
  await unscripted.arrivedAt("/dashboard");
  await expect(unscripted.page.locator("html")).toHaveAttribute("data-sidebar", "rail");
});

test("below 1024 the navigation is a drawer", async ({ portal, page }) => {
  await page.setViewportSize({ width: 768, height: 900 });
  await portal.signInAs("ADMIN");
  await expect(portal.navigation).toBeHidden();
  await page.getByRole("button", { name: "Open navigation" }).click();
  await portal.navigation.getByRole("link", { name: "Overview" }).click();
  await portal.arrivedAt("/sales");
  await expect(portal.navigation).toBeHidden();
});

test("light is the default, whatever the system prefers; dark is kept by choice", async ({ portal, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await portal.signInAs("AM", spareManager(4));
  await expect(page.locator("html")).not.toHaveClass(/\bdark\b/);
  await page.getByRole("button", { name: /^Account of / }).click();
  await page.getByRole("menuitem", { name: "Dark theme" }).click();
  await expect(page.locator("html")).toHaveClass(/\bdark\b/);
  await page.reload();
  await expect(page.locator("html")).toHaveClass(/\bdark\b/);
});

test("the first Tab reaches the skip link, which leads to the content", async ({ portal, page }) => {
  await portal.signInAs("AM");
  await portal.open("/dashboard");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(portal.main).toBeFocused();
});
