// WCAG 2.2 AA by axe-core: every page at two widths, light and dark.
import { pagesOf, type Role, ROLES } from "../support/accounts.ts";
import { expectAccessible } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

interface Case {
  role: Role | null;
  path: string;
  status?: number;
}

const CASES: readonly Case[] = [
  { role: null, path: "/login" },
  ...ROLES.flatMap((role) => pagesOf(role).map((path) => ({ role, path }))).filter(({ role, path }) => path !== "/kit" || role === "ADMIN"),
  { role: "AM", path: "/sales", status: 403 },
  { role: "AM", path: "/no/such/page", status: 404 },
];

for (const { role, path, status = 200 } of CASES) {
  for (const theme of ["light", "dark"] as const) {
    test(`${path} for ${role ?? "strangers"} (${status}), ${theme}`, async ({ portal, page }) => {
      test.slow(path === "/kit");
      if (role) await portal.signInAs(role);
      await portal.chooseTheme(theme);
      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        await portal.open(path, status);
        await expect(page.locator("html")).toHaveClass(theme === "dark" ? /\bdark\b/ : /^(?!.*\bdark\b)/);
        await expectAccessible(page);
      }
    });
  }
}

test("the open menu, date range and drawer are accessible", async ({ portal, page }) => {
  await portal.signInAs("SALES");
  await page.getByRole("button", { name: /^Account of / }).click();
  await expect(page.getByRole("menuitem", { name: "Log out" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^Month to date/ }).click();
  await expect(page.getByRole("dialog", { name: "Choose date range" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole("button", { name: "Open navigation" }).click();
  await expect(portal.navigation).toBeVisible();
  await expectAccessible(page);
});
