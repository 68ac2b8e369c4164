// The portal as a person uses it: signing in, finding figures, choosing days. What the tests know about its markup
// stands here.
import { expect, type Locator, type Page, type Response } from "@playwright/test";

import { emailOf, HOMES, PASSWORD, type Role } from "./accounts.ts";
import type { Problems } from "./problems.ts";

/** What people read for each word that stands in the address. */
const PRESETS = {
  today: "Today",
  "7d": "Last 7 days",
  mtd: "Month to date",
  qtd: "Quarter to date",
  ytd: "Year to date",
} as const;

export class Portal {
  readonly main: Locator;
  readonly navigation: Locator;
  /** The page's one h1. */
  readonly heading: Locator;
  /** Plots that are drawn by script. */
  readonly charts: Locator;
  readonly #origin: string;
  readonly #scripted: boolean;

  constructor(
    readonly page: Page,
    readonly problems: Problems,
    { origin, scripted = true }: { origin: string; scripted?: boolean },
  ) {
    this.#origin = origin;
    this.main = page.getByRole("main");
    this.navigation = page.getByRole("navigation", { name: "Main" });
    this.heading = page.getByRole("heading", { level: 1 });
    this.charts = this.main.locator('[aria-roledescription="chart"]');
    this.#scripted = scripted;
  }

  /** Opens an address; fails when it does not answer with the status. */
  async open(path: string, status = 200): Promise<Response> {
    if (status >= 400) this.problems.expectStatus(status);
    const response = await this.page.goto(path);
    if (!response) throw new Error(`${path} gave no answer`);
    expect(response.status(), `status of ${path}`).toBe(status);
    await this.hydrated();
    return response;
  }

  /** Waits until the page has taken over from the server's HTML. */
  async hydrated(): Promise<void> {
    if (this.#scripted) await expect(this.page.locator("html")).toHaveAttribute("data-hydrated", { timeout: 15_000 });
  }

  /** Waits for a path, whatever the query, and for the page to be ready. */
  async arrivedAt(path: string): Promise<void> {
    await this.page.waitForURL((url) => url.pathname === path);
    await this.hydrated();
    await expect(this.heading).toBeVisible();
  }

  /** Fills and sends the sign-in form of the page that is open. */
  async sendSignIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel("Email").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("button", { name: "Sign in", exact: true }).click();
  }

  /** Signs in and waits for the role's home; `email` is of another person of the role. */
  async signInAs(role: Role, email = emailOf(role)): Promise<void> {
    await this.open("/login");
    await this.sendSignIn(email, PASSWORD);
    await this.arrivedAt(HOMES[role]);
  }

  /** Opens the menu of the signed-in person and logs out. */
  async logOut(): Promise<void> {
    await this.page.getByRole("banner").getByRole("button", { name: /^Account of / }).click();
    // By key: a pointer could still hit beside a menu that is sliding in, which closes it.
    const logOut = this.page.getByRole("menuitem", { name: "Log out" });
    await expect(logOut).toBeVisible();
    await logOut.press("Enter");
    await this.arrivedAt("/login");
  }

  /** Sets the theme in this browser only, for the next page. Signing in brings the theme of the account. */
  async chooseTheme(theme: "light" | "dark"): Promise<void> {
    await this.page.context().addCookies([{ name: "ui_theme", value: theme, url: this.#origin }]);
  }

  /** The paths of the navigation's links, in order. */
  async linkedPaths(): Promise<string[]> {
    const links = await this.navigation.getByRole("link").all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute("href")));
    return addresses.map((address) => new URL(address ?? "", this.#origin).pathname);
  }

  /** The text of every table, also of those behind "View data table". */
  async tables(): Promise<string[]> {
    return this.main.getByRole("table", { includeHidden: true }).allTextContents();
  }

  /** A KPI tile by its label. */
  kpi(label: string | RegExp): Locator {
    return this.main.getByRole("region", typeof label === "string" ? { name: label, exact: true } : { name: label });
  }

  /** The exact value of a KPI tile, as people read it. */
  async figure(label: string | RegExp): Promise<string> {
    return (await this.kpi(label).getByTitle(/./).first().getAttribute("title")) ?? "";
  }

  /** Everything that the KPI tiles say, in order. */
  async figures(): Promise<string[]> {
    const tiles = this.main.getByRole("region").filter({ has: this.page.getByRole("button", { name: /^About / }) });
    await expect(tiles.first()).toBeVisible();
    return (await tiles.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
  }

  /** Chooses a preset of the date range and waits until the page shows it. */
  async choosePreset(preset: keyof typeof PRESETS): Promise<void> {
    const panel = await this.#openDateRange();
    await panel.getByRole("link", { name: PRESETS[preset] }).click();
    // The default stands in no address.
    await this.page.waitForURL(({ searchParams }) => (searchParams.get("range") ?? "mtd") === preset);
    await expect(this.#dateRange).toContainText(PRESETS[preset]);
  }

  /** Chooses both ends of the date range, as ISO days, and waits until the page shows them. */
  async chooseDays(from: string, to: string): Promise<void> {
    const panel = await this.#openDateRange();
    await panel.getByLabel("From").fill(from);
    await panel.getByLabel("To", { exact: true }).fill(to);
    await panel.getByRole("button", { name: "Apply" }).click();
    await this.page.waitForURL(({ searchParams }) => searchParams.get("from") === from && searchParams.get("to") === to);
    await expect(this.#dateRange).toContainText("Custom");
  }

  /** Asks the REST API with the session of this browser. */
  async get<T = unknown>(path: string): Promise<T> {
    const answer = await this.page.request.get(`/api/v1${path}`, { headers: { "Sec-Fetch-Site": "same-origin" } });
    expect(answer.status(), `status of ${path}`).toBe(200);
    return (await answer.json()) as T;
  }

  /** The button that says which days are shown. */
  get #dateRange(): Locator {
    return this.page.getByRole("button", { name: /^(Today|Last 7 days|(Month|Quarter|Year) to date|Custom) ·/ });
  }

  async #openDateRange(): Promise<Locator> {
    await this.#dateRange.click();
    return this.page.getByRole("dialog", { name: "Choose date range" });
  }
}
