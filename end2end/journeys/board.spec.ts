// Cards in columns: moved by pointer, menu and key; a move that is refused goes back.
import type { Locator, Page } from "@playwright/test";

import { expect, test } from "../support/test.ts";

const REFUSED = "PT Bumi Lestari Raya";

const board = (page: Page): Locator => page.getByRole("group", { name: "Pipeline" });
const column = (page: Page, name: string): Locator => board(page).getByRole("region", { name });
const cards = (page: Page, name: string): Locator => column(page, name).getByRole("listitem");
const link = (card: Locator): Locator => card.getByRole("link");
const menu = (page: Page): Locator => page.getByRole("menu", { name: "Move to" });
const said = (page: Page, text: string): Locator => board(page).getByRole("status").filter({ hasText: text });

test.beforeEach(async ({ portal }) => {
  await portal.signInAs("ADMIN");
  await portal.open("/kit");
});

test("the menu of a card moves it to the top of another column, and says so", async ({ page }) => {
  const card = cards(page, "Proposal").filter({ hasText: "CV Rimba Hijau" });
  await card.getByRole("button", { name: "Move CV Rimba Hijau to…" }).click();
  await expect(menu(page).getByRole("menuitemradio", { name: "Proposal" })).toHaveAttribute("aria-checked", "true");
  await menu(page).getByRole("menuitemradio", { name: "Ongoing" }).click();
  await expect(menu(page)).toBeHidden();
  await expect(link(cards(page, "Ongoing").first())).toHaveText("CV Rimba Hijau");
  await expect(cards(page, "Ongoing")).toHaveCount(4);
  await expect(cards(page, "Proposal")).toHaveCount(3);
  await expect(said(page, "Moved to Ongoing, position 1 of 4")).toBeAttached();
  await expect(link(cards(page, "Ongoing").first())).toBeFocused();
});

test("M on a card opens its menu, arrows and Enter choose", async ({ page }) => {
  await link(cards(page, "Proposal").first()).focus();
  await page.keyboard.press("m");
  await expect(menu(page).getByRole("menuitemradio", { name: "Prospect" })).toBeFocused();
  await page.keyboard.press("End");
  await expect(menu(page).getByRole("menuitemradio", { name: "Negotiation" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(cards(page, "Negotiation")).toHaveCount(1);
  await expect(said(page, "Moved to Negotiation, position 1 of 1")).toBeAttached();
  await expect(link(cards(page, "Negotiation"))).toBeFocused();
});

test("Esc closes the menu and returns to the card", async ({ page }) => {
  const card = cards(page, "Proposal").first();
  await link(card).focus();
  await page.keyboard.press("m");
  await expect(menu(page).getByRole("menuitemradio").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await expect(card.locator(":focus")).toHaveCount(1);
  await expect(cards(page, "Proposal")).toHaveCount(4);
});

test("a card is dragged to a place between others", async ({ page }) => {
  const card = cards(page, "Ongoing").last();
  const name = (await link(card).textContent()) ?? "";
  const target = cards(page, "Proposal").nth(1);
  const height = (await target.boundingBox())?.height ?? 0;
  await card.dragTo(target, { targetPosition: { x: 100, y: height - 6 } });
  await expect(link(cards(page, "Proposal").nth(2))).toHaveText(name);
  await expect(cards(page, "Ongoing")).toHaveCount(2);
  await expect(said(page, "Moved to Proposal, position 3 of 5")).toBeAttached();
});

test("a card is dragged into a column without cards", async ({ page }) => {
  await expect(column(page, "Negotiation")).toContainText("No customers in this stage.");
  await cards(page, "Ongoing").last().dragTo(column(page, "Negotiation"));
  await expect(cards(page, "Negotiation")).toHaveCount(1);
  await expect(column(page, "Negotiation")).not.toContainText("No customers in this stage.");
});

test("counts and sums follow a move", async ({ page }) => {
  const proposal = column(page, "Proposal");
  const before = await proposal.getByTitle(/./).getAttribute("title");
  await link(cards(page, "Proposal").first()).focus();
  await page.keyboard.press("m");
  await menu(page).getByRole("menuitemradio", { name: "Negotiation" }).press("Enter");
  await expect(proposal.getByText("3", { exact: true })).toBeVisible();
  expect(await proposal.getByTitle(/./).first().getAttribute("title")).not.toBe(before);
  await expect(column(page, "Negotiation").getByText("1", { exact: true })).toBeVisible();
});

test("a refused move goes back, with the reason", async ({ page }) => {
  const card = cards(page, "Ongoing").filter({ hasText: REFUSED });
  await expect(link(cards(page, "Ongoing").first())).toHaveText(REFUSED);
  await card.getByRole("button", { name: `Move ${REFUSED} to…` }).click();
  await menu(page).getByRole("menuitemradio", { name: "Negotiation" }).click();
  await expect(page.getByRole("alert").filter({ hasText: `${REFUSED} was not moved.` })).toContainText("changed by somebody else");
  await expect(link(cards(page, "Ongoing").first())).toHaveText(REFUSED);
  await expect(cards(page, "Negotiation")).toHaveCount(0);
  await expect(said(page, "Moved to Ongoing, position 1 of 3")).toBeAttached();
});

test("the stage where a card stands already changes nothing", async ({ page }) => {
  const names = await link(cards(page, "Proposal")).allTextContents();
  await link(cards(page, "Proposal").nth(2)).focus();
  await page.keyboard.press("m");
  await menu(page).getByRole("menuitemradio", { name: "Proposal" }).press("Enter");
  await expect(menu(page)).toBeHidden();
  expect(await link(cards(page, "Proposal")).allTextContents()).toEqual(names);
});

test("a long column opens the rest of its cards", async ({ page }) => {
  const more = column(page, "Prospect").getByText("Show 3 more");
  await expect(cards(page, "Prospect")).toHaveCount(25);
  await more.click();
  await expect(cards(page, "Prospect")).toHaveCount(28);
});

test("at 360 one column shows, chosen by a select", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await expect(column(page, "Prospect")).toBeVisible();
  await expect(column(page, "Proposal")).toBeHidden();
  await board(page).getByLabel("Stage").selectOption({ label: "Proposal (4)" });
  await expect(column(page, "Proposal")).toBeVisible();
  await expect(column(page, "Prospect")).toBeHidden();
});
