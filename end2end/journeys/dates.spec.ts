// Choosing days: by keyboard, by preset, by typing; the choice stands in the address.
import type { Locator, Page } from "@playwright/test";

import type { Portal } from "../support/portal.ts";
import { expect, test } from "../support/test.ts";

// The catalogue's day is 20 November 2026, whenever the tests run.
const USUAL = "Month to date · 1–20 Nov 2026";

const button = (page: Page): Locator => page.getByRole("main").getByRole("button", { name: /^(Today|Last 7 days|(Month|Quarter|Year) to date|Custom) ·/ });
const picker = (page: Page): Locator => page.getByRole("dialog", { name: "Choose date range" });
const day = (page: Page, name: string): Locator => picker(page).getByRole("gridcell").getByRole("button", { name: new RegExp(`^${name}(,|$)`) });
const months = (page: Page): Locator => picker(page).getByRole("grid");
const parameters = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

async function open(portal: Portal, query = ""): Promise<void> {
  await portal.signInAs("ADMIN");
  await portal.open(`/kit${query}`);
}

async function openPicker(page: Page): Promise<void> {
  await button(page).focus();
  await page.keyboard.press("Enter");
  await expect(picker(page)).toBeVisible();
}

test("the keys move by day, week, month and year", async ({ portal, page }) => {
  test.slow();
  await open(portal);
  await expect(button(page)).toHaveText(USUAL);
  await openPicker(page);
  await expect(day(page, "20 November 2026")).toBeFocused();
  for (const [key, name] of [
    ["ArrowLeft", "19 November 2026"],
    ["ArrowRight", "20 November 2026"],
    ["ArrowUp", "13 November 2026"],
    ["ArrowDown", "20 November 2026"],
    ["Home", "16 November 2026"],
    ["End", "22 November 2026"],
    ["PageUp", "22 October 2026"],
    ["PageDown", "22 November 2026"],
    ["Shift+PageUp", "22 November 2025"],
    ["Shift+PageDown", "22 November 2026"],
    ["PageUp", "22 October 2026"],
    ["PageUp", "22 September 2026"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(day(page, name), key).toBeFocused();
  }
  await expect(picker(page).locator("[data-day][tabindex='0']")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(picker(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
  await expect(button(page)).toHaveText(USUAL);
});

test("the end of a month is kept within shorter ones", async ({ portal, page }) => {
  await open(portal, "?range=custom&from=2026-03-01&to=2026-03-31");
  await openPicker(page);
  await expect(day(page, "31 March 2026")).toBeFocused();
  await page.keyboard.press("PageUp");
  await expect(day(page, "28 February 2026")).toBeFocused();
});

test("Enter picks both ends, and Apply shows them", async ({ portal, page }) => {
  await open(portal);
  await openPicker(page);
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(picker(page).getByRole("status")).toHaveText("16 November 2026, start");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(picker(page).getByRole("status")).toHaveText("9 November 2026, start; 16 November 2026, end");
  await expect(day(page, "9 November 2026")).toHaveAccessibleName("9 November 2026, start");
  await expect(day(page, "16 November 2026")).toHaveAccessibleName("16 November 2026, end");
  await expect(picker(page).getByRole("gridcell", { selected: true })).toHaveCount(8);
  await expect(picker(page).getByLabel("From")).toHaveValue("2026-11-09");
  await expect(picker(page).getByLabel("To", { exact: true })).toHaveValue("2026-11-16");
  // Nothing is shown before Apply.
  expect(parameters(page)).toEqual({});
  await picker(page).getByRole("button", { name: "Apply" }).click();
  await expect(button(page)).toHaveText("Custom · 9–16 Nov 2026");
  await expect(picker(page)).toBeHidden();
  expect(parameters(page)).toMatchObject({ from: "2026-11-09", to: "2026-11-16" });
});

test("days are picked by pointer, over the end of a month", async ({ portal, page }) => {
  await open(portal);
  await openPicker(page);
  await expect(months(page)).toHaveCount(2);
  await expect(months(page).first()).toHaveAccessibleName("October 2026");
  await day(page, "26 October 2026").click();
  await day(page, "3 November 2026").click();
  await picker(page).getByRole("button", { name: "Apply" }).click();
  await expect(button(page)).toHaveText("Custom · 26 Oct – 3 Nov 2026");
});

test("the buttons turn the months", async ({ portal, page }) => {
  await open(portal);
  await openPicker(page);
  await picker(page).getByRole("button", { name: "Previous month" }).click();
  await expect(months(page).first()).toHaveAccessibleName("September 2026");
  await picker(page).getByRole("button", { name: "Next month" }).click();
  await expect(months(page).last()).toHaveAccessibleName("November 2026");
});

test("a preset applies at once and is marked", async ({ portal, page }) => {
  await open(portal);
  for (const [name, range, label] of [
    ["Today", "today", "Today · 20 Nov 2026"],
    ["Last 7 days", "7d", "Last 7 days · 14–20 Nov 2026"],
    ["Quarter to date", "qtd", "Quarter to date · 1 Oct – 20 Nov 2026"],
    ["Year to date", "ytd", "Year to date · 1 Jan – 20 Nov 2026"],
  ] as const) {
    await openPicker(page);
    await picker(page).getByRole("link", { name }).click();
    await expect(button(page)).toHaveText(label);
    await expect(picker(page)).toBeHidden();
    expect(parameters(page)).toEqual({ range });
  }
  await openPicker(page);
  await expect(picker(page).getByRole("link", { name: "Year to date" })).toHaveAttribute("aria-current", "true");
  await picker(page).getByRole("link", { name: "Month to date" }).click();
  await expect(button(page)).toHaveText(USUAL);
  expect(parameters(page)).toEqual({});
});

test("the comparison waits for Apply and stays with the next preset", async ({ portal, page }) => {
  await open(portal);
  await openPicker(page);
  await picker(page).getByLabel("From").fill("2026-11-02");
  await picker(page).getByLabel("To", { exact: true }).fill("2026-11-08");
  await picker(page).getByLabel("Compare with").selectOption({ label: "Previous year" });
  await expect(picker(page).getByText(/2–8 Nov 2026.*2025/)).toBeVisible();
  expect(parameters(page)).toEqual({});
  await picker(page).getByRole("button", { name: "Apply" }).click();
  await expect(button(page)).toHaveText("Custom · 2–8 Nov 2026");
  expect(parameters(page)).toMatchObject({ compare: "year" });
  await openPicker(page);
  await picker(page).getByRole("link", { name: "Quarter to date" }).click();
  await expect(button(page)).toContainText("Quarter to date");
  expect(parameters(page)).toEqual({ range: "qtd", compare: "year" });
});

test("days in the wrong order are refused below the fields", async ({ portal, page }) => {
  await open(portal);
  await openPicker(page);
  await picker(page).getByLabel("From").fill("2026-11-20");
  await picker(page).getByLabel("To", { exact: true }).fill("2026-11-01");
  await expect(picker(page).getByRole("alert")).toHaveText(/^End date must be on or after start date/);
  await expect(picker(page).getByLabel("To", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await picker(page).getByRole("button", { name: "Apply" }).click();
  await expect(picker(page)).toBeVisible();
  await expect(picker(page).getByLabel("To", { exact: true })).toBeFocused();
  expect(parameters(page)).toEqual({});
  await picker(page).getByLabel("To", { exact: true }).fill("2026-11-21");
  await expect(picker(page).getByRole("alert")).toHaveCount(0);
});

test("Cancel forgets what was picked", async ({ portal, page }) => {
  await open(portal);
  await openPicker(page);
  await day(page, "3 November 2026").click();
  await picker(page).getByRole("button", { name: "Cancel" }).click();
  await expect(picker(page)).toBeHidden();
  await expect(button(page)).toBeFocused();
  await openPicker(page);
  await expect(picker(page).getByLabel("From")).toHaveValue("2026-11-01");
  await expect(picker(page).getByLabel("To", { exact: true })).toHaveValue("2026-11-20");
});

test("what else stands in the address stays, but for the page of a list", async ({ portal, page }) => {
  await open(portal, "?q=a&status=WON&status=LOST&page=2&report=customers");
  await openPicker(page);
  await picker(page).getByRole("link", { name: "Year to date" }).click();
  await expect(button(page)).toContainText("Year to date");
  const kept = new URL(page.url()).searchParams;
  expect([kept.get("q"), kept.getAll("status"), kept.get("report"), kept.has("page")]).toEqual(["a", ["WON", "LOST"], "customers", false]);
  await openPicker(page);
  await picker(page).getByLabel("From").fill("2026-10-05");
  await picker(page).getByLabel("To", { exact: true }).fill("2026-10-06");
  await picker(page).getByRole("button", { name: "Apply" }).click();
  await expect(button(page)).toContainText("Custom · 5–6 Oct 2026");
  const after = new URL(page.url()).searchParams;
  expect([after.get("q"), after.getAll("status"), after.get("report")]).toEqual(["a", ["WON", "LOST"], "customers"]);
});

test("Back goes to the days before", async ({ portal, page }) => {
  await open(portal);
  await openPicker(page);
  await picker(page).getByRole("link", { name: "Year to date" }).click();
  await expect(button(page)).toContainText("Year to date");
  await page.goBack();
  await expect(button(page)).toHaveText(USUAL);
  await page.goForward();
  await expect(button(page)).toContainText("Year to date");
});

test("at 360 one month shows, and the page stays as wide as the window", async ({ portal, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(portal);
  await openPicker(page);
  await expect(months(page).and(page.locator(":visible"))).toHaveCount(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await picker(page).getByRole("link", { name: "Last 7 days" }).click();
  await expect(button(page)).toHaveText("Last 7 days · 14–20 Nov 2026");
});

test("days out of reach can be read but not picked", async ({ portal, page }) => {
  await open(portal);
  const grid = page.getByRole("main").getByRole("grid").filter({ has: page.getByRole("button", { name: "12 November 2026, start" }) });
  const outside = grid.getByRole("button", { name: "5 November 2026", exact: true });
  await expect(outside).toHaveAttribute("aria-disabled", "true");
  await outside.click({ force: true });
  await expect(grid.getByRole("button", { name: "12 November 2026, start" })).toBeVisible();
});

for (const query of ["range=nope", "range=custom&from=2026-11-20&to=2026-11-01", "range=custom&from=2026-02-30&to=2026-03-01", "range=custom"]) {
  test(`an address with days that make no period falls back, and says so: ${query}`, async ({ portal, page }) => {
    await portal.signInAs("ADMIN");
    await portal.open(`/dashboard?${query}`);
    await expect(page.getByRole("banner").getByRole("button", { name: /^Month to date ·/ })).toBeVisible();
    await expect(portal.main.getByRole("status").filter({ hasText: /Showing|month to date/i }).first()).toBeVisible();
  });
}
