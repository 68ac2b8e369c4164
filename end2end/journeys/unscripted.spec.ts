// The portal with JavaScript switched off: links with addresses and plain forms.
import { readFile } from "node:fs/promises";

import type { Locator } from "@playwright/test";

import { spareManager } from "../support/accounts.ts";
import type { Portal } from "../support/portal.ts";
import { expect, test } from "../support/test.ts";

const list = (portal: Portal): Locator => portal.main.getByRole("region", { name: "Orders", exact: true }).first();
const names = (portal: Portal): Promise<string[]> => list(portal).locator("tbody").getByRole("rowheader").allTextContents();
const parameters = (portal: Portal): URLSearchParams => new URL(portal.page.url()).searchParams;
/** Boxes that are drawn over their text are pressed by their words. */
const tick = (form: Locator, words: string): Promise<void> => form.getByText(words, { exact: true }).click();

async function openList(portal: Portal, query = ""): Promise<void> {
  await portal.signInAs("ADMIN");
  await portal.open(`/kit${query}`);
}

test("a list is sorted, searched and paged without script", async ({ unscripted }) => {
  await openList(unscripted);
  const orders = list(unscripted);
  await orders.getByRole("link", { name: "Sort by total, descending" }).click();
  expect(parameters(unscripted).get("sort")).toBe("-totalCents");
  await expect(orders.getByRole("columnheader").filter({ hasText: "Total" })).toHaveAttribute("aria-sort", "descending");
  await orders.getByRole("link", { name: "Next page" }).click();
  await expect(orders.getByText("26–50 of 128")).toBeVisible();
  await orders.getByLabel("Rows per page").selectOption("10");
  await orders.locator("form").filter({ has: unscripted.page.getByLabel("Rows per page") }).getByRole("button", { name: "Show" }).click();
  await expect(orders.getByText("1–10 of 128")).toBeVisible();
  expect(await names(unscripted)).toHaveLength(10);
  const search = orders.getByRole("searchbox", { name: "Search by number or lead" });
  await search.fill("ayu lestari");
  await search.press("Enter");
  await unscripted.page.waitForURL(({ searchParams }) => searchParams.get("q") === "ayu lestari");
  const kept = parameters(unscripted);
  expect([kept.get("sort"), kept.get("perPage")]).toEqual(["-totalCents", "10"]);
  expect(new Set(await orders.locator("tbody tr > :nth-child(3)").allTextContents())).toEqual(new Set(["Ayu Lestari"]));
  await orders.getByRole("link", { name: "Clear all" }).click();
  await expect(orders.getByText("1–10 of 128")).toBeVisible();
});

test("filters and columns are chosen without script", async ({ unscripted }) => {
  await openList(unscripted);
  const orders = list(unscripted);
  await orders.getByRole("button", { name: "Add filter" }).click();
  const filters = unscripted.page.getByRole("dialog", { name: "Filter orders" });
  await tick(filters, "Won");
  await filters.getByLabel("Kind").selectOption({ label: "Deposit" });
  await filters.getByRole("button", { name: "Apply filters" }).click();
  expect([parameters(unscripted).get("status"), parameters(unscripted).get("kind")]).toEqual(["WON", "DEPOSIT"]);
  // Fields that were left empty go along, and are nobody's fault.
  await expect(orders.getByRole("status").filter({ hasText: /Showing|left out/ })).toHaveCount(0);
  await orders.getByRole("link", { name: "Remove filter Kind: Deposit" }).click();
  expect(parameters(unscripted).has("kind")).toBe(false);
  await orders.getByRole("button", { name: "Columns" }).click();
  const columns = unscripted.page.getByRole("dialog", { name: "Columns" });
  await tick(columns, "Campaign");
  await tick(columns, "Date");
  await columns.getByRole("button", { name: "Show columns" }).click();
  await expect(orders.getByRole("columnheader").filter({ hasText: "Campaign" })).toBeVisible();
  await expect(orders.getByRole("columnheader").filter({ hasText: "Date" })).toHaveCount(0);
  expect(parameters(unscripted).get("status")).toBe("WON");
});

test("the export has every row of the filter without script", async ({ unscripted }) => {
  await openList(unscripted, "?status=LOST&perPage=10");
  const link = list(unscripted).getByRole("link", { name: /^Export \d+ orders as CSV$/ });
  const total = Number(/\d+/.exec((await link.textContent()) ?? "")?.[0]);
  const [download] = await Promise.all([unscripted.page.waitForEvent("download"), link.click()]);
  const text = await readFile(await download.path(), "utf8");
  expect(text.trimEnd().split(/\r?\n/)).toHaveLength(total + 1);
});

test("the same list with and without script", async ({ portal, unscripted }) => {
  const query = "?q=a&status=WON&status=OPEN&sort=leadName&page=2&cols=number,leadName,campaignName,totalCents";
  await openList(portal, query);
  await openList(unscripted, query);
  const rows = (one: Portal) => list(one).getByRole("table").innerText();
  expect(await rows(unscripted)).toBe(await rows(portal));
});

for (const [query, notice] of [
  ["page=0", "This page does not exist. Showing the first page instead."],
  ["sort=nope", "This sort order is not known. Showing the usual order instead."],
  ["createdFrom=2026-11-20&createdTo=2026-11-01", "Date: the end lies before the start, so the filter is left out."],
  [`q=${"x".repeat(10_000)}`, "A search has at most 200 characters. Showing matches for its beginning."],
] as const) {
  test(`an address that asks for what cannot be had says so without script: ${query.slice(0, 40)}`, async ({ unscripted }) => {
    await openList(unscripted, `?${query}`);
    await expect(list(unscripted).getByRole("status").filter({ hasText: /Showing|left out/ })).toHaveText([notice]);
  });
}

test("the menu of a row and the records of a small window work without script", async ({ unscripted }) => {
  await openList(unscripted);
  await list(unscripted).getByRole("button", { name: "Actions for SO-1127" }).click();
  await unscripted.page.getByRole("menuitem", { name: "Show this order alone" }).click();
  expect(await names(unscripted)).toEqual(["SO-1127"]);
  await unscripted.page.setViewportSize({ width: 360, height: 800 });
  await list(unscripted).getByRole("list", { name: "Orders" }).getByRole("link").first().click();
  expect(parameters(unscripted).get("q")).toBe("SO-1127");
});

test("presets and typed days work without script", async ({ unscripted }) => {
  await unscripted.signInAs("ADMIN");
  await unscripted.choosePreset("ytd");
  await unscripted.chooseDays("2026-08-03", "2026-08-07");
  await unscripted.open("/kit?status=WON");
  const button = unscripted.main.getByRole("button", { name: /^Month to date ·/ });
  const picker = unscripted.page.getByRole("dialog", { name: "Choose date range" });
  await button.click();
  await picker.getByRole("link", { name: "Quarter to date" }).click();
  await expect(unscripted.main.getByRole("button", { name: /^Quarter to date ·/ })).toBeVisible();
  expect(parameters(unscripted).get("status")).toBe("WON");
});

test("days in the wrong order say so without script", async ({ unscripted }) => {
  await unscripted.signInAs("ADMIN");
  await unscripted.open("/dashboard?range=custom&from=2026-11-20&to=2026-11-01");
  await expect(unscripted.page.getByRole("banner").getByRole("button", { name: /^Month to date ·/ })).toBeVisible();
  await expect(unscripted.main.getByText("This date range is not valid. Showing the month to date instead.")).toBeVisible();
});

test("the look is chosen and kept without script", async ({ unscripted }) => {
  await unscripted.signInAs("AM", spareManager(6));
  const root = unscripted.page.locator("html");
  for (const [words, dark] of [["Dark", true], ["Light", false]] as const) {
    await unscripted.open("/settings/appearance");
    await unscripted.page.getByRole("group", { name: "Theme" }).getByRole("radio", { name: new RegExp(`^${words}`) }).check();
    await unscripted.page.getByRole("button", { name: "Save appearance" }).click();
    await unscripted.arrivedAt("/settings/appearance");
    if (dark) await expect(root).toHaveClass("dark");
    else await expect(root).not.toHaveClass(/dark/);
  }
  await unscripted.open("/dashboard");
  await unscripted.page.getByRole("button", { name: /^Account of / }).click();
  await unscripted.page.getByRole("menuitem", { name: "Dark theme" }).click();
  await expect(root).toHaveClass("dark");
  await unscripted.page.getByRole("button", { name: /^Account of / }).click();
  await unscripted.page.getByRole("menuitem", { name: "Light theme" }).click();
  await expect(root).not.toHaveClass(/dark/);
});

test("what needs script is not offered without it", async ({ unscripted }) => {
  await openList(unscripted);
  await expect(unscripted.page.getByRole("banner").getByRole("button", { name: "Search" })).toBeHidden();
  await expect(unscripted.main.getByRole("tablist")).toBeHidden();
  for (const name of ["24 plans are being paid", "61", "3"]) await expect(unscripted.main.getByText(name).first()).toBeAttached();
  const board = unscripted.main.getByRole("group", { name: "Pipeline" });
  await expect(board.getByRole("region")).toHaveCount(4);
  await expect(board.getByRole("button")).toHaveCount(0);
  // A choice among many is the browser's own list.
  await expect(unscripted.main.getByLabel("Customer", { exact: true }).first()).toHaveJSProperty("localName", "select");
});

test("the sheet of an address reads as part of the page without script", async ({ unscripted }) => {
  await openList(unscripted, "?peek=order");
  const sheet = unscripted.page.getByRole("dialog", { name: "Order of Maya Chen" });
  await expect(sheet).toBeVisible();
  await sheet.getByRole("link", { name: "Close" }).click();
  await expect(sheet).toHaveCount(0);
  expect(parameters(unscripted).has("peek")).toBe(false);
});
