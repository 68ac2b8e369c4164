// Collects what must never happen while a test runs: console messages, uncaught errors, CSP violations, answers of 500.
import type { BrowserContext, ConsoleMessage } from "@playwright/test";

export class Problems {
  readonly #found: string[] = [];
  readonly #expectedStatuses = new Set<number>();
  readonly #scripted: boolean;

  constructor({ scripted = true } = {}) {
    this.#scripted = scripted;
  }

  /** Watches every page of the context. */
  async watch(context: BrowserContext): Promise<void> {
    context.on("console", (message) => this.#onConsole(message));
    context.on("weberror", (error) => this.#found.push(`uncaught: ${error.error().stack ?? error.error().message}`));
    context.on("response", (response) => {
      if (response.status() >= 500) this.#found.push(`${response.status()} from ${response.url()}`);
    });
    // A violation names its directive only in the event; the collector hears of it by the console.
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
        console.error(`CSP violation: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`);
      });
    });
  }

  /** Chromium reports every failed request; this status is one that the test asks for. */
  expectStatus(status: number): void {
    this.#expectedStatuses.add(status);
  }

  /** What was found so far. */
  get all(): readonly string[] {
    return this.#found;
  }

  #onConsole(message: ConsoleMessage): void {
    const status = /^Failed to load resource: the server responded with a status of (\d{3})/.exec(message.text())?.[1];
    if (status !== undefined && this.#expectedStatuses.has(Number(status))) return;
    // Chromium reports what the header of a log-out clears; without script it reports preloads that only a script uses.
    if (/^Clear-Site-Data header on /.test(message.text())) return;
    if (!this.#scripted && message.text().includes("was preloaded using link preload but not used")) return;
    const { url, lineNumber } = message.location();
    this.#found.push(`console.${message.type()}: ${message.text()} (${url}:${lineNumber})`);
  }
}
