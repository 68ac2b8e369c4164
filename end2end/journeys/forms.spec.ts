// Fields that do more than the browser's own: by keyboard, by paste, and when something is wrong.
import type { Locator, Page } from "@playwright/test";

import { expect, test } from "../support/test.ts";

const COMPANIES = 12;

/** The entered value of a combobox, by the id that its field names. */
async function entered(field: Locator): Promise<string | null> {
  const id = await field.getAttribute("aria-activedescendant");
  return id === null ? null : field.page().locator(`[id="${id}"]`).textContent();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.press("ControlOrMeta+V");
}

test.beforeEach(async ({ portal }) => {
  await portal.signInAs("ADMIN");
  await portal.open("/kit");
});

test.describe("combobox", () => {
  test("Down, Up, Home and End move through the values, Enter chooses", async ({ page }) => {
    const field = page.getByRole("combobox", { name: "Customer", exact: true }).first();
    const options = page.getByRole("listbox", { name: "Customer", exact: true }).getByRole("option");
    await field.focus();
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await page.keyboard.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await expect(options).toHaveCount(COMPANIES);
    await expect.poll(() => entered(field)).toContain("PT Sinar Abadi");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => entered(field)).toContain("CV Abadi Jaya");
    await page.keyboard.press("End");
    await expect.poll(() => entered(field)).toContain("PT Tirta Makmur");
    await expect(options.last()).toHaveAttribute("aria-selected", "true");
    await expect(options.last()).toBeInViewport();
    await page.keyboard.press("Home");
    await expect.poll(() => entered(field)).toContain("PT Sinar Abadi");
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => entered(field)).toContain("PT Tirta Makmur");
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("PT Tirta Makmur");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await expect(field).toBeFocused();
  });

  test("typing narrows the values and says how many there are", async ({ page }) => {
    const field = page.getByRole("combobox", { name: "Customer", exact: true }).first();
    const options = page.getByRole("listbox", { name: "Customer", exact: true }).getByRole("option");
    await field.click();
    await page.keyboard.type("ABADI");
    await expect(options).toHaveCount(2);
    await expect(options.locator("b")).toHaveText(["Abadi", "Abadi"]);
    await expect(page.getByRole("status").filter({ hasText: /^2 matches$/ })).toBeAttached();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("CV Abadi Jaya");
  });

  test("words without a match say so, and leaving the field undoes them", async ({ page }) => {
    const field = page.getByRole("combobox", { name: "Customer", exact: true }).nth(1);
    await expect(field).toHaveValue("PT Sinar Abadi");
    await field.fill("zzz");
    await expect(page.getByText("No match", { exact: true }).and(page.locator(":visible")).first()).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("zzz");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue("PT Sinar Abadi");
    await expect(field).toHaveAttribute("aria-expanded", "false");
  });

  test("Esc closes the list, and then clears the choice", async ({ page }) => {
    const field = page.getByRole("combobox", { name: "Customer", exact: true }).nth(1);
    await field.press("ArrowDown");
    await expect(field).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Escape");
    await expect(field).toHaveAttribute("aria-expanded", "false");
    await expect(field).toHaveValue("PT Sinar Abadi");
    await page.keyboard.press("Escape");
    await expect(field).toHaveValue("");
  });

  test("the clear button empties the field and gives it the focus", async ({ page }) => {
    const field = page.getByRole("combobox", { name: "Customer", exact: true }).nth(1);
    const clear = page.getByRole("button", { name: "Clear Customer" });
    await clear.click();
    await expect(field).toHaveValue("");
    await expect(field).toBeFocused();
    await expect(clear).toHaveCount(0);
  });

  test("a disabled one cannot be opened", async ({ page }) => {
    await expect(page.getByRole("combobox", { name: "Customer", exact: true }).last()).toBeDisabled();
  });

  test("values of the server are looked up as one types", async ({ page }) => {
    const field = page.getByRole("combobox", { name: "Customer, looked up" });
    const options = page.getByRole("listbox", { name: "Customer, looked up" }).getByRole("option");
    await field.click();
    await expect(options).toHaveCount(COMPANIES);
    await page.keyboard.type("jaya");
    await expect(options).toHaveCount(1);
    await expect(options).toContainText("CV Abadi Jaya");
    await page.keyboard.press("Enter");
    await expect(field).toHaveValue("CV Abadi Jaya");
    await field.fill("nothing like it");
    await expect(page.getByRole("status").filter({ hasText: /^No match$/ })).toBeAttached();
  });

  test("a server that does not answer is told, with another try", async ({ page }) => {
    const field = page.getByRole("combobox", { name: "Customer, out of reach" });
    await field.click();
    const alert = page.getByRole("alert").filter({ hasText: "The list could not be loaded." });
    await expect(alert).toBeVisible();
    await alert.getByRole("button", { name: "Try again" }).click();
    await expect(alert).toBeVisible();
    await expect(field).toBeFocused();
  });
});

test.describe("amount", () => {
  test("digits are plain while edited and grouped at rest", async ({ page }) => {
    const field = page.getByLabel("Potential", { exact: true }).first();
    await expect(field).toHaveValue("1.250.000.000");
    await field.focus();
    await expect(field).toHaveValue("1250000000");
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("98765432");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue("98.765.432");
  });

  for (const [text, shown] of [
    ["1.250.000,50", "1,250,000.50"],
    ["1,250,000.50", "1,250,000.50"],
    ["$ 1,250.5", "1,250.50"],
  ] as const) {
    test(`a pasted amount may use either kind of marks: ${text}`, async ({ page }) => {
      const field = page.getByLabel("Price", { exact: true });
      await field.focus();
      await paste(page, text);
      await field.blur();
      await expect(field).toHaveValue(shown);
      await expect(field).not.toHaveAttribute("aria-invalid", "true");
    });
  }

  test("the first digit takes the place of an amount that was tabbed to", async ({ page }) => {
    const field = page.getByLabel("Price", { exact: true });
    await page.getByLabel("Potential", { exact: true }).first().focus();
    await page.keyboard.press("Tab");
    await expect(field).toBeFocused();
    await page.keyboard.type("75");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue("75.00");
  });

  test("what is no amount stays, with an example of one", async ({ page }) => {
    const field = page.getByLabel("Potential", { exact: true }).first();
    await field.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("a lot");
    await field.blur();
    await expect(field).toHaveValue("a lot");
    await expect(field).toHaveAttribute("aria-invalid", "true");
    await expect(field).toHaveAccessibleDescription(/Enter an amount such as 1\.250\.000/);
    await field.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("5000");
    await field.blur();
    await expect(field).toHaveValue("5.000");
    await expect(field).not.toHaveAttribute("aria-invalid", "true");
  });

  test("a read-only amount is not taken apart", async ({ page }) => {
    const field = page.getByLabel("Price in an Indonesian organisation");
    await field.focus();
    await expect(field).toHaveValue("1.250,50");
  });
});

test.describe("files", () => {
  const file = (name: string, bytes: number) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.alloc(bytes, 1) });

  test("each file is checked by itself and can be taken away", async ({ page }) => {
    const field = page.getByLabel("Signed contract");
    const row = (name: string) => page.getByRole("listitem").filter({ has: page.getByRole("button", { name: `Remove ${name}` }) });
    await field.setInputFiles([file("contract.pdf", 2_000), file("film.mp4", 2_000), file("scan.png", 10_000_001), file("empty.pdf", 0)]);
    await expect(row("contract.pdf")).toContainText("2 kB · Ready to send");
    await expect(row("film.mp4")).toContainText("This type is not accepted. Choose PDF, PNG, JPG, XLSX or DOCX.");
    await expect(row("scan.png")).toContainText("Too large: the limit is 10 MB.");
    await expect(row("empty.pdf")).toContainText("The file is empty.");
    await expect(page.getByRole("status").filter({ hasText: "empty.pdf: The file is empty." })).toBeAttached();
    const sent = () => field.evaluate((input: HTMLInputElement) => [...(input.files ?? [])].map(({ name }) => name));
    // Only what is accepted goes along with the form.
    expect(await sent()).toEqual(["contract.pdf"]);
    await page.getByRole("button", { name: "Remove film.mp4" }).click();
    await expect(row("film.mp4")).toHaveCount(0);
    await page.getByRole("button", { name: "Remove contract.pdf" }).click();
    await expect(row("contract.pdf")).toHaveCount(0);
    expect(await sent()).toEqual([]);
  });

  test("a file that is handed over at once says how it ended", async ({ page }) => {
    await page.getByLabel("Attachments").first().setInputFiles(file("offer.docx", 1_500));
    const row = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Remove offer.docx" }) });
    await expect(row).toContainText("Stored for this demo. Virus scan is skipped.");
    await expect(page.getByRole("status").filter({ hasText: "offer.docx: Stored for this demo." })).toBeAttached();
  });

  test("the field opens the browser's own dialog by keyboard", async ({ page }) => {
    await page.getByLabel("Signed contract").focus();
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Space")]);
    expect(chooser.isMultiple()).toBe(true);
  });
});

test("after a failed sending the summary has the focus, and its lines lead to the fields", async ({ page }) => {
  const form = page.getByRole("main").locator("form").filter({ has: page.getByRole("button", { name: "Save customer" }) });
  const summary = form.getByRole("alert").filter({ hasText: "2 things need your attention" });
  await form.getByRole("button", { name: "Save customer" }).click();
  await expect(summary).toBeFocused();
  const [company, potential] = [form.getByLabel("Company"), form.getByLabel("Potential")];
  await expect(company).toHaveAccessibleDescription(/Enter a company name/);
  await expect(company).toHaveAttribute("aria-invalid", "true");
  await summary.getByRole("link", { name: "Potential must be 0 or more" }).click();
  await expect(potential).toBeFocused();
  await summary.getByRole("link", { name: "Enter a company name" }).press("Enter");
  await expect(company).toBeFocused();
  await expect(company).toBeInViewport();
});

test("Ctrl+Enter sends the form that one is in", async ({ page }) => {
  const form = page.getByRole("main").locator("form").filter({ has: page.getByRole("button", { name: "Save customer" }) });
  await form.getByLabel("Company").focus();
  await page.keyboard.press("Control+Enter");
  await expect(form.getByRole("alert").filter({ hasText: "2 things need your attention" })).toBeFocused();
});

test("a password can be shown and hidden", async ({ page }) => {
  const field = page.getByLabel("New password", { exact: true });
  await field.fill("correct horse battery");
  const button = page.getByRole("button", { name: "Show password" });
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "true");
  await expect(field).toHaveAttribute("type", "text");
  await expect(field).toHaveValue("correct horse battery");
  await button.click();
  await expect(button).toHaveAttribute("aria-pressed", "false");
  await expect(field).toHaveAttribute("type", "password");
});

test("switches and boxes answer to Space, and their words can be clicked", async ({ page }) => {
  const reminders = page.getByRole("switch", { name: /^Reminders/ });
  await expect(reminders).toBeChecked();
  await reminders.press("Space");
  await expect(reminders).not.toBeChecked();
  await page.getByText("Send the offer by email").click();
  await expect(page.getByRole("checkbox", { name: "Send the offer by email" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "All customers" })).toHaveJSProperty("indeterminate", true);
});
