// Settings › Appearance: each choice shows at once and is kept on the account.
import type { Page, Response } from "@playwright/test";

import { HOMES, PASSWORD, spareManager } from "../support/accounts.ts";
import { Portal } from "../support/portal.ts";
import { expect, test } from "../support/test.ts";

/** Group, choice, and what it makes of the page; the first of each is the usual one. */
const CHOICES = [
  ["Theme", /^Light/, "class", null],
  ["Theme", /^Dark/, "class", "dark"],
  ["Density", /^Comfortable/, "data-density", "comfortable"],
  ["Density", /^Compact/, "data-density", "compact"],
  ["Sidebar", /^Expanded/, "data-sidebar", "expanded"],
  ["Sidebar", /^Rail/, "data-sidebar", "rail"],
  ["Patterns in charts", /^Colours only/, "data-patterns", null],
  ["Patterns in charts", /^Colours and patterns/, "data-patterns", ""],
  ["Single-key shortcut", /^On/, "data-keys", null],
  ["Single-key shortcut", /^Off/, "data-keys", "off"],
] as const;

const choice = (page: Page, group: string, name: RegExp) => page.getByRole("group", { name: group, exact: true }).getByRole("radio", { name });

/** The start tag of a document as it came from the server. */
async function startTag(response: Response | null): Promise<string> {
  return /<html[^>]*>/.exec((await response?.text()) ?? "")?.[0] ?? "";
}

async function choose(page: Page, group: string, name: RegExp): Promise<void> {
  const radio = choice(page, group, name);
  if (await radio.isChecked()) return;
  const kept = page.waitForResponse((response) => new URL(response.url()).pathname === "/ui/prefs");
  await radio.check();
  expect((await kept).status()).toBeLessThan(400);
}

test("each choice shows at once, stays after a reload, and follows the person to another browser", async ({ portal, page, browser }) => {
  test.slow();
  const email = spareManager(5);
  await portal.signInAs("AM", email);
  await portal.open("/settings/appearance");
  const root = page.locator("html");
  for (const [group, name, attribute, value] of CHOICES) {
    await choose(page, group, name);
    await expect(choice(page, group, name)).toBeChecked();
    if (value === null) await expect(root).not.toHaveAttribute(attribute, /./);
    else await expect(root).toHaveAttribute(attribute, value);
  }
  await test.step("a reload brings it with the first answer", async () => {
    const tag = await startTag(await page.reload());
    for (const part of ['class="dark"', 'data-density="compact"', 'data-sidebar="rail"', "data-patterns", 'data-keys="off"']) expect(tag).toContain(part);
    await portal.hydrated();
    for (const [group, name, , value] of CHOICES.filter((_, place) => place % 2 === 1)) await expect(choice(page, group, name), `${group} ${value}`).toBeChecked();
  });
  await test.step("the single key is off, the others work", async () => {
    await page.keyboard.press("?");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("dialog", { name: "Search and commands" })).toBeVisible();
    await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeHidden();
    await page.keyboard.press("Escape");
  });
  await test.step("another browser gets it by signing in", async () => {
    const context = await browser.newContext();
    await portal.problems.watch(context);
    const other = new Portal(await context.newPage(), portal.problems, { origin: new URL(page.url()).origin });
    await other.open("/login");
    await other.sendSignIn(email, PASSWORD);
    await other.arrivedAt(HOMES.AM);
    await expect(other.page.locator("html")).toHaveClass("dark");
    await expect(other.page.locator("html")).toHaveAttribute("data-density", "compact");
    const tag = await startTag(await other.open("/kit"));
    expect(tag).toContain('class="dark"');
    await context.close();
  });
  await test.step("the list of the catalogue has its switch, too", async () => {
    await portal.open("/kit");
    const rows = page.getByRole("region", { name: "Orders", exact: true }).first().getByRole("row");
    // The line between two rows counts.
    const height = async () => Math.floor((await rows.nth(1).boundingBox())?.height ?? 0);
    expect([40, 41]).toContain(await height());
    await page.getByRole("button", { name: "Comfortable rows" }).first().click();
    await expect(root).toHaveAttribute("data-density", "comfortable");
    await expect.poll(height).toBeGreaterThanOrEqual(48);
    await expect(page.getByRole("button", { name: "Compact rows" }).first()).toBeFocused();
  });
  await test.step("the palette changes it from anywhere", async () => {
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Search pages, actions and records" })).toBeFocused();
    await page.keyboard.type("light theme");
    const kept = page.waitForResponse((response) => new URL(response.url()).pathname === "/ui/prefs");
    await page.keyboard.press("Enter");
    await expect(root).not.toHaveClass(/dark/);
    await kept;
  });
  await portal.open("/settings/appearance");
  for (const [group, name] of CHOICES.filter((_, place) => place % 2 === 0)) await choose(page, group, name);
});

test("choices go by the arrows of the keyboard", async ({ portal, page }) => {
  await portal.signInAs("AM", spareManager(6));
  await portal.open("/settings/appearance");
  const density = page.getByRole("group", { name: "Density", exact: true });
  await density.getByRole("radio", { name: /^Comfortable/ }).check();
  await density.getByRole("radio", { name: /^Comfortable/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(density.getByRole("radio", { name: /^Compact/ })).toBeFocused();
  await expect(page.locator("html")).toHaveAttribute("data-density", "compact");
  const kept = page.waitForResponse((response) => new URL(response.url()).pathname === "/ui/prefs");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("html")).toHaveAttribute("data-density", "comfortable");
  await kept;
});

test("numbers are written as the person chooses", async ({ portal, page }) => {
  await portal.signInAs("AM", spareManager(6));
  await portal.open("/settings/appearance");
  const format = page.getByRole("group", { name: "Number format" });
  const figure = async () => {
    await portal.open("/dashboard");
    return portal.figure("Open pipeline");
  };
  for (const [name, mark] of [[/^English/, ","], [/^Indonesian/, "."]] as const) {
    await portal.open("/settings/appearance");
    await format.getByRole("radio", { name }).check();
    await page.getByRole("button", { name: "Save number format" }).click();
    await portal.arrivedAt("/settings/appearance");
    await expect(format.getByRole("radio", { name })).toBeChecked();
    expect(await figure()).toMatch(mark === "," ? /\d,\d{3}/ : /\d\.\d{3}/);
  }
  await portal.open("/settings/appearance");
  await format.getByRole("radio", { name: /^Organisation/ }).check();
  await page.getByRole("button", { name: "Save number format" }).click();
  await portal.arrivedAt("/settings/appearance");
});
