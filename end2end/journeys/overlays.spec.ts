// What opens over the page: by keyboard, and with the focus back where it was.
import type { Page } from "@playwright/test";

import { expect, test } from "../support/test.ts";

const menuButton = (page: Page) => page.getByRole("main").getByRole("button", { name: "Actions", exact: true });

test.beforeEach(async ({ portal }) => {
  await portal.signInAs("ADMIN");
  await portal.open("/kit");
});

test.describe("menu", () => {
  test("arrows, Home, End and letters move, and Esc gives the focus back", async ({ page }) => {
    const button = menuButton(page);
    await button.focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu", { name: "Actions for PT Sinar Abadi" });
    const item = (name: RegExp) => menu.getByRole("menuitem", { name });
    await expect(item(/^Open customer/)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(item(/^Edit/)).toBeFocused();
    await page.keyboard.press("End");
    await expect(item(/^Delete/)).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(item(/^Open customer/)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expect(item(/^Delete/)).toBeFocused();
    await page.keyboard.press("Home");
    await expect(item(/^Open customer/)).toBeFocused();
    await page.keyboard.press("r");
    await expect(item(/^Reassign/)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    await expect(button).toBeFocused();
  });

  test("Down on the button opens it, Tab leaves it", async ({ page }) => {
    const button = menuButton(page);
    await button.focus();
    await page.keyboard.press("ArrowDown");
    const menu = page.getByRole("menu", { name: "Actions for PT Sinar Abadi" });
    await expect(menu.getByRole("menuitem").first()).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(menu).toBeHidden();
    await expect(page.getByRole("button", { name: "More for PT Sinar Abadi" })).toBeFocused();
  });

  test("an entry that is switched off says why and does nothing", async ({ page }) => {
    await menuButton(page).click();
    const entry = page.getByRole("menuitem", { name: /^Reassign/ });
    await expect(entry).toHaveAttribute("aria-disabled", "true");
    await expect(entry).toContainText("Only a GM can reassign customers.");
    await entry.press("Enter");
    await expect(entry).toBeVisible();
  });

  test("an entry closes the menu and gives the focus back", async ({ page }) => {
    const button = page.getByRole("button", { name: "More for PT Sinar Abadi" });
    await button.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Copy link" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("menuitem", { name: "Copy link" })).toBeHidden();
    await expect(button).toBeFocused();
  });
});

test.describe("dialog", () => {
  test("keeps the focus inside and gives it back", async ({ page }) => {
    const button = page.getByRole("button", { name: "Dialog with a form" });
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Add a progress note" });
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(":focus")).toHaveCount(1);
    const stops: string[] = [];
    for (let step = 0; step < 5; step++) {
      await page.keyboard.press("Tab");
      // The browser's own controls may be one stop of the round.
      const name = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return "browser";
        return focused.closest("dialog")?.id ?? "page";
      });
      stops.push(name);
    }
    expect(stops).not.toContain("page");
    expect(stops).toContain("kit-dialog");
    await dialog.getByLabel("What happened").fill("Called.");
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
  });

  for (const closing of ["Close", "Cancel", "Save note"]) {
    test(`${closing} closes it and gives the focus back`, async ({ page }) => {
      const button = page.getByRole("button", { name: "Dialog with a form" });
      await button.click();
      const dialog = page.getByRole("dialog", { name: "Add a progress note" });
      await dialog.getByRole("button", { name: closing }).click();
      await expect(dialog).toBeHidden();
      await expect(button).toBeFocused();
    });
  }

  test("a press beside it closes it", async ({ page }) => {
    await page.getByRole("button", { name: "Small dialog" }).click();
    const dialog = page.getByRole("dialog", { name: "Export is on its way" });
    await expect(dialog).toBeVisible();
    await page.mouse.click(20, 20);
    await expect(dialog).toBeHidden();
  });
});

test.describe("confirmation", () => {
  test("starts on Cancel, names the effect, and does nothing on Esc", async ({ page }) => {
    const button = page.getByRole("button", { name: "Delete a customer" });
    await button.click();
    const dialog = page.getByRole("alertdialog", { name: "Delete PT Sinar Abadi?" });
    await expect(dialog).toHaveAccessibleDescription("6 progress notes will be archived.");
    await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.mouse.click(20, 20);
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(button).toBeFocused();
    await expect(page.getByText("PT Sinar Abadi deleted")).toHaveCount(0);
  });

  test("does it on the word of its button", async ({ page }) => {
    const button = page.getByRole("button", { name: "Delete a customer" });
    await button.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Delete", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "PT Sinar Abadi deleted" })).toBeVisible();
    await expect(page.getByRole("alertdialog", { name: "Delete PT Sinar Abadi?" })).toBeHidden();
    await expect(button).toBeFocused();
  });

  test("asks for typed words before many are deleted", async ({ page }) => {
    await page.getByRole("button", { name: "Delete 12 customers" }).first().click();
    const dialog = page.getByRole("alertdialog", { name: "Delete 12 customers?" });
    const words = dialog.getByLabel("Type “delete 12 customers” to confirm");
    await words.fill("delete 11 customers");
    await dialog.getByRole("button", { name: "Delete 12 customers" }).click();
    await expect(dialog).toBeVisible();
    await words.fill("delete 12 customers");
    await dialog.getByRole("button", { name: "Delete 12 customers" }).click();
    await expect(page.getByRole("status").filter({ hasText: "12 customers deleted" })).toBeVisible();
  });

  test("a menu may ask it, too", async ({ page }) => {
    await menuButton(page).click();
    await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
    const dialog = page.getByRole("alertdialog", { name: "Delete PT Sinar Abadi?" });
    await expect(dialog.getByRole("button", { name: "Cancel" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(menuButton(page)).toBeFocused();
  });
});

test.describe("sheet", () => {
  test("opens by a button and gives the focus back on Esc", async ({ page }) => {
    const button = page.getByRole("button", { name: "Open sheet" });
    await button.focus();
    await page.keyboard.press("Enter");
    const sheet = page.getByRole("dialog", { name: "Order of Maya Chen" });
    await expect(sheet).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden();
    await expect(button).toBeFocused();
  });

  test("opened by its address, Back closes it and Forward opens it again", async ({ page }) => {
    const sheet = page.getByRole("dialog", { name: "Order of Maya Chen" });
    await page.getByRole("link", { name: "Open by address" }).click();
    await page.waitForURL(({ searchParams }) => searchParams.get("peek") === "order");
    await expect(sheet).toBeVisible();
    await page.goBack();
    await expect(sheet).toBeHidden();
    await page.goForward();
    await expect(sheet).toBeVisible();
    await page.keyboard.press("Escape");
    await page.waitForURL(({ searchParams }) => !searchParams.has("peek"));
    await expect(sheet).toBeHidden();
  });

  test("its address can be opened by itself", async ({ portal, page }) => {
    await portal.open("/kit?peek=order");
    const sheet = page.getByRole("dialog", { name: "Order of Maya Chen" });
    await expect(sheet).toBeVisible();
    await expect(sheet.locator(":focus")).toHaveCount(1);
    await sheet.getByRole("link", { name: "Close" }).click();
    await page.waitForURL(({ searchParams }) => !searchParams.has("peek"));
    await expect(sheet).toBeHidden();
  });
});

test.describe("messages", () => {
  test("are read out politely, and Undo takes back", async ({ page }) => {
    await page.getByRole("button", { name: "With undo" }).click();
    const region = page.getByRole("status").filter({ hasText: "Moved to Proposal" });
    await expect(region).toBeVisible();
    await region.getByRole("button", { name: "Undo" }).press("Enter");
    await expect(page.getByRole("status").filter({ hasText: "Change undone" })).toBeVisible();
    await expect(region).toHaveCount(0);
  });

  test("go after six seconds, errors stay", async ({ page }) => {
    await page.clock.install();
    const [message, error] = [
      page.getByRole("status").filter({ hasText: "Customer saved" }),
      page.getByRole("alert").filter({ hasText: "The note could not be saved." }),
    ];
    await page.getByRole("button", { name: "Show a message" }).click();
    await expect(message).toBeVisible();
    await page.mouse.move(10, 10);
    await page.clock.runFor(7_000);
    await expect(message).toHaveCount(0);
    await page.getByRole("button", { name: "An error" }).click();
    await expect(error).toBeVisible();
    await page.mouse.move(10, 10);
    await page.clock.runFor(20_000);
    await expect(error).toBeVisible();
    await error.getByRole("button", { name: "Dismiss" }).click();
    await expect(error).toHaveCount(0);
  });

  test("stay while they are pointed at", async ({ page }) => {
    await page.clock.install();
    await page.getByRole("button", { name: "Show a message" }).click();
    const message = page.getByRole("status").filter({ hasText: "Customer saved" });
    await message.hover();
    await page.clock.runFor(20_000);
    await expect(message).toBeVisible();
    await page.mouse.move(10, 10);
    await page.clock.runFor(7_000);
    await expect(message).toHaveCount(0);
  });

  test("are three at most", async ({ page }) => {
    for (let count = 0; count < 5; count++) await page.getByRole("button", { name: "Show a message" }).click();
    await expect(page.getByRole("status").getByText("Customer saved")).toHaveCount(3);
  });
});

test.describe("hint", () => {
  test("shows at once on focus and hides on Esc", async ({ page }) => {
    const button = page.getByRole("button", { name: "About attainment" });
    const hint = page.getByRole("tooltip").filter({ hasText: "Potential of customers won this month" });
    await expect(hint).toHaveCount(0);
    await page.getByRole("button", { name: "An error" }).focus();
    await page.keyboard.press("Tab");
    await expect(button).toBeFocused();
    await expect(hint).toBeVisible();
    await expect(button).toHaveAccessibleDescription(/^Potential of customers won this month/);
    await page.keyboard.press("Escape");
    await expect(hint).toHaveCount(0);
    await expect(button).toBeFocused();
  });

  test("shows on hover, and the pointer may move onto it", async ({ page }) => {
    const hint = page.getByRole("tooltip").filter({ hasText: "Potential of customers won this month" });
    await page.getByRole("button", { name: "About attainment" }).hover();
    await expect(hint).toBeVisible();
    await hint.hover();
    await expect(hint).toBeVisible();
    await page.mouse.move(10, 10);
    await expect(hint).toHaveCount(0);
  });
});

test("tabs in a page follow the arrows, Home and End", async ({ page }) => {
  const tab = (name: RegExp) => page.getByRole("tab", { name });
  await tab(/^Active/).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tab(/^Completed/)).toBeFocused();
  await expect(tab(/^Completed/)).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("tabpanel")).toHaveCount(1);
  await expect(page.getByRole("tabpanel", { name: /^Completed/ })).toBeVisible();
  await page.keyboard.press("End");
  await expect(tab(/^Defaulted/)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(tab(/^Active/)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(tab(/^Defaulted/)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(tab(/^Active/)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("tabpanel", { name: /^Active/ })).toBeFocused();
});

test("tabs that are pages stand in the address", async ({ page }) => {
  const tabs = page.getByRole("navigation", { name: "Reports" });
  await tabs.getByRole("link", { name: /^Customers/ }).click();
  await page.waitForURL(({ searchParams }) => searchParams.get("report") === "customers");
  await expect(tabs.getByRole("link", { name: /^Customers/ })).toHaveAttribute("aria-current", "page");
  await expect(tabs.locator("[aria-current]")).toHaveCount(1);
  await page.goBack();
  await expect(tabs.getByRole("link", { name: /^Customers/ })).not.toHaveAttribute("aria-current", "page");
});
