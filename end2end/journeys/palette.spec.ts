// The command palette and the keys of every page.
import type { Page } from "@playwright/test";

import { type Role, ROLES } from "../support/accounts.ts";
import { expect, test } from "../support/test.ts";

/** Pages that the palette offers, by title, and the roles that may open them. */
const TITLES: Record<string, readonly Role[]> = {
  Ads: ["ADMIN", "MARKETING"],
  Settings: ROLES,
  "Component kit": ROLES,
};

const palette = (page: Page) => page.getByRole("dialog", { name: "Search and commands" });
const field = (page: Page) => palette(page).getByRole("combobox", { name: "Search pages, actions and records" });
const options = (page: Page) => palette(page).getByRole("option");
const group = (page: Page, name: string) => palette(page).getByRole("group", { name });
const shortcuts = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });

async function open(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
}

test("Ctrl+K opens it, letters narrow it, Enter goes to the page", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await open(page);
  await expect(group(page, "Go to")).toBeVisible();
  await expect(group(page, "Actions")).toBeVisible();
  await page.keyboard.type("sett");
  await expect(options(page).first()).toContainText("Settings");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await portal.arrivedAt("/settings/appearance");
  await expect(palette(page)).toBeHidden();
  await open(page);
  await expect(group(page, "Recent").getByRole("option")).toContainText(["Settings"]);
});

test("the look of the portal is found by its name", async ({ portal, page }) => {
  await portal.signInAs("CSM");
  await open(page);
  await page.keyboard.type("appearance");
  await page.keyboard.press("Enter");
  await portal.arrivedAt("/settings/appearance");
});

test("the search button opens it, Esc gives the focus back", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  const button = page.getByRole("banner").getByRole("button", { name: "Search" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("kit");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(button).toBeFocused();
  await open(page);
  await expect(field(page)).toHaveValue("");
});

test("Ctrl+K works while typing, and Esc returns to the field", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await portal.open("/kit");
  const search = page.getByRole("searchbox", { name: "Find a customer" });
  await search.fill("Sinar");
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(search).toBeFocused();
  await expect(search).toHaveValue("Sinar");
});

test("Down and Up move through the lines, round the ends", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await open(page);
  const selected = palette(page).getByRole("option", { selected: true });
  await expect(selected).toHaveCount(1);
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowDown");
  await expect(options(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await expect(options(page).last()).toBeInViewport();
  await expect(selected).toHaveCount(1);
  const id = await options(page).last().getAttribute("id");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", id ?? "");
});

test("records are found, and lead to their page", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await open(page);
  await page.keyboard.type("pt ");
  await expect(group(page, "Customers").getByRole("option").first()).toBeVisible();
  await expect(palette(page).getByRole("status")).toHaveText(/^\d+ results/);
  await expect(palette(page).getByText("Searching…")).toHaveCount(0);
  await group(page, "Customers").getByRole("option").first().click();
  await portal.arrivedAt("/dashboard");
  await expect(palette(page)).toBeHidden();
});

test("words that nothing has say so", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await open(page);
  await page.keyboard.type("zzzzqqqq");
  await expect(palette(page).getByText("No match", { exact: true }).last()).toBeVisible();
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeVisible();
});

for (const role of ["CSM", "MARKETING"] as const) {
  test(`${role} is offered their own pages only`, async ({ portal, page }) => {
    await portal.signInAs(role);
    await open(page);
    for (const [title, roles] of Object.entries(TITLES)) {
      const option = group(page, "Go to").getByRole("option").filter({ hasText: title });
      await expect(option, title).toHaveCount(roles.includes(role) ? 1 : 0);
    }
  });
}

test("who may read no customers finds none", async ({ portal, page }) => {
  await portal.signInAs("MARKETING");
  await open(page);
  await page.keyboard.type("pt ");
  await expect(palette(page).getByText("Searching…")).toHaveCount(0);
  await expect(group(page, "Customers")).toHaveCount(0);
});

test("? opens the list of shortcuts, but not while typing", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await portal.open("/kit");
  const search = page.getByRole("searchbox", { name: "Find a customer" });
  await search.focus();
  await page.keyboard.type("why?");
  await expect(search).toHaveValue("why?");
  await expect(shortcuts(page)).toBeHidden();
  await search.blur();
  await page.keyboard.press("?");
  await expect(shortcuts(page)).toBeVisible();
  await expect(shortcuts(page).getByText("Search and commands")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(shortcuts(page)).toBeHidden();
});

test("Ctrl+B switches the sidebar, but not while typing", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await portal.open("/kit");
  const width = async () => (await page.getByRole("complementary").boundingBox())?.width;
  const before = await width();
  const search = page.getByRole("searchbox", { name: "Find a customer" });
  await search.focus();
  await page.keyboard.press("Control+b");
  await search.pressSequentially("b");
  await expect(search).toHaveValue("b");
  expect(await width()).toBe(before);
});

test("the palette leads to the list of shortcuts", async ({ portal, page }) => {
  await portal.signInAs("ADMIN");
  await open(page);
  await page.keyboard.type("shortcuts");
  await page.keyboard.press("Enter");
  await expect(shortcuts(page)).toBeVisible();
  await expect(palette(page)).toBeHidden();
});
