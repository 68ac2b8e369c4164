// A list of rows: everything one can do to it stands in its address.
import { readFile } from "node:fs/promises";

import type { Locator, Page } from "@playwright/test";

import type { Portal } from "../support/portal.ts";
import { expect, test } from "../support/test.ts";

const TOTAL = 128;

/** The list of the catalogue and its parts. */
class List {
  readonly all: Locator;
  readonly table: Locator;
  readonly search: Locator;
  readonly pages: Locator;
  readonly records: Locator;
  readonly notices: Locator;

  constructor(readonly page: Page) {
    this.all = page.getByRole("main").getByRole("region", { name: "Orders", exact: true }).first();
    this.table = this.all.getByRole("table");
    this.search = this.all.getByRole("searchbox", { name: "Search by number or lead" });
    this.pages = this.all.getByRole("navigation", { name: "Orders pages" });
    this.records = this.all.getByRole("list", { name: "Orders" });
    this.notices = this.all.getByRole("status").filter({ hasText: /Showing|left out/ });
  }

  /** Names of the rows, from above. */
  async names(): Promise<string[]> {
    return this.table.locator("tbody").getByRole("rowheader").allTextContents();
  }

  /** What stands in a column, from above. */
  async column(title: string): Promise<string[]> {
    const heads = await this.table.getByRole("columnheader").allTextContents();
    const place = heads.findIndex((head) => head.trim() === title);
    return this.table.locator(`tbody tr > :nth-child(${place + 1})`).allTextContents();
  }

  head(title: string): Locator {
    return this.table.getByRole("columnheader").filter({ hasText: title });
  }

  async sortBy(title: string): Promise<void> {
    await this.head(title).getByRole("link").click();
  }

  totals(): Locator {
    return this.table.locator("tfoot").getByRole("cell").filter({ hasText: /\d/ });
  }

  /** Waits until the list says how many rows match. */
  async holds(count: number, page = 1): Promise<void> {
    const noun = count === 1 ? "order" : "orders";
    const last = Math.max(1, Math.ceil(count / 25));
    await expect(this.all.getByRole("status").filter({ hasText: `${count} ${noun}, page ${page} of ${last}` })).toBeAttached();
  }

  async openFilters(): Promise<Locator> {
    await this.all.getByRole("button", { name: "Add filter" }).click();
    const form = this.page.getByRole("dialog", { name: "Filter orders" });
    await expect(form).toBeVisible();
    return form;
  }

  async openColumns(): Promise<Locator> {
    await this.all.getByRole("button", { name: "Columns" }).click();
    const form = this.page.getByRole("dialog", { name: "Columns" });
    await expect(form).toBeVisible();
    return form;
  }
}

async function openList(portal: Portal, query = ""): Promise<List> {
  await portal.signInAs("ADMIN");
  await portal.open(`/kit${query}`);
  return new List(portal.page);
}

const parameters = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** `−US$1.250,00` as -125000. */
const cents = (text: string): number => Number(text.replaceAll(/\D/g, "")) * (text.includes("\u2212") ? -1 : 1);

test("a head cycles through both orders and back, and says so", async ({ portal, page }) => {
  test.slow();
  const list = await openList(portal);
  const sorted = list.table.locator("thead [aria-sort]");
  await expect(sorted).toHaveCount(1);
  await expect(list.head("Date")).toHaveAttribute("aria-sort", "descending");
  for (const [parameter, direction] of [["-totalCents", "descending"], ["totalCents", "ascending"]] as const) {
    await list.sortBy("Total");
    await page.waitForURL(({ searchParams }) => searchParams.get("sort") === parameter);
    await expect(list.head("Total")).toHaveAttribute("aria-sort", direction);
    await expect(sorted).toHaveCount(1);
    const shown = (await list.column("Total")).map(cents);
    const expected = shown.toSorted((one, other) => (direction === "ascending" ? one - other : other - one));
    expect(shown).toEqual(expected);
  }
  await list.sortBy("Total");
  await page.waitForURL(({ searchParams }) => !searchParams.has("sort"));
  await expect(list.head("Date")).toHaveAttribute("aria-sort", "descending");
  await list.sortBy("Lead");
  await expect(list.head("Lead")).toHaveAttribute("aria-sort", "ascending");
  const leads = await list.column("Lead");
  expect(leads[0]).toBe("=SUM(A1:A9)");
});

test("the head of a sortable column says what a click does", async ({ portal }) => {
  const list = await openList(portal);
  const link = (name: string) => list.table.getByRole("link", { name });
  await link("Sort by total, descending").click();
  await link("Sort by total, ascending").click();
  await link("Sort by total, usual order").click();
  await expect(link("Sort by total, descending")).toBeFocused();
});

test("the search follows the typing and starts at the first page", async ({ portal, page }) => {
  const list = await openList(portal, "?page=3");
  await list.holds(TOTAL, 3);
  await list.search.click();
  await page.keyboard.type("ayu lestari", { delay: 20 });
  await page.waitForURL(({ searchParams }) => searchParams.get("q") === "ayu lestari");
  expect(parameters(page).has("page")).toBe(false);
  await expect(list.search).toBeFocused();
  await expect.poll(async () => new Set(await list.column("Lead"))).toEqual(new Set(["Ayu Lestari"]));
  await page.keyboard.press("Escape");
  await expect(list.search).toHaveValue("");
  await list.holds(TOTAL);
  await page.waitForURL(({ searchParams }) => !searchParams.has("q"));
});

test("typing asks once it rests, not for each letter", async ({ portal, page }) => {
  const list = await openList(portal);
  let asked = 0;
  page.on("request", (request) => {
    if (request.url().includes("/rpc/kit/orders")) asked += 1;
  });
  await list.search.click();
  await page.keyboard.type("SO-1042");
  await list.holds(1);
  expect(await list.names()).toEqual(["SO-1042"]);
  expect(asked).toBeLessThanOrEqual(2);
});

test("Esc clears what was typed a moment ago", async ({ portal, page }) => {
  const list = await openList(portal);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/rpc/kit/orders")) asked.push(decodeURIComponent(request.url()));
  });
  await list.search.click();
  await page.keyboard.type("ayu");
  await page.keyboard.press("Escape");
  await list.sortBy("Lead");
  await page.waitForURL(({ searchParams }) => searchParams.get("sort") === "leadName");
  await expect(list.head("Lead")).toHaveAttribute("aria-sort", "ascending");
  await expect(list.search).toHaveValue("");
  await list.holds(TOTAL);
  expect(asked.filter((address) => address.includes("ayu"))).toEqual([]);
});

test("Enter in the search asks at once", async ({ portal, page }) => {
  const list = await openList(portal);
  await list.search.fill("SO-1042");
  await list.search.press("Enter");
  await list.holds(1);
  expect(parameters(page).get("q")).toBe("SO-1042");
});

test("a search without matches says so and leads back to all rows", async ({ portal }) => {
  const list = await openList(portal);
  await list.search.fill("nobody at all");
  await expect(list.all.getByRole("heading", { name: "No orders match these filters" })).toBeVisible();
  await list.all.getByRole("link", { name: "Clear filters" }).click();
  await list.holds(TOTAL);
  await expect(list.search).toHaveValue("");
});

test("filters of every type become chips that take them away", async ({ portal, page }) => {
  const list = await openList(portal, "?page=2");
  const form = await list.openFilters();
  await form.getByLabel("Won").check();
  await form.getByLabel("Lost").check();
  await form.getByLabel("Kind").selectOption({ label: "High-ticket" });
  await form.getByLabel("Product").fill("Accelerator");
  await form.getByRole("group", { name: "Total (USD)" }).getByLabel("From").fill("1000");
  await form.getByRole("group", { name: "Date" }).getByLabel("To").fill("2026-11-19");
  await form.getByRole("button", { name: "Apply filters" }).click();
  await expect(form).toBeHidden();
  await page.waitForURL(({ searchParams }) => searchParams.get("kind") === "HIGH_TICKET");
  const query = parameters(page);
  expect(query.getAll("status")).toEqual(["WON", "LOST"]);
  expect([query.get("product"), query.get("minTotal"), query.get("createdTo")]).toEqual(["Accelerator", "1000", "2026-11-19"]);
  expect([query.has("page"), query.has("maxTotal"), query.has("createdFrom")]).toEqual([false, false, false]);
  const chips = list.all.getByRole("link", { name: /^Remove filter / });
  await expect(chips).toHaveCount(6);
  for (const status of await list.column("Status")) expect(["Won", "Lost"]).toContain(status);
  await list.all.getByRole("link", { name: "Remove filter Status: Lost" }).click();
  await expect(chips).toHaveCount(5);
  await expect.poll(async () => new Set(await list.column("Status"))).toEqual(new Set(["Won"]));
  await expect(list.all.getByRole("link", { name: /^Remove filter Date: up to 19 Nov 2026/ })).toBeVisible();
  await list.all.getByRole("link", { name: "Clear all" }).click();
  await expect(chips).toHaveCount(0);
  await list.holds(TOTAL);
  expect(page.url()).not.toContain("?");
});

test("the filter form shows what the address asks for, and Esc gives the focus back", async ({ portal, page }) => {
  const list = await openList(portal, "?status=OPEN&maxTotal=500");
  const form = await list.openFilters();
  await expect(form.getByLabel("Open")).toBeChecked();
  await expect(form.getByLabel("Won")).not.toBeChecked();
  await expect(form.getByRole("group", { name: "Total (USD)" }).getByLabel("To")).toHaveValue("500");
  await form.getByLabel("Open").focus();
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();
  await expect(list.all.getByRole("button", { name: "Add filter" })).toBeFocused();
});

test("columns are chosen and stand in the address", async ({ portal, page }) => {
  const list = await openList(portal);
  await expect(list.head("Campaign")).toHaveCount(0);
  const form = await list.openColumns();
  await form.getByLabel("Campaign").check();
  await form.getByLabel("Paid").uncheck();
  await form.getByRole("button", { name: "Show columns" }).click();
  await expect(list.head("Campaign")).toBeVisible();
  await expect(list.head("Paid")).toHaveCount(0);
  await expect(list.head("Order")).toBeVisible();
  expect(parameters(page).get("cols")?.split(",")).toEqual([
    "number", "createdOn", "leadName", "productName", "kind", "campaignName", "totalCents", "status",
  ]);
  await list.sortBy("Total");
  await page.waitForURL(({ searchParams }) => searchParams.has("sort"));
  await expect(list.head("Campaign")).toBeVisible();
});

test("rows of a page and pages, with sums that stay", async ({ portal, page }) => {
  const list = await openList(portal);
  const sums = await list.totals().allTextContents();
  expect(sums).toHaveLength(2);
  await expect(list.table.locator("tfoot").getByRole("rowheader")).toHaveText(`Total of ${TOTAL} orders`);
  await expect(list.pages.getByRole("link", { name: "Previous page" })).toHaveCount(0);
  await expect(list.pages.getByRole("link", { name: "Page 1" })).toHaveAttribute("aria-current", "page");
  const seen = new Set(await list.names());
  for (let number = 2; number <= 6; number++) {
    await list.pages.getByRole("link", { name: "Next page" }).click();
    await list.holds(TOTAL, number);
    await expect(list.pages.getByRole("link", { name: `Page ${number}` })).toHaveAttribute("aria-current", "page");
    for (const name of await list.names()) seen.add(name);
    expect(await list.totals().allTextContents()).toEqual(sums);
  }
  expect(seen.size).toBe(TOTAL);
  await expect(list.all.getByText("126–128 of 128")).toBeVisible();
  await expect(list.pages.getByRole("link", { name: "Next page" })).toHaveCount(0);
  await list.all.getByLabel("Rows per page").selectOption("10");
  await page.waitForURL(({ searchParams }) => searchParams.get("perPage") === "10" && !searchParams.has("page"));
  await expect(list.all.getByText("1–10 of 128")).toBeVisible();
  expect(await list.names()).toHaveLength(10);
  expect(await list.totals().allTextContents()).toEqual(sums);
});

test("the export has every row of the filter, not of the page", async ({ portal, page }) => {
  const list = await openList(portal, "?status=WON&perPage=10&page=2&sort=totalCents&cols=number,leadName,totalCents");
  const place = (await list.all.getByText(/^\d+–\d+ of \d+$/).textContent()) ?? "";
  const total = Number(place.split(" of ")[1]);
  expect(total).toBeGreaterThan(10);
  const link = list.all.getByRole("link", { name: `Export ${total} orders as CSV` });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^[a-z-]*orders.*\.csv$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text.startsWith("\uFEFF")).toBe(true);
  const [head, ...rows] = text.slice(1).trimEnd().split(/\r?\n/);
  expect(rows).toHaveLength(total);
  expect(head?.split(",")).toHaveLength(3);
  expect(text).toContain("\"Fajar \"\"Jay\"\" Nugroho\"");
  // A spreadsheet must not take a name for a formula.
  expect(text).not.toMatch(/(^|,)"?=SUM/m);
  expect(text).toMatch(/SUM\(A1:A9\)/);
  const amounts = rows.map((row) => Number(row.split(",").at(-1)));
  expect(amounts).toEqual(amounts.toSorted((one, other) => one - other));
  await expect(page.getByRole("status").filter({ hasText: new RegExp(`Exported ${total} (rows|orders)`) })).toBeVisible();
});

test("a copied address shows the same list in another browser", async ({ portal, page, browser, baseURL }) => {
  const list = await openList(portal);
  await list.search.fill("a");
  await page.waitForURL(({ searchParams }) => searchParams.get("q") === "a");
  const filters = await list.openFilters();
  await filters.getByLabel("Won").check();
  await filters.getByRole("button", { name: "Apply filters" }).click();
  await page.waitForURL(({ searchParams }) => searchParams.get("status") === "WON");
  await list.sortBy("Total");
  await page.waitForURL(({ searchParams }) => searchParams.get("sort") === "-totalCents");
  await list.pages.getByRole("link", { name: "Page 2" }).click();
  await page.waitForURL(({ searchParams }) => searchParams.get("page") === "2");
  await expect(list.all.getByText(/^26–/)).toBeVisible();
  const [names, sums] = [await list.names(), await list.totals().allTextContents()];
  const context = await browser.newContext({ storageState: await page.context().storageState(), baseURL: baseURL ?? "" });
  const other = new List(await context.newPage());
  await other.page.goto(page.url());
  await expect(other.all.getByText(/^26–/)).toBeVisible();
  expect([await other.names(), await other.totals().allTextContents()]).toEqual([names, sums]);
  await expect(other.search).toHaveValue("a");
  await expect(other.head("Total")).toHaveAttribute("aria-sort", "descending");
  await expect(other.all.getByRole("link", { name: "Remove filter Status: Won" })).toBeVisible();
  await context.close();
});

test("Back and Forward go through the states of a list", async ({ portal, page }) => {
  const list = await openList(portal);
  await list.sortBy("Lead");
  await expect(list.head("Lead")).toHaveAttribute("aria-sort", "ascending");
  await list.pages.getByRole("link", { name: "Page 2" }).click();
  await list.holds(TOTAL, 2);
  const names = await list.names();
  await page.goBack();
  await list.holds(TOTAL, 1);
  await expect(list.head("Lead")).toHaveAttribute("aria-sort", "ascending");
  await page.goBack();
  await expect(list.head("Date")).toHaveAttribute("aria-sort", "descending");
  await page.goForward();
  await page.goForward();
  await list.holds(TOTAL, 2);
  await expect.poll(() => list.names()).toEqual(names);
});

test("a row is its link, and its menu leads on", async ({ portal, page }) => {
  const list = await openList(portal);
  await list.table.getByRole("row", { name: /^SO-1127 / }).getByRole("cell", { name: "Gita Maharani" }).click();
  await list.holds(1);
  expect(parameters(page).get("q")).toBe("SO-1127");
  const button = list.table.getByRole("button", { name: "Actions for SO-1127" });
  await button.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByRole("menu", { name: "Actions for SO-1127" });
  await expect(menu.getByRole("menuitem", { name: "Show this order alone" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(menu.getByRole("menuitem").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(menu.getByRole("menuitem", { name: "Show orders of this kind" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(({ searchParams }) => searchParams.has("kind"));
  await expect(list.all.getByRole("link", { name: /^Remove filter Kind: / })).toBeVisible();
  await expect(list.search).toHaveValue("");
});

test("below 640 the rows are records, each one link", async ({ portal, page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  const list = await openList(portal, "?perPage=10");
  await expect(list.table).toBeHidden();
  const records = list.records.getByRole("link");
  await expect(records).toHaveCount(10);
  await expect(records.first()).toContainText("Hendra Wijaya");
  await expect(records.first()).toContainText("Won");
  await expect(records.first()).toContainText("149,00");
  const form = await list.openFilters();
  await form.getByLabel("Lost").check();
  await form.getByRole("button", { name: "Apply filters" }).click();
  await expect.poll(async () => (await records.allTextContents()).every((text) => text.includes("Lost"))).toBe(true);
  await records.first().click();
  await list.holds(1);
  await expect(records).toHaveCount(1);
});

test("the head stays under the top bar while the rows scroll", async ({ portal, page }) => {
  const list = await openList(portal, "?perPage=50");
  const last = list.table.locator("tbody tr").last();
  await last.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 200);
  const bar = await page.getByRole("banner").boundingBox();
  await expect.poll(async () => (await list.head("Total").boundingBox())?.y).toBeCloseTo((bar?.y ?? 0) + (bar?.height ?? 0), 0);
});

for (const [query, notice] of [
  ["page=0", "This page does not exist. Showing the first page instead."],
  ["page=two", "This page does not exist. Showing the first page instead."],
  ["page=999", "This page does not exist any more. Showing the last page instead."],
  ["perPage=7", "This number of rows is not offered. Showing 25 rows per page instead."],
  ["sort=nope", "This sort order is not known. Showing the usual order instead."],
  ["cols=nope", "A column in the address is not known and left out."],
  ["status=NOPE", "Status: a value is not known and left out."],
  ["minTotal=much", "Total: a value is no whole number and left out."],
  ["createdFrom=2026-11-20&createdTo=2026-11-01", "Date: the end lies before the start, so the filter is left out."],
  ["createdFrom=2026-02-30", "Date: a value is no date and left out."],
] as const) {
  test(`an address that asks for what cannot be had says so: ${query}`, async ({ portal }) => {
    const list = await openList(portal, `?${query}`);
    await expect(list.notices).toHaveText([notice]);
    await list.holds(TOTAL, query === "page=999" ? 6 : 1);
  });
}

test("a search of 10 000 characters is cut, and the page says so", async ({ portal }) => {
  const list = await openList(portal, `?q=${"x".repeat(10_000)}`);
  await expect(list.notices).toHaveText([/^A search has at most 200 characters\./]);
  await expect(list.all.getByRole("heading", { name: "No orders match these filters" })).toBeVisible();
});

test("days in the wrong order are refused in the form's own words", async ({ portal, page }) => {
  const list = await openList(portal);
  const form = await list.openFilters();
  const days = form.getByRole("group", { name: "Date" });
  await days.getByLabel("From").fill("2026-11-20");
  await days.getByLabel("To").fill("2026-11-01");
  await form.getByRole("button", { name: "Apply filters" }).click();
  await expect(list.notices).toHaveText(["Date: the end lies before the start, so the filter is left out."]);
  expect(parameters(page).get("createdFrom")).toBe("2026-11-20");
});
